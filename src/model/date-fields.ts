/** Fields of days, moments and school years. */
import { z } from 'zod';
import { describe, fill, isAbsent, type FieldSpec } from './field-info.ts';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `YYYY-MM-DD` names a day that the calendar has. */
function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return dayPattern.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const dateToIso = (value: unknown) =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A day, `YYYY-MM-DD`; an unquoted YAML date is taken alike. */
export function day({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input) ? fill(label) : `Поле «${label}»: нужна дата вида 2026-09-01 (год-месяц-день).`;
  return describe(z.preprocess(dateToIso, z.string({ error }).trim().refine(isCalendarDay, { error })), {
    ...rest,
    kind: 'day',
    label,
    required: true,
  });
}

const momentPattern =
  /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function momentToText(value: unknown): unknown {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return value;
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

function isMoment(value: string): boolean {
  const [, dayPart, time] = momentPattern.exec(value) ?? [];
  return (
    dayPart !== undefined &&
    isCalendarDay(dayPart) &&
    (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
  );
}

/** A day with an optional time of the school's own clock: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
export function moment({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input)
      ? fill(label)
      : `Поле «${label}»: нужна дата вида 2026-09-01 или дата и время вида 2026-09-01 15:30.`;
  return describe(
    z
      .preprocess(momentToText, z.string({ error }).trim().refine(isMoment, { error }))
      .transform((value) => value.replace('T', ' ').slice(0, 16)),
    { ...rest, kind: 'moment', label, required: true },
  );
}

function schoolYearFrom(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, from, to] = /^\s*(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})\s*$/.exec(value) ?? [];
  if (!from || !to) return value;
  return `${from}-${to.length === 2 ? from.slice(0, 2) + to : to}`;
}

const isSchoolYear = (value: string) =>
  /^\d{4}-\d{4}$/.test(value) && Number(value.slice(5)) === Number(value.slice(0, 4)) + 1;

/** A school year, 1 September to 31 August, as `2026-2027`; `2026/27` and the dashes are taken alike. */
export function schoolYear({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input)
      ? fill(label)
      : `Поле «${label}»: учебный год — это два соседних года, например 2026-2027.`;
  return describe(
    z.preprocess(
      (value) => (isAbsent(value) ? value : schoolYearFrom(value)),
      z.string({ error }).refine(isSchoolYear, { error }),
    ),
    { ...rest, kind: 'schoolYear', label, required: true },
  );
}

/** Parts of Latin letters apart by `/`: a name, not a distance from UTC, which knows no summer. */
const zonePattern = /^[A-Za-z][\w+-]*(?:\/[A-Za-z][\w+-]*)*$/;

/** Whether there is a time zone of that name. */
function isTimeZone(name: string): boolean {
  try {
    return zonePattern.test(name) && new Intl.DateTimeFormat('ru', { timeZone: name }).format(0) !== '';
  } catch {
    // That is how `Intl` says that there is none.
    return false;
  }
}

/** A time zone by its IANA name. */
export function timeZone({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input)
      ? fill(label)
      : `Поле «${label}»: такого пояса нет. Напишите, например, Europe/Moscow или Asia/Yekaterinburg.`;
  return describe(z.string({ error }).trim().refine(isTimeZone, { error }), {
    ...rest,
    kind: 'line',
    label,
    max: 60,
    pattern: zonePattern,
    required: true,
  });
}
