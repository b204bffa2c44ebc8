/** The roadmap of the next school year, made of the one before it. */
import { stringify } from 'yaml';
import { findYearPairs, formatSchoolYear } from '#format/school-year.ts';
import { activityStates } from '#model/vocabularies.ts';
import { findTerm } from '#model/vocabulary.ts';
import { isRecord, takeApart, type Fields } from '../../entries/take-apart.ts';

/** School years, `2026-2027`. */
export type Turn = { from: string; to: string };

/** Fields of the head that belong to last year's plan: its fate on the site and what was decided about it. */
const notTaken: ReadonlySet<string> = new Set([
  'summary',
  'status',
  'published',
  'updated',
  'publishAt',
  'withdrawAt',
  'formerIds',
  'approvals',
  'schoolYear',
  'period',
]);

/** Fields of an activity that say how it went. */
const notRepeated: ReadonlySet<string> = new Set(['state', 'done', 'evidence']);

const yearsBetween = ({ from, to }: Turn) => Number(to.slice(0, 4)) - Number(from.slice(0, 4));

/** «2026–2027 учебный год» → «2027–2028 учебный год», whatever dash and however short the second year is. */
function turnPairs(text: string, turn: Turn): string {
  const first = Number(turn.from.slice(0, 4));
  return findYearPairs(text)
    .filter(({ from, consecutive }) => consecutive && from === first)
    .toReversed()
    .reduce((changed, { index, text: pair }) => {
      const turned = pair.replaceAll(/\d+/g, (year) => {
        const later = String(Number(year) + yearsBetween(turn));
        return later.padStart(year.length, '0').slice(-year.length);
      });
      return changed.slice(0, index) + turned + changed.slice(index + pair.length);
    }, text);
}

/** Years of a deadline go on by as many as the plan does; the rest of its wording stays. */
const turnDeadline = (text: string, turn: Turn): string =>
  text.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + yearsBetween(turn)));

/** Texts in which a year stands alone may name an act by its date: there only pairs of years are turned. */
function turnTexts(value: unknown, turn: Turn, name = ''): unknown {
  if (typeof value === 'string')
    return name === 'deadline' ? turnDeadline(value, turn) : turnPairs(value, turn);
  if (Array.isArray(value)) return value.map((one) => turnTexts(one, turn, name));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turnTexts(one, turn, key)]));
}

const without = (fields: Fields, names: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));

const isCancelled = ({ state }: Fields): boolean =>
  typeof state === 'string' && findTerm(activityStates, state)?.id === 'cancelled';

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const nextSection = (section: Fields): Fields => ({
  ...section,
  ...('activities' in section && {
    activities: rows(section['activities'])
      .filter((activity) => !isCancelled(activity))
      .map((activity) => without(activity, notRepeated)),
  }),
});

/**
 * A draft: the same columns, sections and activities with the years of the new plan, without what was done, proved,
 * approved and cancelled, and without the text below, which tells of the year before.
 * @throws {TypeError} when the fields of the text cannot be read.
 */
export function nextRoadmap(text: string, turn: Turn): string {
  const fields = takeApart(text)?.fields;
  if (!fields) throw new TypeError('A roadmap that cannot be read cannot be turned to the next year.');
  const { title, ...kept } = without(fields, notTaken);
  const sections = rows(fields['sections']).map(nextSection);
  const turned = turnTexts({ ...kept, sections }, turn) as Fields; // Fields stay fields.
  const named = typeof title === 'string' ? turnPairs(title, turn) : '';
  const next = {
    title: named === '' || named === title ? `Дорожная карта на ${formatSchoolYear(turn.to)}` : named,
    status: 'черновик',
    schoolYear: turn.to,
    ...turned,
  };
  return `---\n${stringify(next, { lineWidth: 0 })}---\n`;
}

/** Names for it in the order in which they are tried. */
export function nextRoadmapIds(id: string, { from, to }: Turn): string[] {
  const name = id.includes(from) ? id.replace(from, to) : `karta-${to}`;
  return [name, ...[2, 3, 4].map((count) => `${name}-${count}`)];
}
