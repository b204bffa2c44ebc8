/** What columns without titles hold, told by what stands in them. */
import { parseDeadline } from '#format/deadline.ts';
import { withActivity, type Column, type Holds } from './header.ts';
import { isNumberAlone } from './numbering.ts';
import { linesOf, type Cell } from './source.ts';

type Facts = {
  column: number;
  filled: number;
  numbers: number;
  deadlines: number;
  posts: number;
  letters: number;
  empty: number;
};

const months =
  /(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)|в течени[еи]|ежемесячно|ежегодно|постоянно|по (?:отдельному )?(?:плану|графику)|\d{1,2}\.\d{1,2}\.\d{2,4}/i;
const posts =
  /директор|куратор|заместител|зам\.|администраци|наставник|психолог|методист|методсовет|совет|заведующ|учител|педагог|воспитател|руководител|ответственн|УВР/i;

function factsOf(rows: readonly (readonly Cell[])[], column: number): Facts {
  const texts = rows.map((row) =>
    linesOf(row[column])
      .map(({ text, mark = '' }) => text || mark)
      .join(' '),
  );
  const filled = texts.filter((text) => text !== '');
  const isDeadline = (text: string) =>
    text.length < 120 && (months.test(text) || parseDeadline(text).kind !== 'unscheduled');
  return {
    column,
    filled: filled.length,
    numbers: filled.filter(isNumberAlone).length,
    deadlines: filled.filter((text) => !isNumberAlone(text) && isDeadline(text)).length,
    posts: filled.filter((text) => text.length < 160 && posts.test(text)).length,
    letters: filled.reduce((sum, text) => sum + text.length, 0) / Math.max(filled.length, 1),
    empty: texts.length - filled.length,
  };
}

/** Part of the filled cells that has to look alike. */
const most = 0.6;

/**
 * Columns of a table that does not name them; their titles are empty.
 * @returns undefined when the table has neither numbers nor deadlines: it may be a frame for signatures.
 */
export function guessColumns(rows: readonly (readonly Cell[])[]): Column[] | undefined {
  const width = rows[0]?.length ?? 0;
  const facts = Array.from({ length: width }, (_, column) => factsOf(rows, column));
  const held = new Map<number, Holds>();
  const free = () => facts.filter(({ column, filled }) => !held.has(column) && filled > 0);
  const give = (holds: Holds, value: (one: Facts) => number) => {
    const [best] = free()
      .filter((one) => value(one) > one.filled * most)
      .toSorted((a, b) => value(b) / b.filled - value(a) / a.filled);
    if (best) held.set(best.column, holds);
  };
  give('number', ({ numbers, column }) => (column === 0 ? numbers : 0));
  give('deadline', ({ deadlines }) => deadlines);
  if (held.size === 0) return undefined;
  const [longest] = free().toSorted((a, b) => b.letters - a.letters);
  if (longest) held.set(longest.column, 'activity');
  give('responsible', (one) => (one.column > (longest?.column ?? 0) ? one.posts : 0));
  const before = free().find(({ column, empty }) => column < (longest?.column ?? 0) && empty > 0);
  if (before) held.set(before.column, 'section');
  const after = free().filter(({ column }) => column > (longest?.column ?? 0));
  if (after.length === 1 && after[0]) held.set(after[0].column, 'result');
  return withActivity(facts.map(({ column }) => ({ title: '', holds: held.get(column) ?? 'own' })));
}
