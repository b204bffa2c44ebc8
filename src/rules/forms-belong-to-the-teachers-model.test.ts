import { expect, test } from 'vitest';
import { formsBelongToTheTeachersModel as rule } from './forms-belong-to-the-teachers-model.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

test('the form of the pupils’ model in teachers’ documents is told', () => {
  const programmes = [{ form: 'иное: ученик – ученик' }];
  const regulations = [{ body: 'Применяются формы:\n\n- «педагог — педагог»,\n- «ученик-ученик».' }];
  expect(say(rule, library({ programmes, regulations }))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md body:4:4
      Форма «ученик-ученик» в тексте записи относится к наставничеству учеников, а не педагогов.
      Уберите эту форму или замените её формой «педагог – педагог».
    warning programmes/zapis-1.md form
      Форма «ученик – ученик» в поле «Форма» относится к наставничеству учеников, а не педагогов.
      Уберите эту форму или замените её формой «педагог – педагог»."
  `);
});

test('teachers’ forms are in order', () => {
  expect(
    say(rule, library({ guidance: [{ body: 'Формы: «педагог – педагог», «учитель — учитель».' }] })),
  ).toBe('');
});

test('acts of other levels and news name whom they like', () => {
  const regulations = [{ level: 'федеральный', body: 'ученик – ученик' }];
  expect(fieldsOf(rule, library({ regulations, news: [{ body: 'ученик – ученик' }] }))).toEqual([]);
});
