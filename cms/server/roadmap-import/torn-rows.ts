/** Lines that a converter has torn off a row: they go back to the cells that they were torn from. */
import type { Holds } from './header.ts';
import type { Ledger } from './ledger.ts';
import { room, type Activity, type Section } from './plan.ts';
import { linesOf, type Line } from './source.ts';
import { columnOf, type Reading, type Row } from './table-cells.ts';

/** A line of a row that a converter has torn off: no number, and small letters where a sentence goes on. */
export function isTorn({ rows, columns, sections }: Reading, at: number): boolean {
  const row = rows[at] ?? [];
  if (sections.every(({ activities }) => activities.length === 0) || row.includes('^') || row.includes('<'))
    return false;
  const number = columnOf(columns, 'number');
  if (number === -1 || linesOf(row[number]).length > 0) return false;
  const filled = row.filter((cell) => linesOf(cell).length > 0);
  const deadline = linesOf(row[columnOf(columns, 'deadline')] ?? []);
  return (
    filled.length > 0 &&
    deadline.length === 0 &&
    filled.every((cell) => /^\p{Ll}/u.test(linesOf(cell)[0]?.text ?? ''))
  );
}

/** Words of a torn row go back to the cells that they were torn from. */
export function mend({ columns, ledger, sections }: Reading, row: Row): void {
  const section = sections.at(-1);
  const activity = section?.activities.at(-1);
  if (!section || !activity) return;
  row.forEach((cell, column) => {
    const { holds = 'own', title = '', isDropped } = columns[column] ?? {};
    if (isDropped) return;
    for (const line of linesOf(cell)) mendLine({ section, activity, ledger }, { holds, title, line });
  });
}

type Mending = { section: Section; activity: Activity; ledger: Ledger };

type Torn = { holds: Holds; title: string; line: Line };

function mendLine({ section, activity, ledger }: Mending, { holds, title, line }: Torn): void {
  const own = activity.own.find(({ column }) => column === title);
  const item = activity.items.at(-1);
  const [before, most, put]: [string | undefined, number, (text: string) => void] =
    holds === 'section'
      ? [section.title, room.sectionTitle, (text) => (section.title = text)]
      : holds === 'items' && item
        ? [item.text, room.item, (text) => (item.text = text)]
        : holds === 'activity' && item
          ? [item.text, room.item, (text) => (item.text = text)]
          : holds === 'deadline' || holds === 'responsible' || holds === 'result'
            ? [activity[holds], room[holds], (text) => (activity[holds] = text)]
            : holds === 'own' && own
              ? [own.value, room.own, (text) => (own.value = text)]
              : [activity.title, room.title, (text) => (activity.title = text)];
  const whole = before === undefined ? line.text : `${before} ${line.text}`;
  if (whole.length > most) ledger.leave(line, 'не помещается в поле');
  else {
    ledger.take(line);
    put(whole);
  }
}
