import { expect, test } from 'vitest';
import { everyAnnexIsAttached as rule } from './every-annex-is-attached.ts';
import { library, say } from './library-for-tests.ts';

const title = 'Формы базы наставляемых и наставников';
const act = (annex: object) => library({ regulations: [{ annexes: [{ title, ...annex }] }] });

test('an annex that is announced and not attached is told', () => {
  expect(say(rule, act({ number: '3' }))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md annexes.0
      Приложение 3 «Формы базы наставляемых и наставников» названо в документе, но не приложено.
      Выберите запись раздела, в которой оно опубликовано, или приложите файл."
  `);
  expect(say(rule, act({}))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md annexes.0
      Приложение «Формы базы наставляемых и наставников» названо в документе, но не приложено.
      Выберите запись раздела, в которой оно опубликовано, или приложите файл."
  `);
});

test.each([
  { regulation: 'prikaz' },
  { roadmap: 'plan' },
  { guidance: 'pamyatka' },
  { file: 'files/forma.docx' },
])('%o is enough', (annex) => {
  expect(say(rule, act(annex))).toBe('');
});
