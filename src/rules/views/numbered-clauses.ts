import { parsePrintedNumber } from '#format/numbering.ts';
import { withoutCode } from './body-references.ts';

/** A row of a text: its printed number, or an empty string, and where it stands. */
export type NumberedClause = { number: string; field: string };

/** A number at the beginning of a line; a heading or a dot after it tells it from «29 августа» and «2 раза». */
const clause =
  /^( {0,2})(#{1,6}\s+)?(?:[-*]\s+)?(?:\*\*)?((?:\d{1,2}(?:\\?\.\d{1,2})*|[IVXІХ]{1,5})(?:\\?[.)])?)(?:\*\*)?(?=\s)/;
const isDotted = /[.)]$|\d\.\d/;

/**
 * The numbered rows of a Markdown text in their order: headings and clauses stand in one sequence. Tables and nested
 * lists have numbers of their own and are passed over.
 */
export function numberedClauses(body: string): NumberedClause[] {
  if (!/^[ #*-]*(?:\d|[IVXІХ])/m.test(body)) return [];
  const rows = withoutCode(body)
    .split('\n')
    .flatMap((line, index): NumberedClause[] => {
      if (line.trim() === '' || /^\s*\|/.test(line) || /^\s{3,}/.test(line)) return [];
      const [, indent = '', heading, printed = ''] = clause.exec(line) ?? [];
      const isNumber = printed !== '' && (heading !== undefined || isDotted.test(printed));
      const field = `body:${index + 1}:${indent.length + 1}`;
      return [{ number: isNumber ? printed.replaceAll('\\', '') : '', field }];
    });
  return withoutSublists(rows);
}

/** The single Arabic number of a row, or undefined. */
function valueOf(row: NumberedClause | undefined): number | undefined {
  const parsed = row && parsePrintedNumber(row.number);
  return parsed?.style === 'arabic' && parsed.parts.length === 1 ? parsed.parts[0] : undefined;
}

/** «7. … 1. 2. 3. 8.»: a list that opens right under a numbered clause and that the next clause closes is left out. */
function withoutSublists(rows: readonly NumberedClause[]): NumberedClause[] {
  const kept: NumberedClause[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row, above] = [rows[at], kept.at(-1)];
    if (!row) break;
    if (valueOf(row) !== 1 || !above || above.number === '' || valueOf(rows[at + 1]) !== 2) {
      kept.push(row);
      continue;
    }
    const outer = parsePrintedNumber(above.number)?.parts[0] ?? 0;
    let next = 2;
    while (valueOf(rows[at + 1]) === next && (next !== outer + 1 || next === 2)) {
      at += 1;
      next += 1;
    }
  }
  return kept;
}
