import { russianToLatin } from './transliteration.ts';

/** A text as one word of an address: Latin letters, digits, hyphens; `zapis` when nothing is left. */
export function latinName(name: string): string {
  const latin = Array.from(
    name.normalize('NFC').toLowerCase(),
    (letter) => russianToLatin[letter] ?? letter,
  ).join('');
  return (
    latin
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'zapis'
  );
}
