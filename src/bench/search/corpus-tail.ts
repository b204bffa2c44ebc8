/**
 * The long tail of real texts: rare words, a few of which every practice has. They are forms of the dictionary that
 * Debian's `hunspell-ru` installs, so that the number of different words grows with the number of texts (Heaps' law).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPick, createRandom } from '../corpus.ts';
import { topicStems } from './corpus-topics.ts';
import { authorPosts } from './corpus-words.ts';

export const dictionaryFolder = '/usr/share/hunspell';

const tailLength = 60_000;

/** How a group of words changes: what is cut off the end, what is put there, and which words it is for. */
type Change = { cut: string; added: string; fits: RegExp };

function readChanges(affixes: string): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  for (const [, flag = '', cut = '', added = '', ending = ''] of affixes.matchAll(
    /^SFX +(\S+) +(\S+) +([^\s/]+) +(\S+)/gm,
  )) {
    const change = {
      cut: cut === '0' ? '' : cut,
      added: added === '0' ? '' : added,
      fits: new RegExp(`${ending}$`),
    };
    changes.set(flag, [...(changes.get(flag) ?? []), change]);
  }
  return changes;
}

/** Questions ask for topics and authors, so no rare word may be about them. */
const takenStems = [...topicStems, ...authorPosts.map((post) => post.slice(0, 5))];

/**
 * The tail, commonest word first, the same at every run; nothing when the dictionary is not installed.
 */
export function readWordTail(folder = dictionaryFolder): string[] {
  const [affixFile, wordFile] = ['ru_RU.aff', 'ru_RU.dic'].map((name) => path.join(folder, name));
  if (!affixFile || !wordFile || !existsSync(affixFile) || !existsSync(wordFile)) return [];
  const changes = readChanges(readFileSync(affixFile, 'utf8'));
  const entries = readFileSync(wordFile, 'utf8')
    .split(/\r?\n/)
    .filter((line) => /^[а-яё]{4,14}(?:\/|$)/.test(line))
    .filter((line) => !takenStems.some((stem) => line.startsWith(stem)));
  const random = createRandom(7);
  const pick = createPick(random);
  return Array.from({ length: tailLength }, () => {
    const [word = '', flags = ''] = pick(entries).split('/');
    const fitting = Array.from(flags)
      .flatMap((flag) => changes.get(flag) ?? [])
      .filter(({ cut, fits }) => word.endsWith(cut) && fits.test(word));
    if (fitting.length === 0 || random() < 0.15) return word;
    const { cut, added } = pick(fitting);
    return word.slice(0, word.length - cut.length) + added;
  });
}
