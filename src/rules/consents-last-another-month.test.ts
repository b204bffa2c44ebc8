import { expect, test } from 'vitest';
import { consentsLastAnotherMonth as rule } from './consents-last-another-month.ts';
import { library, say } from './library-for-tests.ts';

const subject = library({
  mentors: [
    { name: 'Имя по согласию', consent: { given: '2025-09-01', until: '2026-11-14', covers: ['имя'] } },
  ],
});

test('a consent that runs out within 30 days is told, until it has run out', () => {
  expect(say(rule, subject, '2026-10-14')).toBe('');
  expect(say(rule, subject, '2026-10-15')).toMatchInlineSnapshot(`
    "advice mentors/zapis-1.md consent.until
      Имя наставника: согласие действует до 14 ноября 2026 г.
      Получите новое согласие или уберите имя и снимок до этого дня.
      (152-ФЗ, ст. 10.1)"
  `);
  expect(say(rule, subject, '2026-11-14')).not.toBe('');
  expect(say(rule, subject, '2026-11-15')).toBe('');
});
