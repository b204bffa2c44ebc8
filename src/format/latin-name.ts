import { russianToLatin } from './transliteration.ts';

/** A text as one word of an address: Latin letters, digits, hyphens; empty when it has nothing of which to make one. */
export function latinWord(name: string): string {
  const latin = Array.from(
    name.normalize('NFC').toLowerCase(),
    (letter) => russianToLatin[letter] ?? letter,
  ).join('');
  return latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The same for what has to have a name: `zapis` when nothing is left. */
export const latinName = (name: string): string => latinWord(name) || 'zapis';
