/** What personal data look like in running text. Each pattern begins at its first digit or its own word. */
export type PersonalDataPattern = {
  /** What was found, in the accusative: «номер телефона». */
  what: string;
  /** Letters that such a text is sure to hold: without them the pattern need not be tried. Empty when digits are enough. */
  hint: string;
  pattern: RegExp;
};

const month = '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*';
const date = `(?:\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}|\\d{1,2}\\s+${month}\\s+(?:19|20)\\d{2})`;

const phone = 'номер телефона';
const passport = 'серию и номер паспорта';
const birth = 'дату рождения';

export const personalDataPatterns: readonly PersonalDataPattern[] = [
  {
    what: phone,
    hint: '',
    pattern: /(?:\+7|8)(?<![\d.,/-](?:\+7|8))(?:[\s()-]{0,3}\d){10}(?![\d/]|[.,-]\d)/g,
  },
  {
    what: phone,
    hint: 'ел',
    pattern:
      /тел(?<![а-яё]тел)(?:ефон[а-я]*|\.)?\s*:?\s*(?:\(\d{3,5}\)\s*)?\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?![\d./]|-\d)/gi,
  },
  { what: 'СНИЛС', hint: '', pattern: /\d{3}-(?<![\d-]\d{3}-)\d{3}-\d{3}[\s-]\d{2}(?![\d-])/g },
  { what: 'СНИЛС', hint: 'НИЛС', pattern: /СНИЛС[^\d\n]{0,12}\d{11}(?!\d)/gi },
  {
    what: passport,
    hint: 'аспорт',
    pattern: /паспорт[а-яё]*[^\d\n]{0,30}\d{2}\s?\d{2}[^\d\n]{0,10}\d{6}(?!\d)/gi,
  },
  { what: passport, hint: 'ерия', pattern: /серия\s*\d{2}\s?\d{2}[^\d\n]{0,10}\d{6}(?!\d)/gi },
  { what: birth, hint: 'рождения', pattern: new RegExp(`дат[аеуы]\\s+рождения[^\\d\\n]{0,12}${date}`, 'gi') },
  { what: birth, hint: 'родил', pattern: new RegExp(`родил(?:ся|ась)[^\\d\\n]{0,12}${date}`, 'gi') },
  { what: birth, hint: 'рождения', pattern: new RegExp(`${date}\\s*(?:г\\.|год[а-я]*)?\\s*рождения`, 'gi') },
  { what: birth, hint: 'р.', pattern: new RegExp(`${date}\\s*г\\.\\s?р\\.`, 'gi') },
];
