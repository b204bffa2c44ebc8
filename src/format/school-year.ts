import { dayOf, dayParts, type Day, type DayRange } from './day.ts';
import { completeYear } from './year-pairs.ts';

export { findYearPairs, type YearPair } from './year-pairs.ts';

/** A school year as its two calendar years: `2026-2027`. It runs from 1 September to 31 August. */
export type SchoolYear = string;

const DASH = '[-\\u2010-\\u2015\\u2212]';
const YEAR_WORDS = '(?:учебн(?:ый|ого|ому|ом|\\.)|уч(?:еб)?\\.?)\\s*г(?:од(?:а|у|ом|е)?|\\.)?\\.?';
const WRITTEN = new RegExp(
  `^\\s*(\\d{4})\\s*(?:${DASH}|/)\\s*(\\d{4}|\\d{2})\\s*(?:${YEAR_WORDS}|г(?:од|\\.)?)?\\s*$`,
  'iu',
);

/**
 * Reads «2026-2027», «2026/27», «2026–2027 учебный год», «2026-2027 уч. г.».
 * @returns the canonical `2026-2027`, or undefined when the text is not a year and the one after it.
 */
export function parseSchoolYear(text: string): SchoolYear | undefined {
  const match = WRITTEN.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  return completeYear(first, match[2] ?? '') === first + 1 ? schoolYearFrom(first) : undefined;
}

/** The school year that begins on 1 September of `year`. */
export function schoolYearFrom(year: number): SchoolYear {
  return `${String(year).padStart(4, '0')}-${String(year + 1).padStart(4, '0')}`;
}

/** The school year that holds `day`; it changes on 1 September. */
export function schoolYearOf(day: Day): SchoolYear {
  const { year, month } = dayParts(day);
  return schoolYearFrom(month >= 9 ? year : year - 1);
}

/** Its days: `2026-2027` → 2026-09-01 … 2027-08-31. */
export function schoolYearPeriod(schoolYear: SchoolYear): DayRange {
  return { from: `${schoolYear.slice(0, 4)}-09-01`, to: `${schoolYear.slice(5, 9)}-08-31` };
}

/** True when the days are exactly one school year. */
export function isSchoolYearPeriod(period: { from: Day; to?: Day | undefined }): boolean {
  const { year } = dayParts(period.from);
  return period.from.endsWith('-09-01') && period.to === dayOf(year + 1, 8, 31);
}

export function nextSchoolYear(schoolYear: SchoolYear): SchoolYear {
  return schoolYearFrom(Number(schoolYear.slice(0, 4)) + 1);
}

export function previousSchoolYear(schoolYear: SchoolYear): SchoolYear {
  return schoolYearFrom(Number(schoolYear.slice(0, 4)) - 1);
}

const isSchoolYear = (year: string) => year.includes('-');

/** «2026–2027 учебный год», or «2026 год» where a school counts by calendar years. */
export function formatYear(year: string): string {
  return isSchoolYear(year) ? formatSchoolYear(year) : `${year} год`;
}

/** «2026–2027 учебного года», «2026 года» */
export function formatYearInGenitive(year: string): string {
  return isSchoolYear(year) ? `${year.replace('-', '–')} учебного года` : `${year} года`;
}

/** «2026–2027 учебный год» */
export function formatSchoolYear(schoolYear: SchoolYear): string {
  return `${schoolYear.slice(0, 4)}–${schoolYear.slice(5, 9)} учебный год`;
}
