/** Rows of a table → sections with their activities. */
import { activitiesOfCell, addItems, emptyActivity } from './activity-words.ts';
import type { Column, Holds } from './header.ts';
import type { Ledger } from './ledger.ts';
import { isNumberAlone, markedLine, partsOf, printedLine } from './numbering.ts';
import { room, type Activity, type Section } from './plan.ts';
import { linesOf, type Cell, type Line } from './source.ts';

type Row = readonly Cell[];
type Shared = 'deadline' | 'responsible' | 'result';

const sharedFields = ['deadline', 'responsible', 'result'] as const satisfies readonly Shared[];
const fieldWords: Record<Shared, string> = {
  deadline: '«Срок»',
  responsible: '«Ответственный»',
  result: '«Результат»',
};

/** What a person has said is not to be taken over. */
export type TableColumn = Column & { isDropped?: boolean };

type Reading = {
  rows: readonly Row[];
  columns: readonly TableColumn[];
  ledger: Ledger;
  sections: Section[];
  /** Whether a number of the number column belongs to the section. */
  numbersSections: boolean;
  autoNumber: number;
};

type TableReading = {
  rows: readonly Row[];
  columns: readonly TableColumn[];
  ledger: Ledger;
  /** A section that is begun already: a heading over the table, or the last section of the table before. */
  begun: Section | undefined;
};

/** @returns the sections of the table; the first one is `begun` itself when its rows belong to it. */
export function sectionsOfTable({ rows, columns, ledger, begun }: TableReading): Section[] {
  const reading: Reading = {
    rows,
    columns,
    ledger,
    sections: begun ? [begun] : [],
    numbersSections: numbersSections(rows, columns),
    autoNumber: 0,
  };
  rows.forEach((_, at) => readRow(reading, at));
  return reading.sections;
}

const columnOf = (columns: readonly TableColumn[], holds: Holds) =>
  columns.findIndex((column) => column.holds === holds && !column.isDropped);

const cellAt = (
  { rows, columns }: Pick<Reading, 'rows' | 'columns'>,
  at: number,
  holds: Holds,
): Cell | undefined => {
  const column = columnOf(columns, holds);
  return column === -1 ? undefined : rows[at]?.[column];
};

const linesAt = (reading: Reading, at: number, holds: Holds): readonly Line[] =>
  linesOf(cellAt(reading, at, holds));

/** The number column stands before the sections' and is as high as they are. */
function numbersSections(rows: readonly Row[], columns: readonly TableColumn[]): boolean {
  const [number, section] = [columnOf(columns, 'number'), columnOf(columns, 'section')];
  if (number === -1 || section === -1 || number > section) return false;
  return rows.every((row) => {
    const goesOn = row[section] === '^' || linesOf(row[section]).length === 0;
    return !goesOn || linesOf(row[number]).length === 0;
  });
}

function readRow(reading: Reading, at: number): void {
  const row = reading.rows[at] ?? [];
  const title = titleOf(reading, at);
  if (title) {
    startSection(reading, title);
    return;
  }
  if (isTorn(reading, at)) {
    mend(reading, row);
    return;
  }
  const sectionLines = linesAt(reading, at, 'section');
  const number = numberOf(reading, at);
  if (sectionLines.length > 0)
    startSection(reading, { lines: sectionLines, number: reading.numbersSections ? number : [] });
  addActivities(reading, at, reading.numbersSections ? [] : number);
}

/** Lines of the number; Word's own numbering of cells is counted anew, for a file does not tell it. */
function numberOf(reading: Reading, at: number): readonly Line[] {
  const lines = linesAt(reading, at, 'number');
  const [only] = lines;
  if (lines.length !== 1 || only?.text !== '' || only.mark === undefined) return lines;
  reading.autoNumber += 1;
  return [{ ...only, mark: only.mark === '1.' ? `${String(reading.autoNumber)}.` : only.mark }];
}

type Title = { lines: readonly Line[]; number: readonly Line[] };

/** A row that is one cell over the table, with or without a number before it. */
function titleOf({ rows, columns }: Reading, at: number): Title | undefined {
  const row = rows[at] ?? [];
  const filled = row.flatMap((cell, column) =>
    linesOf(cell).some(({ text }) => text !== '') ? [column] : [],
  );
  const number = columnOf(columns, 'number');
  const numbered = filled.length === 2 && filled[0] === number && isNumberCell(row[number]);
  const [column] = numbered ? filled.slice(1) : filled;
  if (column === undefined || filled.length !== (numbered ? 2 : 1) || row.includes('^')) return undefined;
  const title = { lines: linesOf(row[column]), number: numbered ? linesOf(row[number]) : [] };
  const wide = row.slice(column + 1).filter((cell) => cell === '<').length + 1;
  if (wide >= 2 && wide * 2 >= row.length) return title;
  const holds = columns[column]?.holds;
  if (row.length < 3 || row.includes('<')) return undefined;
  if (numbered) return holds === 'activity' && isAbove(rows, at, number) ? title : undefined;
  return column === 0 && holds !== 'section' && !isNumberCell(row[0]) ? title : undefined;
}

const isNumberCell = (cell: Cell | undefined) => {
  const text = linesOf(cell).map(printedLine).join(' ');
  return isNumberAlone(text);
};

/** Whether the numbers below go on from this one: «2» over «2.1». */
function isAbove(rows: readonly Row[], at: number, number: number): boolean {
  const textAt = (place: number) => linesOf(rows[place]?.[number]).map(printedLine).join(' ');
  const own = partsOf(textAt(at));
  const next = partsOf(textAt(at + 1));
  if (/^[IVXLХ]+$/u.test(own[0] ?? '') && /^\d/.test(next[0] ?? '')) return true;
  return next.length === own.length + 1 && own.every((part, place) => next[place] === part);
}

