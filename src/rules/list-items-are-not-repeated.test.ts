import { expect, test } from 'vitest';
import { listItemsAreNotRepeated as rule } from './list-items-are-not-repeated.ts';
import { library, say } from './library-for-tests.ts';

const act = (body: string, level = 'локальный') => library({ regulations: [{ level, body }] });
const twice = '- анализ банка наставников;\n- самоанализ работы (наставник;\n- Самоанализ работы наставник.';

test('an item that stands twice in a list is told', () => {
  expect(say(rule, act(twice))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md body:3:1
      Пункт списка повторяется: «Самоанализ работы наставник».
      Удалите повтор или исправьте пункт, если он должен говорить о другом."
  `);
});

test('an item that was retyped with a word more or less is told', () => {
  const end = '(личные потребности сопоставляют с внешними требованиями: конкурсы и другое);';
  expect(say(rule, act(`- самоанализ наставляемого ${end}\n- самоанализ ${end}`))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md body:2:1
      Пункт списка повторяется: «самоанализ (личные потребности сопоставляют с внешними требованиями: конкурсы и…».
      Удалите повтор или исправьте пункт, если он должен говорить о другом."
  `);
  expect(say(rule, act(`- самоанализ ${end}\n- анкетирование ${end}`))).toBe('');
});

test('the same words in two lists, and short items, are in order', () => {
  expect(say(rule, act('- анализ банка наставников\n\nДалее:\n\n- анализ банка наставников'))).toBe('');
  expect(say(rule, act('- сайт;\n- сайт;'))).toBe('');
});

test('blank lines do not end a list', () => {
  expect(say(rule, act('1. Провести анкетирование.\n\n2. Провести анкетирование.'))).not.toBe('');
});

test('acts of other levels are printed as they are', () => {
  expect(say(rule, act(twice, 'федеральный'))).toBe('');
});
