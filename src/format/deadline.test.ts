import { describe, expect, test } from 'vitest';
import type { DayRange } from './day.ts';
import * as cases from './deadline/wordings.cases.ts';
import {
  deadlineSpan,
  describeDeadline,
  isOutside,
  isOverdue,
  isTwoDateCell,
  parseDeadline,
} from './deadline.ts';
import type { Deadline, Period, UnscheduledReason } from './deadline.ts';

const SCHOOL_YEAR: Period = { from: '2023-09-01', to: '2024-08-31' };

function shownRange({ from, to }: DayRange): string {
  return from === to ? from : `${from}…${to}`;
}

function shown(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'range':
      return deadline.bound ? `до ${deadline.to} (с ${deadline.from})` : shownRange(deadline);
    case 'dates':
      return deadline.ranges.map(shownRange).join('; ');
    case 'open':
      return `с ${deadline.from}`;
    case 'unscheduled':
      return deadline.reason;
    case 'repeat': {
      const rhythm = `${deadline.times ?? 1} / ${deadline.interval ?? 1} ${deadline.every}`;
      return deadline.within === undefined ? rhythm : `${rhythm}, ${shownRange(deadline.within)}`;
    }
  }
}

const TABLES: readonly (readonly [string, Period | undefined, readonly cases.WordingCase[]])[] = [
  ['the school year 2023–2024', SCHOOL_YEAR, cases.schoolYear],
  ['the calendar year 2024', { from: '2024-01-01', to: '2024-12-31' }, cases.calendarYear],
  ['a plan from November to October', { from: '2023-11-13', to: '2024-10-31' }, cases.acrossAutumn],
  ['a plan of three school years', { from: '2023-09-01', to: '2026-08-31' }, cases.threeYears],
  ['a plan without an end', { from: '2023-09-01' }, cases.noEnd],
  ['no plan', undefined, cases.noPeriod],
];

describe.each(TABLES)('a wording in %s', (_, period, table) => {
  test.each(table)('%j is %s', (wording, expected) => {
    expect(shown(parseDeadline(wording, period))).toBe(expected);
  });
});

test('a lone August of a school year is doubtful, one that leads into the year is not', () => {
  const period = { from: '2026-09-01', to: '2027-08-31' };
  expect(parseDeadline('Август', period)).toEqual({ kind: 'unscheduled', reason: 'ambiguous' });
  expect(parseDeadline('Август–октябрь', period)).toEqual({
    kind: 'range',
    from: '2026-08-01',
    to: '2026-10-31',
  });
});

test('a bound runs from the first day of the plan, or is its own day before the plan', () => {
  const until = (from: string) => parseDeadline('до 1 сентября 2023 г.', { from, to: '2024-08-31' });
  expect(until('2023-08-15')).toEqual({
    kind: 'range',
    from: '2023-08-15',
    to: '2023-09-01',
    bound: 'until',
  });
  expect(until('2023-09-02')).toEqual({
    kind: 'range',
    from: '2023-09-01',
    to: '2023-09-01',
    bound: 'until',
  });
});

test('a period with its ends in the wrong order resolves nothing', () => {
  const period = { from: '2024-08-31', to: '2023-09-01' };
  expect(parseDeadline('Октябрь', period)).toEqual({ kind: 'unscheduled', reason: 'ambiguous' });
  expect(parseDeadline('В течение года', period)).toEqual({ kind: 'unscheduled', reason: 'ambiguous' });
});

test('a cell of several dates is known with or without a plan, a range and a day are not one', () => {
  const several = [
    'Сентябрь, март',
    'Сентябрь, март 2023-2024 уч. год.',
    '5 и 12 октября',
    '2 раза в год (май, октябрь)',
  ];
  const single = ['Сентябрь-октябрь', 'с 1 по 15 октября', '5 октября 2023 г.', 'по мере необходимости', ''];
  expect(several.filter((wording) => !isTwoDateCell(wording))).toEqual([]);
  expect(single.filter(isTwoDateCell)).toEqual([]);
});

