/** The word beside 1, beside 2–4, and beside 5–20: «программа», «программы», «программ». */
export type PluralForms = readonly [one: string, few: string, many: string];

const RULES = new Intl.PluralRules('ru');
const FIGURES = new Intl.NumberFormat('ru-RU');
const NO_BREAK_SPACE = '\u00A0';

/** The form of a word that stands beside `n`; a fraction takes the second («1,5 программы»). */
export function plural(n: number, forms: PluralForms): string {
  const category = RULES.select(Math.abs(n));
  if (category === 'one') return forms[0];
  return category === 'many' ? forms[2] : forms[1];
}

/** «5 программ», joined by a no-break space; thousands are parted by one too. */
export function counted(n: number, forms: PluralForms): string {
  return `${FIGURES.format(n)}${NO_BREAK_SPACE}${plural(n, forms)}`;
}
