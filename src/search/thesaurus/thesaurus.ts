/** Words of nearly the same meaning, by stem: what a question is understood by when nothing else knows its word. */
import { stemOf } from '../stem.ts';
import { foldText } from '../text.ts';
import { synonyms } from './synonyms.ts';

/** Both ways: a word of a row means what its first word does. */
export type Thesaurus = ReadonlyMap<string, ReadonlySet<string>>;

let made: Thesaurus | undefined;

function readThesaurus(): Thesaurus {
  const alike = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    if (from === to) return;
    const known = alike.get(from);
    if (known) known.add(to);
    else alike.set(from, new Set([to]));
  };
  for (const row of foldText(synonyms).trim().split('\n')) {
    const [head = '', others = ''] = row.split(': ');
    const stem = stemOf(head);
    for (const other of others.split(' ').map(stemOf)) {
      add(stem, other);
      add(other, stem);
    }
  }
  return alike;
}

/** The thesaurus, read once. */
export const thesaurus = (): Thesaurus => (made ??= readThesaurus());
