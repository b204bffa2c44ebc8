/** Texts as the words that are searched. */

/** Marks of direction, zero-width and control characters, stress marks: nobody sees or types them on purpose. */
const invisible = /[\p{Cf}\p{Cc}\u0301]/gu;

/** Texts of which nearly all are: nothing in them needs to be looked at twice. */
const russianText = /^[\u0020-\u007fа-я\s№«»„“”—–…·×±°]*$/;

/** A text in small letters, with ё as е, without characters that cannot be seen. */
export function foldText(text: string): string {
  const lower = text.toLowerCase().replaceAll('ё', 'е');
  if (russianText.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(invisible, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replaceAll('ё', 'е');
}

/** The longest word of Russian school papers has fewer letters; what is longer is no word. */
const longestWord = 40;

const anyWord = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;
/** The same for a usual Russian text; such a pattern is quicker. */
const russianWord = /[а-яa-z0-9]+(?:-[а-яa-z0-9]+)*/g;

const hyphen = /[-\u2010\u2011]/;

/**
 * Words of a folded text in their order. A hyphenated word gives its parts and then the whole written as one: «чек-лист»
 * is found by «чеклист» and by «чек лист».
 */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (const word of folded.match(russianText.test(folded) ? russianWord : anyWord) ?? []) {
    if (word.length <= longestWord && !hyphen.test(word)) words.push(word);
    else words.push(...partsOf(word));
  }
  return words;
}

function partsOf(word: string): string[] {
  const parts = word.split(hyphen).map((part) => part.slice(0, longestWord));
  return parts.length === 1 ? parts : [...parts, parts.join('').slice(0, longestWord)];
}
