/** A document → the roadmap in it, with everything that went nowhere. Pure: the same text gives the same plan. */
import { takeName, yearIn } from './document-name.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { sectionsOfOutline } from './outline-sections.ts';
import { within, type Kept } from './plan-limits.ts';
import type { Plan, Section } from './plan.ts';
import {
  columnsOf,
  readTables,
  settleHeaders,
  tablesOf,
  titleRows,
  type Body,
  type Choices,
} from './read-tables.ts';
import { allLines, linesOf, type LineBlock, type Source } from './source.ts';
import { guessStages } from './stages.ts';
import { sectionsOfTable } from './table-sections.ts';

/** @param source as the three ways in give it; never changed. */
export function understand(source: Source, choices: Choices = new Map()): Plan {
  const ledger = openLedger();
  const notes = new Set<string>();
  const bodies = readTables(source, { choices, ledger, notes });
  const taken = bodies.filter(({ table }) => table.isTaken);
  const before = linesBefore(source, taken[0]?.table.index);
  const title = takeName(before, ledger);
  const sections = taken.length > 0 ? ofTables(source, { bodies, ledger }) : ofLines(source, ledger);
  const kept = within(sections);
  const columns = columnsOf(taken);
  settleHeaders(taken, columns, ledger);
  guess(kept);
  return {
    title,
    schoolYear: yearIn([
      title,
      ...before.map(({ text }) => text),
      ...allLines(source).map(({ text }) => text),
    ]),
    tables: bodies.map(({ table }) => table),
    columns,
    sections: kept.sections,
    lost: [...ledger.lost(allLines(source)), ...kept.lost],
    notes: [...notes, ...numberNotes(source, taken)],
  };
}

/** Lines of the document that stand before the plan; all of them where it has no table. */
function linesBefore(source: Source, table: number | undefined): LineBlock[] {
  const first = table === undefined ? undefined : tablesOf(source)[table];
  const end = first === undefined ? source.length : source.indexOf(first);
  const lines = source.slice(0, end).filter((block): block is LineBlock => block.kind === 'line');
  const [top] = first ? titleRows(first) : [];
  return top ? [...lines, ...top] : lines;
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

/** Stages of sections by their titles; where a title says nothing, of each activity by its own words. */
function guess({ sections }: Kept): void {
  for (const section of sections) {
    section.stages = guessStages(section.title);
    if (section.stages.length > 0) continue;
    for (const activity of section.activities)
      activity.stages = guessStages(activity.title ?? activity.items[0]?.text);
  }
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
