import { withoutCode } from './body-references.ts';

/** A row of a text: its printed number, or an empty string, and where it stands. */
export type NumberedClause = { number: string; field: string };

/** A number at the beginning of a line; a heading or a dot after it tells it from «29 августа» and «2 раза». */
const clause =
  /^( {0,2})(#{1,6}\s+)?(?:[-*]\s+)?(?:\*\*)?((?:\d{1,2}(?:\\?\.\d{1,2})*|[IVX]{1,5}|[ІХ]{1,3})(?:\\?[.)])?)(?:\*\*)?(?=\s)/;
const isDotted = /[.)]$|\d\.\d/;

/**
 * The numbered rows of a Markdown text in their order, as one list: headings and clauses stand in the same sequence.
 * Tables and nested lists have numbers of their own and are passed over, and so is a row that continues a paragraph.
 */
export function numberedClauses(body: string): NumberedClause[][] {
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
  return rows.length > 0 ? [rows] : [];
}
