/** What is published, for the law in the browser: asked for once, and again only when it may have changed. */
import type { LibrarySnapshot, SameSnapshot } from '#cms/library-snapshot.ts';
import { unpackLibrary } from '#cms/library-snapshot.ts';
import type { Issue } from '#model/issue.ts';
import { askAction } from '../ask-server.ts';
import { judgePublished, type Published } from './judge-form.ts';

export type Known = Published & {
  /** All that there is to say of the section as it is. */
  before: readonly Issue[];
};

type Held = Known & { commit: string; at: number };

let held: Held | undefined;
let asking: Promise<Held> | undefined;

/** Milliseconds for which nobody asks whether something else was published meanwhile. */
const freshness = 30_000;

/**
 * The published state with its issues.
 * @param isSure whether it has to be the state of this moment.
 * @throws {ServerError} when there is none yet and the server does not give it.
 */
export async function publishedState(isSure = false): Promise<Known> {
  if (held && !isSure && Date.now() - held.at < freshness) return held;
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

async function ask(): Promise<Held> {
  const params = held ? { known: held.commit } : {};
  const answer = (await askAction('librarySnapshot', params)) as LibrarySnapshot | SameSnapshot;
  const at = Date.now();
  if ('same' in answer) {
    if (!held) throw new TypeError('The server knows of a snapshot that is not here.');
    held = held.minute === answer.minute ? { ...held, at } : judged({ ...held, minute: answer.minute, at });
  } else {
    const { commit, minute, issues } = answer;
    held = judged({ library: unpackLibrary(answer), commit, minute, issues, at });
  }
  return held;
}

const judged = (state: Omit<Held, 'before'>): Held => ({ ...state, before: judgePublished(state) });

/** What an entry is called, by its file; undefined for what is not published or not known yet. */
export function titleOf(file: string): string | undefined {
  if (!held) return undefined;
  const { school, entries } = held.library;
  if (file === school?.file) return 'Описание школы';
  const lists: readonly (readonly { file: string; data: { title: string } }[])[] = Object.values(entries);
  return lists.flat().find((entry) => entry.file === file)?.data.title;
}
