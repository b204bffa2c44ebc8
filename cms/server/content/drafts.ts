/** Drafts: each is a branch that grows from the published state, one commit for every save. */
import type { Branch, Repository } from '../repository/repository.ts';
import { differences } from '../repository/tree.ts';
import { draftPrefix, draftRef, placeOfDraft, type EntryPlace } from './places.ts';

/** Names of Decap's workflow: being written, handed in, approved. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export type Draft = {
  place: EntryPlace;
  ref: string;
  commit: string;
  /** Commit of the published state from which the draft has grown. */
  base: string;
  status: DraftStatus;
  /** Who saved last, by post. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
};

/** What lies in a draft beside its entry: path of the file → its blob. */
export type DraftFiles = ReadonlyMap<string, string>;

const isStatus = (text: string): text is DraftStatus => draftStatuses.some((status) => status === text);

/** The message of a draft's commit: what it is for people, and below it what the server has to know. */
export function draftMessage(title: string, { status, base }: { status: DraftStatus; base: string }): string {
  return `${title}\n\nStatus: ${status}\nBase: ${base}`;
}

function draftOf({ ref, commit, author, at, message }: Branch): Draft | undefined {
  const place = placeOfDraft(ref);
  const [, status = ''] = /^Status: (\w+)$/m.exec(message) ?? [];
  const [, base] = /^Base: ([0-9a-f]{40})$/m.exec(message) ?? [];
  if (!place || base === undefined) return undefined;
  return { place, ref, commit, base, status: isStatus(status) ? status : 'draft', author, at };
}

/** All drafts, the one saved last first. */
export async function listDrafts(repository: Repository): Promise<Draft[]> {
  const branches = await repository.branches(draftPrefix);
  return branches.flatMap((branch) => draftOf(branch) ?? []).sort((a, b) => b.at - a.at);
}

/** The draft of an entry; undefined when nobody is changing it. */
export async function findDraft(repository: Repository, place: EntryPlace): Promise<Draft | undefined> {
  const ref = draftRef(place);
  const found = await repository.objects.read(ref);
  if (found?.type !== 'commit') return undefined;
  const text = found.bytes.toString('utf8');
  const [, author = '', seconds = '0'] = /^author (.*) <[^>]*> (\d+)/m.exec(text) ?? [];
  const message = text.slice(text.indexOf('\n\n') + 2);
  return draftOf({ ref, commit: found.oid, author, at: Number(seconds) * 1000, message });
}

/** Blob of the draft's entry, and of the files that it brings; the entry's is undefined when the draft deletes it. */
export async function draftContents(
  repository: Repository,
  { place, base, commit }: Draft,
): Promise<{ entry: string | undefined; before: string | undefined; files: DraftFiles }> {
  const [before, after] = await Promise.all([repository.tree(base), repository.tree(commit)]);
  const changed = differences(before, after);
  changed.delete(place.file);
  const files = new Map([...changed].flatMap(([file, blob]) => (blob === null ? [] : [[file, blob] as const])));
  return { entry: after.get(place.file), before: before.get(place.file), files };
}
