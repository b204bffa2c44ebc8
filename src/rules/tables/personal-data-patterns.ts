/** What personal data look like in running text. Each pattern begins at its first digit or its own word. */
export type PersonalDataPattern = {
  /** What was found, in the accusative: «номер телефона». */
  what: string;
  /** Letters that such a text holds in any case; none where digits are enough. */
  hint: string;
  pattern: RegExp;
};

const month = '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*';
const date = `(?:\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}|\\d{1,2}\\s+${month}\\s+(?:19|20)\\d{2})`;

export const personalDataPatterns: readonly PersonalDataPattern[] = [
  {
    what: 'номер телефона', hint: '',
    pattern: /(?<![\d.,/-])(?:\+7|8)[\s\u00a0(-]*\d{3}[\s\u00a0)-]*\d{3}[\s\u00a0-]*\d{2}[\s\u00a0-]*\d{2}(?![\d/]|[.,-]\d)/g,
  },
  {
    what: 'номер телефона', hint: 'ел',
    pattern: /(?<![а-яё])тел(?:ефон[а-я]*|\.)?\s*:?\s*(?:\(\d{3,5}\)\s*)?\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?![\d./]|-\d)/gi,
  },
  { what: 'СНИЛС', hint: '', pattern: /(?<![\d-])\d{3}-\d{3}-\d{3}[\s\u00a0-]\d{2}(?![\d-])/g },
  { what: 'СНИЛС', hint: 'НИЛС', pattern: /(?<![а-яё])СНИЛС[^\d\n]{0,12}\d{11}(?!\d)/gi },
  {
    what: 'серию и номер паспорта', hint: 'аспорт',
    pattern: /(?<![а-яё])паспорт[а-яё]*[^\d\n]{0,30}\d{2}\s?\d{2}[^\d\n]{0,10}\d{6}(?!\d)/gi,
  },
  { what: 'серию и номер паспорта', hint: 'ери', pattern: /(?<![а-яё])серия\s*\d{2}\s?\d{2}[^\d\n]{0,10}\d{6}(?!\d)/gi },
  {
    what: 'дату рождения', hint: 'ро',
    pattern: new RegExp(`(?<![а-яё])(?:дат[аеуы]\\s+рождения|родил(?:ся|ась))[^\\d\\n]{0,12}${date}`, 'gi'),
  },
  {
    what: 'дату рождения', hint: 'р',
    pattern: new RegExp(`(?<!\\d)${date}\\s*(?:г\\.\\s*р\\.|г(?:ода?|\\.)?\\s+рождения|года рождения)`, 'gi'),
  },
];
