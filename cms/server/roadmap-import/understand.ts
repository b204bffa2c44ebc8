/** A document → the roadmap in it, with everything that went nowhere. Pure: the same text gives the same plan. */
import { takeName, yearIn } from './document-name.ts';
import { guessColumns } from './guess-columns.ts';
import { findHeader, type Column, type Header, type Holds } from './header.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { isNumberAlone, printedLine } from './numbering.ts';
import { sectionsOfOutline } from './outline-sections.ts';
import { room, type Plan, type ReadTable, type Section } from './plan.ts';
import { allLines, linesOf, type LineBlock, type Source, type Table } from './source.ts';
import { guessStages } from './stages.ts';
import { sectionsOfTable, type TableColumn } from './table-sections.ts';

/** What a person has chosen for the columns of a table; the rest is guessed. */
export type TableChoice = { isTaken?: boolean; holds?: readonly (Holds | 'dropped' | undefined)[] };

/** Choices by the table's place among the tables of the document, from 0. */
export type Choices = ReadonlyMap<number, TableChoice>;

type Body = { table: ReadTable; rows: Table['rows']; columns: TableColumn[] };

/** @param source as the three ways in give it; never changed. */
export function understand(source: Source, choices: Choices = new Map()): Plan {
  const ledger = openLedger();
  const notes: string[] = [];
  const bodies = readTables(source, { choices, ledger, notes });
  const taken = bodies.filter(({ table }) => table.isTaken);
  const before = linesBefore(source, taken[0]?.table.index);
  const title = takeName(before, ledger);
  const sections = taken.length > 0 ? ofTables(source, { bodies, ledger }) : ofLines(source, ledger);
  const kept = within(sections);
  guess(kept);
  return {
    title,
    schoolYear: yearIn([
      title,
      ...before.map(({ text }) => text),
      ...allLines(source).map(({ text }) => text),
    ]),
    tables: bodies.map(({ table }) => table),
    columns: columnsOf(taken),
    sections: kept.sections,
    lost: [...ledger.lost(allLines(source)), ...kept.lost],
    notes: [...notes, ...numberNotes(source, taken)],
  };
}

const tablesOf = (source: Source) => source.filter((block): block is Table => block.kind === 'table');

/** Lines of the document that stand before the plan; all of them where it has no table. */
function linesBefore(source: Source, table: number | undefined): LineBlock[] {
  const first = table === undefined ? undefined : tablesOf(source)[table];
  const end = first === undefined ? source.length : source.indexOf(first);
  const lines = source.slice(0, end).filter((block): block is LineBlock => block.kind === 'line');
  const [top] = first ? titleRows(first) : [];
  return top ? [...lines, ...top] : lines;
}

/** Rows over the names of the columns that are one cell: the document's name may stand there. */
function titleRows(table: Table): LineBlock[][] {
  const header = findHeader(table);
  return table.rows
    .slice(0, header?.first ?? 0)
    .map((row) => row.flatMap(linesOf))
    .map((lines) => lines as LineBlock[]);
}

type Reading = { choices: Choices; ledger: Ledger; notes: string[] };

function readTables(source: Source, reading: Reading): Body[] {
  const bodies: Body[] = [];
  tablesOf(source).forEach((table, index) => {
    const before = bodies.filter((body) => body.table.isTaken).at(-1);
    bodies.push(readTable(table, { ...reading, index, before }));
  });
  return bodies;
}

type Placed = Reading & { index: number; before: Body | undefined };

function readTable(table: Table, { choices, ledger, notes, index, before }: Placed): Body {
  const header = findHeader(table);
  const sameWidth = before?.columns.length === table.rows[0]?.length ? before?.columns : undefined;
  const guessed = (header ?? sameWidth) ? undefined : guessColumns(table.rows);
  const columns = header ? withNumbers(header, table) : (sameWidth ?? guessed);
  const choice = choices.get(index) ?? {};
  const width = table.rows[0]?.length ?? 0;
  const isPlan =
    columns !== undefined &&
    table.rows.length - (header?.end ?? 0) >= 1 &&
    hasPlan(columns, header !== undefined);
  const isTaken = choice.isTaken ?? isPlan;
  const own = columns ?? Array.from({ length: width }, () => ({ title: '', holds: 'own' as const }));
  const chosen = named(own.map((column, at) => chooseHolds(column, choice.holds?.[at])));
  if (isTaken && guessed)
    notes.push('Заголовков у граф в документе нет: что в какой графе, угадано по содержанию. Проверьте.');
  if (isTaken && header) takeHeader(table, header, ledger);
  const rows = isTaken ? bodyRows(table, { from: header?.end ?? 0, columns: own, ledger }) : [];
  return {
    table: {
      index,
      rows: table.rows.length - (header?.end ?? 0),
      columns: chosen.map(({ title, holds }) => ({ title, holds })),
      hasHeader: header !== undefined,
      isTaken,
    },
    rows,
    columns: chosen,
  };
}

