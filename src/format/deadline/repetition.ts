import { accept, acceptAll, attempt, peek, type Cursor } from './cursor.ts';
import type { RepeatUnit } from './kinds.ts';
import { UNITS } from './vocabulary.ts';

/** `weak`: a day of the month («до 10 числа»), which gives way to a stated rhythm beside it. */
export type Repetition = {
  readonly every: RepeatUnit;
  readonly times?: number;
  readonly interval?: number;
  readonly weak?: true;
};

/** Reads how often: «ежегодно», «2 раза в год», «каждую пятницу», «по средам», «до 10 числа каждого месяца». */
export function parseRepetition(cursor: Cursor): Repetition | undefined {
  const rules = [
    parseAdverb,
    parseTimes,
    parseEdgeOfEvery,
    parseEvery,
    parseOnDays,
    parseNthWeekday,
    parseDayOfMonth,
  ];
  for (const rule of rules) {
    const repetition = attempt(cursor, rule);
    if (repetition !== undefined) return repetition;
  }
  return undefined;
}

function repeating(
  unit: number,
  counts: { times?: number; interval?: number; weak?: true } = {},
): Repetition {
  const { times = 1, interval = 1, weak } = counts;
  return {
    every: UNITS[unit] ?? 'year',
    ...(times > 1 ? { times } : {}),
    ...(interval > 1 ? { interval } : {}),
    ...(weak ? { weak } : {}),
  };
}

function parseAdverb(cursor: Cursor): Repetition | undefined {
  const adverb = accept(cursor, 'adverb');
  return adverb && repeating(adverb.value);
}

/** «раз в месяц», «не реже 2 раз в год», «1-2 раза в четверть», «дважды в год», «1 р. в 2 недели». */
function parseTimes(cursor: Cursor): Repetition | undefined {
  if (acceptAll(cursor, 'not', 'at-least') || accept(cursor, 'minimum')) accept(cursor, 'than');
  const from = accept(cursor, 'number', 'count')?.value ?? 1;
  const to = accept(cursor, 'dash') && accept(cursor, 'number', 'count')?.value;
  const times = accept(cursor, 'times');
  if (times === undefined || from < 1 || from > 31 || (times.value > 0 && from > 1)) return undefined;
  if (accept(cursor, 'in', '/') === undefined) return undefined;
  const interval = accept(cursor, 'number', 'count')?.value ?? 1;
  const unit = parseUnit(cursor);
  if (unit === undefined) return undefined;
  // «1-2 раза» says no exact number.
  return repeating(unit, { times: to === undefined ? times.value || from : 1, interval });
}

/** A unit's place in UNITS: «месяц», «учебный год», «каждую четверть». */
function parseUnit(cursor: Cursor): number | undefined {
  accept(cursor, 'every');
  accept(cursor, 'school');
  const unit = accept(cursor, 'unit');
  if (unit !== undefined) return unit.value;
  return accept(cursor, 'year-word') && UNITS.indexOf('year');
}

/** «каждый месяц», «каждую пятницу», «каждые 2 недели», «каждый последний четверг месяца». */
function parseEvery(cursor: Cursor): Repetition | undefined {
  accept(cursor, 'in');
  if (accept(cursor, 'every') === undefined) return undefined;
  const nth = attempt(cursor, parseNthWeekday);
  if (nth !== undefined) return nth;
  const interval = accept(cursor, 'number', 'count')?.value ?? 1;
  if (accept(cursor, 'weekday') !== undefined)
    return interval === 1 ? repeating(UNITS.indexOf('week')) : undefined;
  const unit = parseUnit(cursor);
  return unit === undefined ? undefined : repeating(unit, { interval });
}

/** «в конце каждой четверти», «начало каждого месяца»: once in each. */
function parseEdgeOfEvery(cursor: Cursor): Repetition | undefined {
  accept(cursor, 'in');
  if (accept(cursor, 'end', 'edge') === undefined || accept(cursor, 'every') === undefined) return undefined;
  const unit = parseUnit(cursor);
  return unit === undefined ? undefined : repeating(unit);
}

/** «по пятницам», «по понедельникам и средам», «по четвертям». */
function parseOnDays(cursor: Cursor): Repetition | undefined {
  if (accept(cursor, 'through') === undefined) return undefined;
  const units = accept(cursor, 'units-dative');
  if (units !== undefined) return repeating(units.value);
  if (accept(cursor, 'weekdays-dative') === undefined) return undefined;
  let times = 1;
  while (acceptAll(cursor, 'and', 'weekdays-dative') || acceptAll(cursor, ',', 'weekdays-dative')) times += 1;
  return repeating(UNITS.indexOf('week'), { times });
}

/** «последняя пятница месяца», «2-я среда каждого месяца», «первая неделя месяца». */
function parseNthWeekday(cursor: Cursor): Repetition | undefined {
  accept(cursor, 'in');
  if (accept(cursor, 'ordinal', 'roman') === undefined) return undefined;
  const part = accept(cursor, 'weekday', 'decade') ?? acceptWeek(cursor);
  if (part === undefined) return undefined;
  return isOfMonth(cursor) ? repeating(UNITS.indexOf('month')) : undefined;
}

function acceptWeek(cursor: Cursor): unknown {
  return peek(cursor)?.value === UNITS.indexOf('week') ? accept(cursor, 'unit') : undefined;
}

function isOfMonth(cursor: Cursor): boolean {
  accept(cursor, 'every');
  const unit = accept(cursor, 'unit');
  return unit?.text === 'месяца';
}

/** «15 числа каждого месяца», «до 10-го числа», «5 и 20 числа»: monthly, unless a rhythm beside it says otherwise. */
function parseDayOfMonth(cursor: Cursor): Repetition | undefined {
  if (acceptAll(cursor, 'not', 'later') || accept(cursor, 'until', 'toward')) accept(cursor, 'until');
  let times = 0;
  do {
    const day = accept(cursor, 'number', 'ordinal');
    if (day === undefined || day.value < 1 || day.value > 31) return undefined;
    times += 1;
  } while (accept(cursor, 'and', ',') !== undefined);
  if (accept(cursor, 'day-of-month') === undefined) return undefined;
  if (peek(cursor)?.kind === 'month-genitive') return undefined;
  const named = attempt(cursor, (inner) => isOfMonth(inner) || undefined) !== undefined;
  return repeating(UNITS.indexOf('month'), named ? { times } : { times, weak: true });
}
