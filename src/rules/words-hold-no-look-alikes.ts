import { latinToCyrillic } from '#model/look-alike-letters.ts';
import { digitToCyrillic, latinWords } from './tables/look-alike-letters.ts';
import { defineTextRule, type TextFault } from './text-rule.ts';
import { whereIs } from './views/texts.ts';

const cyrillicToLatin = new Map(
  Object.entries(latinToCyrillic).map(([latin, cyrillic]) => [cyrillic, latin]),
);
// Every pattern begins with what is rare in a Russian text, so that a look at an innocent one is cheap.
const border = /[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё][A-Za-z]))/;
const mixedWord = /(?:[A-Za-z]+[А-Яа-яЁё]|[А-Яа-яЁё]+[A-Za-z])[A-Za-zА-Яа-яЁё]*/g;
const digitInWord = /[03](?:(?=[а-яё])(?<=[а-яё][03])|(?![\dА-Яа-яё])(?<=\d-[А-Яа-я][03]))/g;
const latinBetween = /(?:OT|ot|HE|HA|TO|KAK|He|Ha|Ho|To|[co])(?=\s[«(]?[а-яё\d])/g;
const numberSign = /N[oо]\.?(?=\s?\d)/g;

/**
 * Words are spelled in one alphabet: a Latin «a» in «наставник» and a digit in «273-Ф3» are invisible to people, but
 * the search does not find such words and a screen reader stumbles.
 */
export const wordsHoldNoLookAlikes = defineTextRule({
  name: 'wordsHoldNoLookAlikes',
  severity: 'warning',
  basis: '',
  quick:
    /[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё][A-Za-z])|(?<=[А-Яа-яё«(\d]\s[A-Za-z]))|N[oо]\.?\s?\d|[03](?<=[А-Яа-яё][03])/,
  find: (piece) =>
    [...mixedWords(piece.text), ...wordsWithDigits(piece.text), ...latinWordsIn(piece.text)].map(
      ({ index, word, meant }): TextFault => {
        const odd = Array.from(word).find((letter) => !meant.includes(letter)) ?? word;
        return {
          index,
          message: `«${word}» ${whereIs(piece)}: знак «${odd}» набран не той раскладкой или цифрой.`,
          fix: `Наберите «${meant}» заново русскими буквами: такое слово не находит поиск и не прочтёт голосом программа.`,
        };
      },
    ),
});

type Found = { index: number; word: string; meant: string };

function mixedWords(text: string): Found[] {
  if (!border.test(text)) return [];
  return [...text.matchAll(mixedWord)].flatMap(({ index, 0: word }) => {
    const meant = respell(word);
    return meant === undefined ? [] : [{ index, word, meant }];
  });
}

function wordsWithDigits(text: string): Found[] {
  return [...text.matchAll(digitInWord)].map(({ index }) => {
    const before = /[А-Яа-яЁё]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    const after = /^[А-Яа-яЁё]*/.exec(text.slice(index + 1, index + 40))?.[0] ?? '';
    const word = before + (text[index] ?? '') + after;
    return { index: index - before.length, word, meant: spellDigits(word) };
  });
}

/** «OT декабря», «No 273»: whole Latin words among Russian ones. */
function latinWordsIn(text: string): Found[] {
  const words = [...text.matchAll(latinBetween)].flatMap(({ index, 0: word }) => {
    const meant = latinWords.get(word);
    const isApart = /[А-Яа-яё«(\d]\s$|^$/.test(text.slice(Math.max(0, index - 2), index));
    return meant !== undefined && isApart ? [{ index, word, meant }] : [];
  });
  const signs = [...text.matchAll(numberSign)].flatMap(({ index, 0: word }) =>
    /[A-Za-zА-Яа-яё]/.test(text[index - 1] ?? '') ? [] : [{ index, word, meant: '№' }],
  );
  return [...words, ...signs];
}

/** A word of two alphabets in the one that all its letters fit; undefined when it is a blend that people do write. */
function respell(word: string): string | undefined {
  const letters = Array.from(word);
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
