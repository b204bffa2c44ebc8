import { expect, test } from 'vitest';
import { completionReasons } from '#model/vocabularies.ts';
import { completedProgrammesNameTheirReason as rule } from './completed-programmes-name-their-reason.ts';
import { library, say } from './library-for-tests.ts';

test('a completed programme without a reason is told', () => {
  expect(say(rule, library({ programmes: [{ state: 'завершена' }] }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md completion
      Программа завершена, а причина завершения не указана.
      Выберите причину: «план мероприятий выполнен полностью», «по инициативе наставника или наставляемого» или «по инициативе куратора».
      (Положение о системе наставничества, п. 7.1)"
  `);
});

test.each(completionReasons.terms.map(({ label }) => label))('the reason «%s» is enough', (completion) => {
  expect(say(rule, library({ programmes: [{ state: 'завершена', completion }] }))).toBe('');
});

test('a programme that goes on needs none', () => {
  expect(say(rule, library())).toBe('');
});
