import { expect, test } from 'vitest';
import { everyActIsCheckedYearly as rule } from './every-act-is-checked-yearly.ts';
import { library, say } from './library-for-tests.ts';

const act = (fields: object) =>
  library({ regulations: [{ level: 'федеральный', checked: '2025-10-15', ...fields }] });

test('an act of another level checked more than 365 days ago, or never, is told', () => {
  expect(say(rule, act({}), '2026-10-15')).toBe('');
  expect(say(rule, act({}), '2026-10-16')).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md checked
      Действие документа проверено больше года назад: 15 октября 2025 г.
      Сверьтесь с официальным источником и укажите день проверки."
  `);
  expect(say(rule, act({ checked: undefined }))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md checked
      Документ отмечен действующим, но не сказано, когда это проверено.
      Сверьтесь с официальным источником и укажите день проверки."
  `);
});

test.each(['региональный', 'муниципальный'])('so is a %s one', (level) => {
  expect(say(rule, act({ level }), '2026-10-16')).not.toBe('');
});

test('local acts are the school’s own, and void ones need no check', () => {
  expect(say(rule, act({ level: 'локальный', checked: undefined }))).toBe('');
  expect(say(rule, act({ force: 'утратил силу', checked: undefined }))).toBe('');
  expect(say(rule, act({ force: 'не установлено', checked: undefined }))).toBe('');
});
