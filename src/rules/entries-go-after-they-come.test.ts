import { expect, test } from 'vitest';
import { entriesGoAfterTheyCome as rule } from './entries-go-after-they-come.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const news = (fields: object) => library({ news: [{ id: 'den', ...fields }] });

test('an entry that would go before it comes is refused', () => {
  expect(say(rule, news({ publishAt: '2026-09-02 08:00', withdrawAt: '2026-09-01' }))).toMatchInlineSnapshot(`
    "error news/den.md withdrawAt
      Запись снимается с сайта 1 сентября 2026 г., а выходит только 2 сентября 2026 г., 08:00: её никто не увидит.
      Поставьте снятие позже выхода или уберите одно из полей."
  `);
});

test('the day of publication keeps an entry back too', () => {
  const times = { publishAt: '2026-09-02 08:00', published: '2026-09-05', withdrawAt: '2026-09-04 12:00' };
  expect(say(rule, news(times))).toMatchInlineSnapshot(`
    "error news/den.md withdrawAt
      Запись снимается с сайта 4 сентября 2026 г., 12:00, а выходит только 5 сентября 2026 г.: её никто не увидит.
      Поставьте снятие позже выхода или уберите одно из полей."
  `);
});

test.each([
  { publishAt: '2026-09-01', withdrawAt: '2026-09-01 00:00' },
  { publishAt: '2026-09-01 00:00', withdrawAt: '2026-09-01' },
  { publishAt: '2026-09-01 08:00', withdrawAt: '2026-09-01 08:00' },
  { published: '2026-09-01', withdrawAt: '2026-09-01' },
])('%j is one minute: nobody sees the entry', (fields) => {
  expect(fieldsOf(rule, news(fields))).toEqual(['withdrawAt']);
});

test.each([
  {},
  { publishAt: '2026-09-01 08:00' },
  { withdrawAt: '2026-09-01 08:00' },
  { publishAt: '2026-09-01', withdrawAt: '2026-09-01 08:00' },
  { published: '2026-09-01', withdrawAt: '2026-09-01 00:01' },
])('%j is in order', (fields) => {
  expect(say(rule, news(fields))).toBe('');
});
