import { russianToLatin } from '#format/transliteration.ts';

const letters: Readonly<Record<string, string>> = { ...russianToLatin, '№': 'n' };

const longestAnchor = 80;

/** Ids of this shape belong to clauses and footnotes, whatever a heading says. */
const ownShape = /^(?:p|primechanie|ssylka)-\d/;

/** «Цели и задачи» → `tseli-i-zadachi`: Latin letters, digits and single hyphens; empty when nothing is left. */
export function transliterate(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[а-яё№]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The id that a heading with this text asks for: starts with a letter, at most 80 characters, cut at a word. */
export function anchorOf(text: string): string {
  const whole = transliterate(text);
  const cut = whole.length > longestAnchor ? whole.slice(0, longestAnchor + 1).replace(/-[^-]*$/, '') : whole;
  const anchor = cut.slice(0, longestAnchor);
  if (anchor === '') return 'razdel';
  return /^[a-z]/.test(anchor) && !ownShape.test(anchor) ? anchor : `razdel-${anchor}`;
}

const clause = /^\s*(п\.|пункт|§)?\s*([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,5})(\.|\))?(?=\s|$)\s*(.?)/iu;

/**
 * The number of the clause that a text begins with: «1.1. Общие», «п. 3.2», «1.2 Цели» → `1.1`, `3.2`, `1.2`.
 * Dates («01.09.2025»), quantities («1.5 часа») and, outside headings, single numbers are none.
 */
export function clauseOf(text: string, inHeading = false): string | undefined {
  const [, sign, number, tail, next] = clause.exec(text) ?? [];
  if (number === undefined) return undefined;
  if (sign !== undefined) return number;
  if (!number.includes('.')) return inHeading && tail !== undefined ? number : undefined;
  return tail !== undefined || /^[\p{Lu}«"“(]?$/u.test(next ?? '') ? number : undefined;
}

function clauseId(number: string): string {
  return `p-${number.replaceAll('.', '-')}`;
}

/** The id of the heading or clause that a link names: «Цели и задачи» → `tseli-i-zadachi`, «п. 1.1» → `p-1-1`. */
export function anchorNamed(name: string): string {
  const number = clauseOf(name, true);
  return number === undefined ? anchorOf(name) : clauseId(number);
}

export type Anchors = {
  /** A unique id for a heading; a clause number in it wins over its words. */
  heading: (text: string) => string;
  /** A unique id for clause `1.1`: `p-1-1`. A second clause 1.1 (of an annex) gets `p-1-1-povtor-2`. */
  clause: (number: string) => string;
  /** Takes this very id; false when something has it already. */
  claim: (id: string) => boolean;
};

/** The ids of one document, all with one prefix. An id depends on earlier text only, so it stays when later text changes. */
export function createAnchors(reserved: Iterable<string> = [], prefix = ''): Anchors {
  const taken = new Set(reserved);
  const claim = (id: string): boolean => !taken.has(id) && taken.add(id).has(id);
  const claimFree = (id: string, separator: string): string => {
    if (claim(id)) return id;
    let turn = 2;
    while (!claim(`${id}${separator}${turn}`)) turn += 1;
    return `${id}${separator}${turn}`;
  };
  const takeClause = (number: string): string => claimFree(prefix + clauseId(number), '-povtor-');
  return {
    claim,
    clause: takeClause,
    heading: (text) => {
      const number = clauseOf(text, true);
      return number === undefined ? claimFree(prefix + anchorOf(text), '-') : takeClause(number);
    },
  };
}
