/** Rows of a table → sections with their activities. */
import { activitiesOfCell, addItems, emptyActivity } from './activity-words.ts';
import type { Ledger } from './ledger.ts';
import { markedLine, printedLine } from './numbering.ts';
import { room, type Activity, type Section } from './plan.ts';
import { addOwn, append, share, sharedFields } from './shared-cells.ts';
import { linesOf, type Line } from './source.ts';
import { cellAt, columnOf, linesAt, type Reading, type Row, type TableColumn } from './table-cells.ts';
import { titleOf, type Title } from './title-rows.ts';
import { isTorn, mend } from './torn-rows.ts';

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
