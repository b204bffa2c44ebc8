import { dayParts, formatDay, formatDayOfYear, formatRange, type DayRange } from '../day.ts';
import { counted, type PluralForms } from '../plural.ts';
import type { Deadline, RepeatDeadline, RepeatUnit, UnscheduledReason } from './kinds.ts';

const REASONS: Record<UnscheduledReason, string> = {
  absent: 'срок не указан',
  'by-schedule': 'по отдельному графику или плану',
  'by-document': 'по другому документу',
  'by-authority': 'сроки устанавливает другой орган или лицо',
  'by-agreement': 'по согласованию',
  'as-needed': 'по мере необходимости',
  'after-event': 'зависит от другого события',
  duration: 'указана длительность без даты начала',
  term: 'по календарю школы: четверти, полугодия, каникулы',
  continuous: 'постоянно, без границ',
  ambiguous: 'даты нельзя определить однозначно',
  unknown: 'запись не распознана',
};

const TIMES: PluralForms = ['раз', 'раза', 'раз'];

const UNITS: Record<RepeatUnit, { readonly one: string; readonly forms: PluralForms }> = {
  day: { one: 'день', forms: ['день', 'дня', 'дней'] },
  week: { one: 'неделю', forms: ['неделю', 'недели', 'недель'] },
  month: { one: 'месяц', forms: ['месяц', 'месяца', 'месяцев'] },
  quarter: { one: 'квартал', forms: ['квартал', 'квартала', 'кварталов'] },
  term: { one: 'четверть', forms: ['четверть', 'четверти', 'четвертей'] },
  'half-year': { one: 'полугодие', forms: ['полугодие', 'полугодия', 'полугодий'] },
  year: { one: 'год', forms: ['год', 'года', 'лет'] },
};

/** What was understood, in a few Russian words: «с 1 октября по 30 ноября 2023 г.», «2 раза в год». */
export function describeDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'range':
      return deadline.bound === 'until' ? `до ${formatDay(deadline.to)}` : describeRange(deadline);
    case 'dates':
      return deadline.ranges.map(({ from, to }) => formatRange(from, to)).join('; ');
    case 'repeat':
      return describeRepeat(deadline);
    case 'open':
      return `${since(deadline.from)} ${formatDay(deadline.from)}, без даты окончания`;
    case 'unscheduled':
      return deadline.reason === 'absent'
        ? REASONS.absent
        : `срок не привязан к датам: ${REASONS[deadline.reason]}`;
  }
}

function describeRange({ from, to }: DayRange): string {
  if (from === to) return formatDay(from);
  const first = from.slice(0, 4) === to.slice(0, 4) ? formatDayOfYear(from) : formatDay(from);
  return `${since(from)} ${first} по ${formatDay(to)}`;
}

/** «со 2 октября»: «со второго». */
function since(day: string): string {
  return dayParts(day).day === 2 ? 'со' : 'с';
}

function describeRepeat({ every, times = 1, interval = 1, within }: RepeatDeadline): string {
  const often = times === 1 ? 'раз' : counted(times, TIMES);
  const unit = interval === 1 ? UNITS[every].one : counted(interval, UNITS[every].forms);
  return `${often} в ${unit}${within === undefined ? '' : `, ${describeRange(within)}`}`;
}