test('what was understood is told in words', () => {
  const told = [
    'Октябрь-ноябрь',
    'Ноябрь 2023 г. - октябрь 2024 г.',
    '2 октября',
    'до 1 сентября 2023 г.',
    'Сентябрь, март',
    '5 и 12 октября',
    'с 2 октября',
    'ежегодно',
    '2 раза в год',
    'раз в две недели',
    'ежемесячно с октября по май',
  ].map(
    (wording) =>
      `${wording}: ${describeDeadline(parseDeadline(wording, SCHOOL_YEAR)).replace('\u00A0', '~')}`,
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "Октябрь-ноябрь: с 1 октября по 30 ноября 2023 г.",
      "Ноябрь 2023 г. - октябрь 2024 г.: с 1 ноября 2023 г. по 31 октября 2024 г.",
      "2 октября: 2 октября 2023 г.",
      "до 1 сентября 2023 г.: до 1 сентября 2023 г.",
      "Сентябрь, март: сентябрь 2023 г.; март 2024 г.",
      "5 и 12 октября: 5 октября 2023 г.; 12 октября 2023 г.",
      "с 2 октября: со 2 октября 2023 г., без даты окончания",
      "ежегодно: раз в год",
      "2 раза в год: 2~раза в год",
      "раз в две недели: раз в 2~недели",
      "ежемесячно с октября по май: раз в месяц, с 1 октября 2023 г. по 31 мая 2024 г.",
    ]
  `);
});

test('every reason is told in words', () => {
  const wordings: Record<UnscheduledReason, string> = {
    absent: '—',
    'by-schedule': 'по графику',
    'by-document': 'в соответствии с дорожной картой',
    'by-authority': 'по срокам Минпросвещения',
    'by-agreement': 'по согласованию',
    'as-needed': 'по запросу',
    'after-event': 'по окончании программы',
    duration: '10 дней',
    term: '1 четверть',
    continuous: 'регулярно',
    ambiguous: 'Август',
    unknown: '2023 1.',
  };
  for (const [reason, wording] of Object.entries(wordings)) {
    expect(parseDeadline(wording, SCHOOL_YEAR)).toEqual({ kind: 'unscheduled', reason });
  }
  const told = Object.values(wordings).map((wording) =>
    describeDeadline(parseDeadline(wording, SCHOOL_YEAR)),
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "срок не указан",
      "срок не привязан к датам: по отдельному графику или плану",
      "срок не привязан к датам: по другому документу",
      "срок не привязан к датам: сроки устанавливает другой орган или лицо",
      "срок не привязан к датам: по согласованию",
      "срок не привязан к датам: по мере необходимости",
      "срок не привязан к датам: зависит от другого события",
      "срок не привязан к датам: указана длительность без даты начала",
      "срок не привязан к датам: по календарю школы: четверти, полугодия, каникулы",
      "срок не привязан к датам: постоянно, без границ",
      "срок не привязан к датам: даты нельзя определить однозначно",
      "срок не привязан к датам: запись не распознана",
    ]
  `);
});

test('a deadline is overdue from the day after its last day, one without a last day never', () => {
  const isLate = (wording: string, today: string) => isOverdue(parseDeadline(wording, SCHOOL_YEAR), today);
  expect(isLate('Октябрь', '2023-10-31')).toBe(false);
  expect(isLate('Октябрь', '2023-11-01')).toBe(true);
  expect(isLate('до 1 ноября', '2023-11-02')).toBe(true);
  expect(isLate('Сентябрь, март', '2023-10-01')).toBe(false);
  expect(isLate('Сентябрь, март', '2024-04-01')).toBe(true);
  expect(isLate('еженедельно с октября по декабрь', '2024-01-01')).toBe(true);
  expect(isLate('еженедельно', '2030-01-01')).toBe(false);
  expect(isLate('с 1 октября', '2030-01-01')).toBe(false);
  expect(isLate('по графику', '2030-01-01')).toBe(false);
});

test('the span of a deadline runs from its first to its last day', () => {
  const span = (wording: string) => deadlineSpan(parseDeadline(wording, SCHOOL_YEAR));
  expect(span('Сентябрь, март')).toEqual({ from: '2023-09-01', to: '2024-03-31' });
  expect(span('до 1 ноября')).toEqual({ from: '2023-09-01', to: '2023-11-01' });
  expect(span('ежемесячно с октября по май')).toEqual({ from: '2023-10-01', to: '2024-05-31' });
  expect(span('ежемесячно')).toBeUndefined();
  expect(span('с 1 октября')).toBeUndefined();
  expect(span('по графику')).toBeUndefined();
});

test('days beyond the plan are outside it; of a bound only the last day counts', () => {
  const isBeyond = (wording: string, period: Period = SCHOOL_YEAR) =>
    isOutside(parseDeadline(wording, period), period);
  expect(isBeyond('Октябрь 2024 г.')).toBe(true);
  expect(isBeyond('Август 2023 г.')).toBe(true);
  expect(isBeyond('Ноябрь 2023 г. - октябрь 2024 г.')).toBe(true);
  expect(isBeyond('Ноябрь 2023 г.')).toBe(false);
  expect(isBeyond('до 1 сентября 2023 г.')).toBe(false);
  expect(isBeyond('до 30 августа 2023 г.')).toBe(true);
  expect(isBeyond('с 1 октября 2024 г.')).toBe(true);
  expect(isBeyond('Октябрь 2030 г.', { from: '2023-09-01' })).toBe(false);
  expect(isBeyond('по графику')).toBe(false);
});
