import { digitToCyrillic, latinToCyrillic, latinWords } from './tables/look-alike-letters.ts';
import { defineTextRule, type TextFault } from './text-rule.ts';

const cyrillicToLatin = new Map(Object.entries(latinToCyrillic).map(([latin, cyrillic]) => [cyrillic, latin]));
const mixedWord = /(?:[A-Za-z]+[А-Яа-яЁё]|[А-Яа-яЁё]+[A-Za-z])[A-Za-zА-Яа-яЁё]*/g;
const digitInWord = /[А-Яа-яё]*[а-яё][03][а-яё]+|(?<=\d-)[А-Яа-я][03](?![\dА-Яа-яё])/g;
const latinBetween = /(?<=[А-Яа-яё«(\d]\s)(?:OT|ot|HE|HA|TO|KAK|He|Ha|Ho|To|[co])(?=\s[«(]?[а-яё\d])/g;
const numberSign = /(?<![A-Za-z])N[oо]\.?(?=\s?\d)/g;

/**
 * Words are spelled in one alphabet: a Latin «a» in «наставник» and a digit in «273-Ф3» are invisible to people, but
 * the search does not find such words and a screen reader stumbles.
 */
export const wordsHoldNoLookAlikes = defineTextRule({
  name: 'wordsHoldNoLookAlikes',
  severity: 'warning',
  basis: '',
  quick: /[A-Za-z]|[А-Яа-яё][03]/,
  find: ({ text, where }) => {
    const faults = [
      ...wordsLike(text, mixedWord, ({ 0: word }) => respell(word)),
      ...wordsLike(text, digitInWord, ({ 0: word }) => spellDigits(word)),
      ...wordsLike(text, latinBetween, ({ 0: word }) => latinWords.get(word)),
      ...wordsLike(text, numberSign, () => '№'),
    ];
    return faults.map(({ index, word, meant }): TextFault => {
      const odd = [...word].find((letter) => !meant.includes(letter)) ?? word;
      return {
        index,
        message: `«${word}» ${where}: знак «${odd}» набран не той раскладкой или цифрой, а выглядит как буква.`,
        fix: `Наберите «${meant}» заново.`,
      };
    });
  },
});

type Found = { index: number; word: string; meant: string };

function wordsLike(text: string, pattern: RegExp, meaning: (match: RegExpExecArray) => string | undefined): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const meant = meaning(match);
    return meant === undefined ? [] : [{ index: match.index, word: match[0], meant }];
  });
}

/** A word of two alphabets in the one that all its letters fit; undefined when it is a blend that people do write. */
function respell(word: string): string | undefined {
  const letters = [...word];
  const latin = letters.filter((letter) => /[A-Za-z]/.test(letter));
  const cyrillic = letters.filter((letter) => /[А-Яа-яЁё]/.test(letter));
  if (cyrillic.length >= latin.length && latin.every((letter) => letter in latinToCyrillic))
    return letters.map((letter) => latinToCyrillic[letter] ?? letter).join('');
  // «PDFу» is a Latin word with a Russian ending; a Cyrillic letter before a Latin one is a slip.
  if (/[А-Яа-яЁё][A-Za-z]/.test(word) && cyrillic.every((letter) => cyrillicToLatin.has(letter)))
    return letters.map((letter) => cyrillicToLatin.get(letter) ?? letter).join('');
  return undefined;
}

function spellDigits(word: string): string {
  return word.replace(/[03]/g, (digit) => {
    const letter = digitToCyrillic[digit] ?? digit;
    return word === word.toUpperCase() ? letter.toUpperCase() : letter;
  });
}
