import { accept, acceptAll, attempt, isAtEnd, peek, type Cursor } from './cursor.ts';
import { parseDateList, type WrittenSpan } from './date-list.ts';
import { parseDate } from './dates.ts';
import { isBare, type WrittenDate } from './written-date.ts';
import { acceptPlanWords, parsePlanTime, type PlanTime } from './plan-time.ts';
import { parseRepetition, type Repetition } from './repetition.ts';
import type { Token } from './tokens.ts';

/** One thing that a wording says about time; a wording may say several. */
export type Clause =
  | { readonly kind: 'spans'; readonly spans: readonly WrittenSpan[] }
  | { readonly kind: 'until'; readonly point: WrittenDate | PlanTime; readonly whole: boolean }
  | { readonly kind: 'from'; readonly point: WrittenDate }
  | { readonly kind: 'repeat'; readonly repetition: Repetition }
  | { readonly kind: 'plan'; readonly time: PlanTime }
  | { readonly kind: 'always' };

/**
 * Reads the whole wording as clauses.
 * @returns undefined when anything is left over that no clause explains.
 */
export function parseClauses(tokens: readonly Token[]): readonly Clause[] | undefined {
  const cursor: Cursor = { tokens, at: 0 };
  acceptLabel(cursor);
  const clauses: Clause[] = [];
  let depth = 0;
  while (!isAtEnd(cursor)) {
    const mark = acceptMark(cursor, clauses.at(-1));
    if (mark !== undefined) {
      depth += mark.kind === '(' ? 1 : mark.kind === ')' ? -1 : 0;
      if (depth < 0 || depth > 1) return undefined;
      continue;
    }
    if (attempt(cursor, acceptClock)) continue;
    const clause = parseClause(cursor);
    // Two lists of dates with no separator between them: «Сентябрь май» may have lost its dash.
    const touches = clause?.kind === 'spans' && clauses.at(-1)?.kind === 'spans';
    if (clause === undefined || touches) return undefined;
    clauses.push(clause);
  }
  return depth === 0 && clauses.length > 0 ? clauses : undefined;
}

/** What may stand between clauses; «и» not at an end, a colon only after a rhythm: «2 раза в год: сентябрь, май». */
function acceptMark(cursor: Cursor, before: Clause | undefined): Token | undefined {
  const mark = accept(cursor, ',', ';', '.', '(', ')');
  if (mark !== undefined || before === undefined || peek(cursor, 1) === undefined) return mark;
  return accept(cursor, 'and') ?? (before.kind === 'repeat' ? accept(cursor, ':') : undefined);
}

/** «Срок:», «Дата:», «Срок до …». */
function acceptLabel(cursor: Cursor): void {
  const start = cursor.at;
  if (accept(cursor, 'label', 'period') === undefined) return;
  accept(cursor, 'of-plan');
  const next = peek(cursor)?.kind;
  if (accept(cursor, ':', 'dash') === undefined && next !== 'until' && next !== 'from') cursor.at = start;
}

/** An hour beside a day changes nothing: «в 14:00», «в 15 ч.». */
function acceptClock(cursor: Cursor): true | undefined {
  accept(cursor, 'in');
  if (accept(cursor, 'time') !== undefined) return true;
  return accept(cursor, 'number') && accept(cursor, 'clock') && true;
}

function parseClause(cursor: Cursor): Clause | undefined {
  const repetition = parseRepetition(cursor);
  if (repetition !== undefined) return { kind: 'repeat', repetition };
  return (
    attempt(cursor, parseDuring) ??
    attempt(cursor, parseSpans) ??
    attempt(cursor, parseWholeTime) ??
    attempt(cursor, parseAlways) ??
    attempt(cursor, parseUntil) ??
    attempt(cursor, parseFrom)
  );
}

function parseSpans(cursor: Cursor): Clause | undefined {
  const spans = parseDateList(cursor);
  if (spans === undefined || spans.some(({ start, end }) => start.genitive || end.genitive)) return undefined;
  return { kind: 'spans', spans };
}

/** «в течение октября», «на протяжении учебного года», «в течение всего периода реализации …». */
function parseDuring(cursor: Cursor): Clause | undefined {
  const during = acceptAll(cursor, 'in', 'course') || acceptAll(cursor, 'on', 'course');
  if (!during && accept(cursor, 'during', 'course') === undefined) return undefined;
  accept(cursor, 'whole');
  const spans = parseDateList(cursor);
  if (spans !== undefined) return { kind: 'spans', spans };
  const time = parsePlanTime(cursor);
  return time && { kind: 'plan', time };
}

/** «весь период», «весь учебный год», «учебный год», «круглый год», «на всех этапах реализации программы». */
function parseWholeTime(cursor: Cursor): Clause | undefined {
  if (accept(cursor, 'whole-year') !== undefined) return { kind: 'plan', time: 'year' };
  accept(cursor, 'in', 'on');
  if (acceptAll(cursor, 'whole', 'stages') && acceptPlanWords(cursor, 0))
    return { kind: 'plan', time: 'period' };
  // «в срок» alone names no period, «в период реализации программы» does.
  if (accept(cursor, 'period') !== undefined)
    return acceptPlanWords(cursor, 1) ? { kind: 'plan', time: 'period' } : undefined;
  const whole = accept(cursor, 'whole') !== undefined;
  if (!whole && peek(cursor)?.kind !== 'school') return undefined;
  const spans = whole ? parseDateList(cursor) : undefined;
  if (spans !== undefined) return { kind: 'spans', spans };
  const time = parsePlanTime(cursor);
  return time && { kind: 'plan', time };
}

/** «постоянно», «на постоянной основе». */
function parseAlways(cursor: Cursor): Clause | undefined {
  if (accept(cursor, 'always') !== undefined) return { kind: 'always' };
  return acceptAll(cursor, 'on', 'permanent', 'basis') ? { kind: 'always' } : undefined;
}

/** «до 1 сентября», «не позднее 25 мая», «к 1 октября», «до конца 2024 г.», «по 31 мая». */
function parseUntil(cursor: Cursor): Clause | undefined {
  acceptAll(cursor, 'in', 'period');
  const later = acceptAll(cursor, 'not', 'later');
  if (later && accept(cursor, ',') !== undefined && peek(cursor)?.kind !== 'than') return undefined;
  if (later) accept(cursor, 'than');
  const word = accept(cursor, 'until', 'toward', 'through');
  if (!later && word === undefined) return undefined;
  const end = accept(cursor, 'end') !== undefined;
  const planTime = end ? parsePlanTime(cursor) : undefined;
  if (planTime !== undefined) return { kind: 'until', point: planTime, whole: true };
  const point = parseDate(cursor);
  if (point === undefined || isBare(point)) return undefined;
  const inclusive = accept(cursor, 'inclusive') ?? (acceptAll(cursor, '(', 'inclusive', ')') || undefined);
  const whole = end || (later && word === undefined) || word?.kind === 'through' || inclusive !== undefined;
  return { kind: 'until', point, whole };
}

/** «с 1 сентября 2023 г.», «начиная с октября 2024 г. постоянно», «с … по настоящее время». */
function parseFrom(cursor: Cursor): Clause | undefined {
  accept(cursor, 'starting');
  if (accept(cursor, 'from') === undefined) return undefined;
  const point = parseDate(cursor);
  if (point === undefined || isBare(point)) return undefined;
  acceptAll(cursor, 'through', 'present', 'time-word');
  accept(cursor, 'and');
  accept(cursor, 'onward');
  return { kind: 'from', point };
}
