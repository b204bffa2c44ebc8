import { expect, test } from 'vitest';
import { severalDatesAreNotARange as rule } from './several-dates-are-not-a-range.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const due = (deadline: string, more: object = {}) =>
  library({ roadmaps: [{ ...more, sections: [{ activities: [{ deadline }] }] }] });

test('two dates in a cell are named, so that nobody reads a range', () => {
  expect(say(rule, due('Сентябрь, март'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.0.deadline
      В сроке «Сентябрь, март» названы отдельные даты (сентябрь 2026 г.; март 2027 г.), а не период между ними.
      Соедините их словом «и» («сентябрь и март») или, если это период, поставьте тире («сентябрь–март»)."
  `);
});

test('without a period the dates are told without days', () => {
  expect(say(rule, due('Сентябрь, март', { schoolYear: undefined }))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.0.deadline
      В сроке «Сентябрь, март» названы отдельные даты, а не период между ними.
      Соедините их словом «и» («сентябрь и март») или, если это период, поставьте тире («сентябрь–март»)."
  `);
});

test.each(['10.10.2026, 15.03.2027', 'сентябрь/март'])('«%s» are several dates', (deadline) => {
  expect(fieldsOf(rule, due(deadline))).toEqual(['sections.0.activities.0.deadline']);
});

test.each(['сентябрь и март', 'сентябрь, декабрь и март', 'Сентябрь–март', 'Октябрь', 'в течение года'])(
  '«%s» cannot be misread',
  (deadline) => {
    expect(say(rule, due(deadline))).toBe('');
  },
);
