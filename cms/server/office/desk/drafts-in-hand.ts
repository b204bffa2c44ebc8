/** Drafts as a person looks through them: what each is called, whose it is, and which fields it changes. */
import { draftContents, listDrafts, type Draft } from '../../content/drafts.ts';
import { changedFields } from '../../entries/changed-fields.ts';
import { takeApart } from '../../entries/take-apart.ts';
import type { Repository } from '../../repository/repository.ts';

export type DraftInHand = Draft & {
  title: string;
  /** Whether nothing of the entry is on the site yet. */
  isNew: boolean;
  /** Labels of the fields that it changes, each once; empty for a new entry. */
  changed: readonly string[];
};

function titleIn(text: string, id: string): string {
  const title = takeApart(text)?.fields['title'];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : id;
}

async function textOf(repository: Repository, blob: string | undefined): Promise<string | undefined> {
  return blob === undefined ? undefined : (await repository.blob(blob)).toString('utf8');
}

async function lookAt(repository: Repository, draft: Draft): Promise<DraftInHand> {
  const { entry, before } = await draftContents(repository, draft);
  const [text, former] = await Promise.all([textOf(repository, entry), textOf(repository, before)]);
  const changes = former === undefined ? [] : changedFields(draft.place.collection, former, text);
  return {
    ...draft,
    title: titleIn(text ?? former ?? '', draft.place.id),
    isNew: former === undefined,
    changed: [...new Set(changes.map(({ label }) => label))],
  };
}

/** All drafts, the one saved last first. */
export async function draftsInHand(repository: Repository): Promise<DraftInHand[]> {
  const drafts = await listDrafts(repository);
  return Promise.all(drafts.map((draft) => lookAt(repository, draft)));
}