/** A line of a row that a converter has torn off: no number, and small letters where a sentence goes on. */
function isTorn({ rows, columns, sections }: Reading, at: number): boolean {
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

function startSection(reading: Reading, { lines, number }: Title): void {
  const { ledger, sections } = reading;
  const marked = lines[0] && markedLine(lines[0]);
  const typed = number.length === 0 && lines.length === 1 && marked?.number ? marked : undefined;
  const isOwn = typed?.number !== undefined && typed.number.length <= room.number;
  const title = ledger.words(lines, {
    most: room.sectionTitle,
    between: ' ',
    field: '«Название раздела»',
    write: isOwn ? () => typed.text : printedLine,
  });
  const printed = isOwn ? typed.number : numberWords(number, ledger);
  sections.push({
    ...(printed !== undefined && { number: printed }),
    ...(title !== undefined && { title }),
    stages: [],
    activities: [],
  });
}

const numberWords = (lines: readonly Line[], ledger: Ledger) =>
  ledger.words(lines, { most: room.number, between: ' ', field: '«Номер»', write: printedLine });

function currentSection({ sections }: Reading): Section {
  const last = sections.at(-1);
  if (last) return last;
  const section: Section = { stages: [], activities: [] };
  sections.push(section);
  return section;
}

function addActivities(reading: Reading, at: number, number: readonly Line[]): void {
  const { columns, ledger } = reading;
  const row = reading.rows[at] ?? [];
  const rest = row.some((cell, column) => {
    const { holds = 'own', isDropped } = columns[column] ?? {};
    return !isDropped && holds !== 'section' && holds !== 'number' && linesOf(cell).length > 0;
  });
  if (!rest && number.length === 0) return;
  if (goesOn(reading, at)) return;
  const section = currentSection(reading);
  const hasItems = columnOf(columns, 'items') !== -1;
  const title = linesAt(reading, at, 'activity');
  const found = hasItems
    ? [withItems(title, linesAt(reading, at, 'items'), { ledger, isNumbered: number.length > 0 })]
    : activitiesOfCell(title, number.length > 0, ledger);
  const [first = emptyActivity(), ...others] = found;
  const printed = numberWords(number, ledger);
  if (printed !== undefined) first.number = printed;
  share(reading, at, { first, previous: section.activities.at(-1) });
  addOwn(reading, at, first);
  section.activities.push(first, ...others);
  const isShared = sharedFields.some((field) => first[field] !== undefined) || first.merged;
  for (const other of others) {
    other.merged = isShared;
    other.own = first.own.map((own) => ({ ...own }));
  }
}

type Naming = { ledger: Ledger; isNumbered: boolean };

function withItems(title: readonly Line[], items: readonly Line[], { ledger, isNumbered }: Naming): Activity {
  const activity = emptyActivity();
  const [first] = title;
  const marked = first && markedLine(first);
  const isOwn =
    !isNumbered && title.length === 1 && marked?.number !== undefined && marked.number.length <= room.number;
  const words = ledger.words(title, {
    most: room.title,
    field: '«Мероприятие»',
    write: isOwn ? () => marked.text : printedLine,
  });
  if (isOwn && marked.number !== undefined) activity.number = marked.number;
  if (words !== undefined) activity.title = words;
  addItems(activity, items, ledger);
  return activity;
}

/** A row whose activity is the one above: its points and words are added to that. @returns whether it was such a row. */
function goesOn(reading: Reading, at: number): boolean {
  if (cellAt(reading, at, 'activity') !== '^') return false;
  const previous = reading.sections.at(-1)?.activities.at(-1);
  if (!previous) return false;
  const items = linesAt(reading, at, 'items');
  if (items.length > 0 && sharedFields.some((field) => linesAt(reading, at, field).length > 0)) return false;
  addItems(previous, items, reading.ledger);
  for (const field of sharedFields) append(previous, field, linesAt(reading, at, field), reading.ledger);
  addOwn(reading, at, previous);
  return true;
}

function append(activity: Activity, field: Shared, lines: readonly Line[], ledger: Ledger): void {
  const before = activity[field];
  const used = before === undefined ? 0 : before.length + 1;
  const more = ledger.words(lines, {
    most: room[field] - used,
    field: fieldWords[field],
    write: printedLine,
  });
  if (more !== undefined) activity[field] = before === undefined ? more : `${before}\n${more}`;
}

type Sharing = { first: Activity; previous: Activity | undefined };

/**
 * Deadline, responsible and result. One mark says that all three are shared with the activity above, so where one of
 * them is empty of its own, or a section begins, the shared words are written again.
 */
function share(reading: Reading, at: number, { first, previous }: Sharing): void {
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

/** The words that reach down to here, from whichever activity has them. */
function sharedAbove({ sections }: Reading, field: Shared): string | undefined {
  for (const activity of sections.flatMap(({ activities }) => activities).toReversed())
    if (activity[field] !== undefined || !activity.merged) return activity[field];
  return undefined;
}

/** Columns of the school's own; a cell that reaches over several rows is told in each of them. */
function addOwn({ rows, columns, ledger }: Reading, at: number, activity: Activity): void {
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

/** Words of a torn row go back to the cells that they were torn from. */
function mend({ columns, ledger, sections }: Reading, row: Row): void {
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
