import { accept, acceptAll, attempt, peek, type Cursor } from './cursor.ts';
import { parseDate } from './dates.ts';
import { completeBare, isBare, type WrittenDate } from './written-date.ts';

/** A stretch between two written dates; one date is its own end (`start === end`). */
export type WrittenSpan = { readonly start: WrittenDate; readonly end: WrittenDate };

/**
 * Reads dates and ranges of dates with commas, «и», slashes or line breaks between them:
 * «5, 12 и 19 октября», «с 1 по 15 октября», «сентябрь-октябрь, апрель 2024 г.».
 */
export function parseDateList(cursor: Cursor): readonly WrittenSpan[] | undefined {
  return attempt(cursor, () => {
    const spans: WrittenSpan[] = [];
    let span = attempt(cursor, parseSpan);
    while (span !== undefined) {
      spans.push(span);
      span = attempt(cursor, () => parseNextSpan(cursor, spans.at(-1)?.end));
    }
    return spans.length > 0 ? completeBareNumbers(spans) : undefined;
  });
}

function parseNextSpan(cursor: Cursor, before: WrittenDate | undefined): WrittenSpan | undefined {
  return acceptSeparator(cursor, before !== undefined && isBare(before)) ? parseSpan(cursor) : undefined;
}

/** After a bare number only a comma or «и» leads on: «1. 10 октября» is a row number and a date. */
function acceptSeparator(cursor: Cursor, bare: boolean): boolean {
  const comma = accept(cursor, ',') !== undefined;
  if (accept(cursor, 'and') !== undefined || acceptAll(cursor, 'also', 'also') || comma) return true;
  if (bare) return false;
  return accept(cursor, ';', '/', '.') !== undefined || peek(cursor)?.gap === 'line';
}

function parseSpan(cursor: Cursor): WrittenSpan | undefined {
  acceptAll(cursor, 'in', 'period');
  const from = accept(cursor, 'from');
  if (from === undefined) accept(cursor, 'in', 'on');
  const start = parseDate(cursor);
  if (start === undefined) return undefined;
  const end = attempt(cursor, () => parseEnd(cursor, from !== undefined));
  if (end !== undefined) return { start: { ...start, genitive: start.genitive && from === undefined }, end };
  return from === undefined ? { start, end: start } : undefined;
}

/** The second date of a range; «до» leads to a day alone, for «до мая» may leave May out. */
function parseEnd(cursor: Cursor, from: boolean): WrittenDate | undefined {
  const mark = accept(cursor, 'dash', 'through') ?? (from ? accept(cursor, 'until') : undefined);
  if (mark === undefined) return undefined;
  const last = accept(cursor, 'end');
  const end = parseDate(cursor);
  if (end === undefined || (mark.kind === 'until' && end.unit !== 'day')) return undefined;
  if (last !== undefined && (end.unit === 'day' || isBare(end))) return undefined;
  const genitive = end.genitive && last === undefined && !from;
  accept(cursor, 'inclusive');
  return { ...end, genitive };
}

/** «5» in «5 и 12 октября» takes its unit, and its month, from the date after it. */
function completeBareNumbers(spans: readonly WrittenSpan[]): readonly WrittenSpan[] | undefined {
  const complete: WrittenSpan[] = [];
  let after: WrittenDate | undefined;
  for (const span of [...spans].reverse()) {
    const end: WrittenDate | undefined = completeBare(span.end, after);
    const start = end && (span.start === span.end ? end : completeBare(span.start, end));
    if (start === undefined || end === undefined) return undefined;
    complete.unshift({ start, end });
    after = start;
  }
  return complete;
}
