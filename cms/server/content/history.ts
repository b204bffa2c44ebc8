/** What happened to an entry or to a part of the section: who, when, which field from what to what. */
import { changedFields, type FieldChange } from '../entries/changed-fields.ts';
import { git } from '../repository/git.ts';
import { Refusal } from '../refusal.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { findDraft } from './drafts.ts';
import { entryAt, type EntryPlace } from './places.ts';

export type HistoryItem = {
  commit: string;
  /** A save in a draft, or a step of what visitors see. */
  kind: 'draft' | 'published';
  /** By post. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
  title: string;
  /** Blob of the entry after it; undefined when it was deleted. */
  version: string | undefined;
  changes: readonly FieldChange[];
};

/** Items that are shown at once; older ones are asked for by the commit of the last. */
export const historyPageSize = 50;

type Line = Omit<HistoryItem, 'version' | 'changes'>;

/** Everything that happened to an entry, the latest first. */
export async function entryHistory(repository: Repository, place: EntryPlace): Promise<HistoryItem[]> {
  const draft = await findDraft(repository, place);
  const tips = draft ? [draft.commit, mainRef] : [mainRef];
  const [saves, publications] = await Promise.all([
    readLog(repository, 'draft', ['--no-merges', '--full-history', ...tips, '--', place.file]),
    readLog(repository, 'published', ['--first-parent', '-m', mainRef, '--', place.file]),
  ]);
  const published = new Set(publications.map(({ commit }) => commit));
  const lines = [...publications, ...saves.filter(({ commit }) => !published.has(commit))];
  lines.sort((a, b) => b.at - a.at || rank(b) - rank(a));
  return Promise.all(lines.slice(0, historyPageSize).map((line) => describe(repository, place, line)));
}

/** Of one second, the save came before its publication. */
const rank = ({ kind }: Line) => (kind === 'published' ? 1 : 0);

async function describe(repository: Repository, place: EntryPlace, line: Line): Promise<HistoryItem> {
  const [after, before] = await Promise.all([
    repository.objects.read(`${line.commit}:${place.file}`),
    repository.objects.read(`${line.commit}^:${place.file}`),
  ]);
  const text = (found: typeof after) => (found?.type === 'blob' ? found.bytes.toString('utf8') : undefined);
  return {
    ...line,
    version: after?.oid,
    changes: changedFields(place.collection, text(before), text(after)),
  };
}

export type SectionEvent = Line & { entries: readonly { collection: string; id: string }[] };

export type HistoryRange = {
  /** Folder of a part of the section; without one, all of it. */
  folder?: string | undefined;
  /** The commit of the last item that was shown: what is older follows. */
  before?: string | undefined;
};

/**
 * Steps of what visitors see, the latest first.
 * @throws {Refusal} when `before` is no commit.
 */
export async function sectionHistory(
  repository: Repository,
  { folder, before }: HistoryRange = {},
): Promise<SectionEvent[]> {
  if (before !== undefined && (await repository.objects.read(before))?.type !== 'commit')
    throw new Refusal('not-found', 'Такого места в истории нет. Откройте историю с начала.');
  const from = before === undefined ? [mainRef] : ['--skip=1', before];
  const where = folder === undefined ? [] : ['--', folder];
  const lines = await readLog(repository, 'published', ['--first-parent', '-m', '--name-only', ...from, ...where]);
  return lines.map(({ files, ...line }) => ({ ...line, entries: files.flatMap(entryOf) }));
}

function entryOf(file: string): { collection: string; id: string }[] {
  try {
    const { collection, id } = entryAt(file);
    return [{ collection, id }];
  } catch {
    // A picture or a document: the entry that shows it is named by its own file.
    return [];
  }
}

const fieldEnd = '\u001f';
const lineStart = '\u001e';

async function readLog(
  repository: Repository,
  kind: Line['kind'],
  args: readonly string[],
): Promise<(Line & { files: string[] })[]> {
  const format = `--format=${lineStart}%H${fieldEnd}%an${fieldEnd}%at${fieldEnd}%s`;
  const log = await git(repository.directory, ['log', `--max-count=${historyPageSize}`, format, ...args]);
  return log
    .toString('utf8')
    .split(lineStart)
    .slice(1)
    .map((text) => {
      const [head = '', ...files] = text.split('\n').filter((line) => line !== '');
      const [commit = '', author = '', seconds = '0', title = ''] = head.split(fieldEnd);
      return { kind, commit, author, at: Number(seconds) * 1000, title, files };
    });
}
