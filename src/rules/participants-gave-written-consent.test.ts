import { expect, test } from 'vitest';
import { participantsGaveWrittenConsent as rule } from './participants-gave-written-consent.ts';
import { fieldsOf, library, say, type Fields } from './library-for-tests.ts';

const programme = (fields: Fields) => library({ programmes: [fields] });

test('a programme that has begun without consents is told', () => {
  expect(say(rule, programme({ consents: 'нет' }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md consents
      Не отмечено, что получены письменные согласия участников, а ход программы — «реализуется».
      Получите согласия и поставьте отметку. Сами согласия на сайте не публикуются.
      (Положение о системе наставничества, п. 3.3–3.4)"
  `);
  expect(fieldsOf(rule, programme({ consents: undefined, state: 'завершена' }))).toEqual(['consents']);
});

test('recorded consents are enough, and a planned programme may wait for them', () => {
  expect(say(rule, programme({ consents: 'да' }))).toBe('');
  expect(say(rule, programme({ consents: 'нет', state: 'запланирована' }))).toBe('');
});
