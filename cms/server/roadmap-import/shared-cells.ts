/** Deadline, responsible and result, which several activities may share, and the columns of the school's own. */
import type { Ledger } from './ledger.ts';
import { printedLine } from './numbering.ts';
import { room, type Activity } from './plan.ts';
import { linesOf, type Line } from './source.ts';
import { cellAt, columnOf, linesAt, type Reading } from './table-cells.ts';

export type Shared = 'deadline' | 'responsible' | 'result';

export const sharedFields = ['deadline', 'responsible', 'result'] as const satisfies readonly Shared[];

const fieldWords: Record<Shared, string> = {
  deadline: '«Срок»',
  responsible: '«Ответственный»',
  result: '«Результат»',
};

type Sharing = { first: Activity; previous: Activity | undefined };

/**
 * Deadline, responsible and result. One mark says that all three are shared with the activity above, so where one of
 * them is empty of its own, or a section begins, the shared words are written again.
 */
export function share(reading: Reading, at: number, { first, previous }: Sharing): void {
  const fields = sharedFields.filter((field) => columnOf(reading.columns, field) !== -1);
  const continued = fields.filter((field) => cellAt(reading, at, field) === '^');
  for (const field of fields) append(first, field, linesAt(reading, at, field), reading.ledger);
  if (continued.length === 0) return;
  const isEmptyBeside = fields.some((field) => !continued.includes(field) && first[field] === undefined);
  if (previous && !isEmptyBeside) first.merged = true;
  else
    for (const field of continued) {
      const above = sharedAbove(reading, field);
      if (above !== undefined) first[field] = above;
    }
}

export function append(activity: Activity, field: Shared, lines: readonly Line[], ledger: Ledger): void {
  const before = activity[field];
  const used = before === undefined ? 0 : before.length + 1;
  const more = ledger.words(lines, {
    most: room[field] - used,
    field: fieldWords[field],
    write: printedLine,
  });
  if (more !== undefined) activity[field] = before === undefined ? more : `${before}\n${more}`;
}

/** The words that reach down to here, from whichever activity has them. */
function sharedAbove({ sections }: Reading, field: Shared): string | undefined {
  for (const activity of sections.flatMap(({ activities }) => activities).toReversed())
    if (activity[field] !== undefined || !activity.merged) return activity[field];
  return undefined;
}

/** Columns of the school's own; a cell that reaches over several rows is told in each of them. */
export function addOwn({ rows, columns, ledger }: Reading, at: number, activity: Activity): void {
  columns.forEach(({ holds, title, isDropped }, column) => {
    if (holds !== 'own' || isDropped) return;
    let from = at;
    while (from > 0 && rows[from]?.[column] === '^') from -= 1;
    const lines = linesOf(rows[from]?.[column]);
    const known = activity.own.find((own) => own.column === title);
    const isRepeat = known !== undefined && from !== at;
    if (isRepeat) return;
    const used = known ? known.value.length + 1 : 0;
    if (!known && activity.own.length >= room.owns) {
      if (from === at) for (const line of lines) ledger.leave(line, 'своих граф больше, чем помещается');
      return;
    }
    const value = ledger.words(lines, { most: room.own - used, field: `«${title}»`, write: printedLine });
    if (value === undefined) return;
    if (known) known.value = `${known.value}\n${value}`;
    else activity.own.push({ column: title, value });
  });
}