/** A first column without a name that holds nothing but numbers. */
function withNumbers({ columns, end }: Header, { rows }: Table): Column[] {
  const [first, ...others] = columns;
  if (first?.title !== '' || others.some(({ holds }) => holds === 'number')) return columns;
  const filled = rows.slice(end).flatMap((row) => linesOf(row[0]).map(printedLine));
  const numbers = filled.filter(isNumberAlone);
  return numbers.length * 2 > filled.length ? [{ title: '', holds: 'number' }, ...others] : columns;
}

function chooseHolds(column: Column, chosen: Holds | 'dropped' | undefined): TableColumn {
  if (chosen === 'dropped') return { ...column, isDropped: true };
  return { ...column, holds: chosen ?? column.holds };
}

/** A table of activities tells what is done and something of it. */
function hasPlan(columns: readonly Column[], hasHeader: boolean): boolean {
  const holds = new Set<Holds>(columns.map((column) => column.holds));
  const tellsWhat = holds.has('activity') || holds.has('items') || holds.has('section');
  const tellsMore = ['deadline', 'responsible', 'result', 'section', 'items'].some((one) =>
    holds.has(one as Holds),
  );
  return tellsWhat && columns.length >= 2 && (tellsMore || (hasHeader && holds.has('number')));
}

/** Each content stands in one column, the others of its kind are the school's own; these need names, each its own. */
function named(columns: readonly TableColumn[]): TableColumn[] {
  const taken = new Set<string>();
  const held = new Set<Holds>();
  return columns.map((column, at) => {
    const { title, holds, isDropped } = column;
    if (isDropped) return column;
    if (holds !== 'own' && !held.has(holds)) {
      held.add(holds);
      return column;
    }
    const base = title === '' ? `Графа ${String(at + 1)}` : title.slice(0, room.column - 8);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base} (${String(count)})`;
    taken.add(name);
    return { title: name, holds: 'own' };
  });
}

/** The names of the columns are fields of their own. */
function takeHeader(table: Table, { first, end }: { first: number; end: number }, ledger: Ledger): void {
  for (const cell of table.rows.slice(first, end).flat()) linesOf(cell).forEach(ledger.take);
}

type Rows = { from: number; columns: readonly Column[]; ledger: Ledger };

/** Rows of the body; a row of the columns' numbers and the names that Word repeats on every page say nothing. */
function bodyRows(table: Table, { from, columns, ledger }: Rows): Table['rows'] {
  return table.rows.slice(from).filter((row, at) => {
    const texts = row.map((cell) => linesOf(cell).map(printedLine).join(' '));
    const isCount =
      at === 0 && texts.length > 1 && texts.every((text, column) => text === String(column + 1));
    const isRepeat =
      from > 0 && texts.every((text, column) => text === columns[column]?.title) && texts.some(Boolean);
    if (!isCount && !isRepeat) return true;
    for (const line of row.flatMap(linesOf))
      ledger.leave(line, isCount ? 'это номер графы' : 'заголовок таблицы повторён');
    return false;
  });
}

type Building = { bodies: readonly Body[]; ledger: Ledger };

function ofTables(source: Source, { bodies, ledger }: Building): Section[] {
  const sections: Section[] = [];
  const tables = tablesOf(source);
  let above: LineBlock[] = [];
  let isFirst = true;
  for (const block of source) {
    if (block.kind === 'line') {
      above.push(block);
      continue;
    }
    const body = bodies[tables.indexOf(block)];
    if (!body?.table.isTaken) continue;
    const heading = headingAbove(above, { isFirst, ledger });
    if (heading) sections.push(heading);
    const begun = heading ?? (isFirst ? undefined : sections.at(-1));
    const found = sectionsOfTable({ rows: body.rows, columns: body.columns, ledger, begun });
    sections.push(...(begun ? found.slice(1) : found));
    above = [];
    isFirst = false;
  }
  return sections.filter(({ title, number, activities }) => title ?? number ?? activities.length > 0);
}

/** A heading right over a table names its section; over the first one it must speak of a stage. */
function headingAbove(
  above: readonly LineBlock[],
  { isFirst, ledger }: { isFirst: boolean; ledger: Ledger },
): Section | undefined {
  const last = above.filter(({ text }) => text !== '').at(-1);
  if (!last || last.text.length > 200 || ledger.isTaken(last)) return undefined;
  const isStage = /^(?:этап|раздел|блок|модуль|[IVX]+\.|\d+\.)\s?/iu.test(last.text);
  if (isFirst ? !isStage : !isStage && last.heading === undefined) return undefined;
  const [section] = sectionsOfOutline([{ ...last, heading: 2 }], openLedger());
  ledger.take(last);
  return section;
}

function ofLines(source: Source, ledger: Ledger): Section[] {
  const lines = source.filter((block): block is LineBlock => block.kind === 'line');
  return sectionsOfOutline(
    lines.filter((line) => !ledger.isTaken(line)),
    ledger,
  );
}

type Kept = { sections: Section[]; lost: Plan['lost'] };

/** What is more than a roadmap holds is told, not dropped. */
function within(sections: readonly Section[]): Kept {
  const lost: Plan['lost'] = [];
  const kept = sections.slice(0, room.sections).map((section) => {
    lost.push(...section.activities.slice(room.activities).flatMap((one) => wordsOf(one)));
    return { ...section, activities: section.activities.slice(0, room.activities) };
  });
  for (const section of sections.slice(room.sections)) {
    lost.push(...[section.number, section.title].flatMap(tooMany));
    lost.push(...section.activities.flatMap(wordsOf));
  }
  return { sections: kept, lost };
}

const tooMany = (text: string | undefined) =>
  text === undefined
    ? []
    : [
        {
          text,
          why: `больше ${String(room.sections)} разделов или ${String(room.activities)} мероприятий в разделе`,
        },
      ];

const wordsOf = ({
  number,
  title,
  items,
  deadline,
  responsible,
  result,
  own,
}: Section['activities'][number]) =>
  [number, title, ...items.flatMap((item) => [item.number, item.text]), deadline, responsible, result]
    .concat(own.map(({ value }) => value))
    .flatMap(tooMany);

/** Stages of sections by their titles; where a title says nothing, of each activity by its own words. */
function guess({ sections }: Kept): void {
  for (const section of sections) {
    section.stages = guessStages(section.title);
    if (section.stages.length > 0) continue;
    for (const activity of section.activities)
      activity.stages = guessStages(activity.title ?? activity.items[0]?.text);
  }
}

/** The columns of all tables, each once, in the order in which they come. */
function columnsOf(bodies: readonly Body[]): Column[] {
  const columns: Column[] = [];
  for (const { columns: own } of bodies)
    for (const { title, holds, isDropped } of own) {
      const isKnown = columns.some((one) => one.holds === holds && (holds !== 'own' || one.title === title));
      if (!isDropped && !isKnown && columns.length < room.columns) columns.push({ title, holds });
    }
  return columns;
}

function numberNotes(source: Source, taken: readonly Body[]): string[] {
  const isAuto = taken.some(({ rows, columns }) => {
    const at = columns.findIndex(({ holds }) => holds === 'number');
    return rows.some((row) => linesOf(row[at] ?? []).some(({ text, mark }) => text === '' && mark === '1.'));
  });
  const notes = isAuto
    ? ['Номера в графе «№» ставил Word сам; здесь они посчитаны заново подряд. Сверьте их с документом.']
    : [];
  if (tablesOf(source).length > 0 && taken.length === 0)
    notes.push('Таблицы мероприятий не нашлось: разделы взяты из заголовков и списков.');
  return notes;
}
