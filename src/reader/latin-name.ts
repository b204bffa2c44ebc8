import { russianToLatin } from '#format/transliteration.ts';

/** An id that a file may have instead of its name: Latin letters, digits, hyphens; `zapis` when nothing is left of it. */
export function suggestId(name: string): string {
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
