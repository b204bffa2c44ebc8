/** What was typed with the other keyboard layout on: «yfcnfdybr» is «наставник». */
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const toRussian = new Map(Array.from(latin, (key, index) => [key, russian[index] ?? key]));
const toLatin = new Map(Array.from(russian, (key, index) => [key, latin[index] ?? key]));

const retype = (text: string, keys: ReadonlyMap<string, string>) =>
  Array.from(text, (key) => keys.get(key) ?? key).join('');

/** The same keys on the Russian layout, or undefined when a text is not of Latin letters. Expects small letters. */
export function typedInRussian(text: string): string | undefined {
  return /[a-z]/.test(text) && !/[а-яё]/.test(text) ? retype(text, toRussian) : undefined;
}

/** The same keys on the Latin layout, or undefined when a text is not of Russian letters. Expects small letters. */
export function typedInLatin(text: string): string | undefined {
  return /[а-яё]/.test(text) && !/[a-z]/.test(text) ? retype(text, toLatin) : undefined;
}
