import { addDays, dayOf, dayParts, formatDay, lastDayOfMonth, type Day } from '#format/day.ts';
import type { Entry } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { publishedOf } from './views/published.ts';

/**
 * A personalised programme lasts from 3 months to a year, both inclusive: a month may be counted to the same day of the
 * next one or to the day before. A prolongation with its reason lifts the upper bound. A programme that has begun
 * states both its days.
 */
export const programmesLastThreeToTwelveMonths = defineRule({
  name: 'programmesLastThreeToTwelveMonths',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 1.3 и 7.2',
  find: (library, today) => findInEach(publishedOf(library, 'programmes', today), judgeProgramme),
});

function judgeProgramme({ data }: Entry<'programmes'>): Fault[] {
  return [...judgeDays(data), ...judgeLength(data), ...judgeProlongation(data)];
}

type Programme = Entry<'programmes'>['data'];

function judgeDays({ state, start, end }: Programme): Fault[] {
  if (state.id === 'planned') return [];
  return [
    ...(start === undefined ? [missingDay('start', 'начала', state.label)] : []),
    ...(end === undefined ? [missingDay('end', 'окончания по плану', state.label)] : []),
  ];
}

function missingDay(field: string, what: string, state: string): Fault {
  return {
    field,
    message: `Не указан день ${what}, а ход программы — «${state}».`,
    fix: `Укажите день ${what} по приказу или по программе.`,
  };
}

function judgeLength({ start, end, prolongedUntil }: Programme): Fault[] {
  if (start === undefined || end === undefined) return [];
  const says = `Программа идёт с ${formatDay(start)} по ${formatDay(end)}`;
  if (end < start)
    return [
      { field: 'end', message: `${says}: окончание раньше начала.`, fix: 'Исправьте один из двух дней.' },
    ];
  if (end < addDays(monthsLater(start, 3), -1))
    return [
      {
        field: 'end',
        message: `${says} — меньше трёх месяцев. Персонализированная программа длится от 3 месяцев до 1 года.`,
        fix: `Проверьте дни. Самое раннее окончание — ${formatDay(addDays(monthsLater(start, 3), -1))}.`,
      },
    ];
  if (end <= monthsLater(start, 12) || prolongedUntil !== undefined) return [];
  return [
    {
      field: 'end',
      message: `${says} — больше года. Персонализированная программа длится от 3 месяцев до 1 года.`,
      fix: `Проверьте дни. Если программа продлена, укажите окончание не позже ${formatDay(monthsLater(start, 12))}, новый срок — в поле «Продлена до» и основание продления.`,
    },
  ];
}

function judgeProlongation({ end, prolongedUntil, prolongationReason }: Programme): Fault[] {
  if (prolongedUntil === undefined) return [];
  const faults: Fault[] = [];
  if (end !== undefined && prolongedUntil <= end)
    faults.push({
      field: 'prolongedUntil',
      message: `Программа продлена до ${formatDay(prolongedUntil)}, но по плану она и так идёт до ${formatDay(end)}.`,
      fix: 'Укажите день позже планового окончания или очистите поле «Продлена до».',
    });
  if (prolongationReason === undefined)
    faults.push({
      field: 'prolongationReason',
      message: `Программа продлена до ${formatDay(prolongedUntil)}, а основание продления не указано.`,
      fix: 'Напишите основание: например, «по обоюдному согласию наставника и наставляемого».',
    });
  return faults;
}

/** The same day `count` months later, or the last day of a shorter month. */
function monthsLater(day: Day, count: number): Day {
  const { year, month, day: number } = dayParts(day);
  const months = year * 12 + month - 1 + count;
  const [laterYear, laterMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(laterYear, laterMonth, Math.min(number, lastDayOfMonth(laterYear, laterMonth))) ?? day;
}
