/** Two years that a text calls a school year. `index` counts UTF-16 units from the start of the text. */
export type YearPair = {
  readonly index: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** False for «2023–2043»: a school year is a year and the one after it. */
  readonly consecutive: boolean;
};

const YEAR = '(?:19|20)\\d{2}';
const DASH = '[-\\u2010-\\u2015\\u2212]';
const PAIR = `${YEAR}\\s*(?:${DASH}|/)\\s*(?:${YEAR}|\\d{2})(?!\\d)`;
const BOUND = '(?<![\\d/.№-]|№\\s)';
const LIST = new RegExp(`${BOUND}${PAIR}(?:\\s*(?:,|;|и)\\s*${PAIR})*`, 'giu');
const ONE = new RegExp(`(${YEAR})\\s*(${DASH}|/)\\s*(${YEAR}|\\d{2})(?!\\d)`, 'giu');

const YEAR_WORD_AFTER = /^\s*(?:г\.?\s*)?(?:уч(?:еб|ебн)?\s*\.?|учебн\p{L}+)\s*г(?:г|од\p{L}*)?(?!\p{L})/iu;
const PLURAL_AFTER = /^\s*(?:уч(?:еб|ебн)?\s*\.?|учебн\p{L}+)\s*(?:годы|годов|годах|гг|г\.\s*г)/iu;
const YEAR_WORD_BEFORE = /(?:уч(?:еб|ебн)?\s*\.?|учебн\p{L}+)\s*(?:г\.|год[ауе]?)\s*$/iu;
/** «2023/24-ОД», «2023/2024/5»: the number of an act, not years. */
const GOES_ON = /^(?:[-\u2010-\u2015/]|\.\d|\p{L})/u;

/**
 * Finds the pairs of years that running text writes as a school year: with «уч. год», «уч.г.» or
 * «учебный год» beside them, or with a slash. «2023–2024 годы» is two calendar years and
 * «2023–2026 учебные годы» a stretch of several: neither is returned.
 */
export function findYearPairs(text: string): YearPair[] {
  return [...text.matchAll(LIST)].flatMap((match) => pairsOf(match[0], match.index, text));
}

function pairsOf(list: string, start: number, text: string): YearPair[] {
  const after = text.slice(start + list.length, start + list.length + 40);
  const before = text.slice(Math.max(0, start - 40), start);
  const pairs = [...list.matchAll(ONE)];
  if (pairs.length === 1 && PLURAL_AFTER.test(after)) return [];
  const named = YEAR_WORD_AFTER.test(after) || YEAR_WORD_BEFORE.test(before);
  if (!named && GOES_ON.test(after)) return [];
  return pairs.map((pair) => toYearPair(pair, start)).filter((pair) => named || isSchoolYearBySlash(pair));
}

/** «2023/24» and «2023/2043», but not «2023/12», which may be a month or a number. */
function isSchoolYearBySlash(pair: YearPair): boolean {
  return pair.text.includes('/') && (pair.consecutive || /\d{4}$/.test(pair.text));
}

function toYearPair(pair: RegExpExecArray, start: number): YearPair {
  const from = Number(pair[1]);
  const to = completeYear(from, pair[3] ?? '');
  return { index: start + pair.index, text: pair[0], from, to, consecutive: to === from + 1 };
}

/** A second year in full: «27» beside 2026 is 2027, «00» beside 1999 is 2000. */
export function completeYear(first: number, second: string): number {
  if (second.length === 4) return Number(second);
  const century = Math.floor(first / 100) * 100;
  const year = century + Number(second);
  return year <= first ? year + 100 : year;
}
