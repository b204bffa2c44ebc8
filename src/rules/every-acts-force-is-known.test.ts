import { expect, test } from 'vitest';
import { forces } from '#model/vocabularies.ts';
import { everyActsForceIsKnown as rule } from './every-acts-force-is-known.ts';
import { library, say } from './library-for-tests.ts';

const act = (force: string) => library({ regulations: [{ force }] });

test('an act of unknown force is a task', () => {
  expect(say(rule, act('не установлено'))).toMatchInlineSnapshot(`
    "advice regulations/zapis-1.md force
      Действие документа — «не установлено».
      Сверьтесь с официальным источником и укажите «действует», «утратил силу» или «срок истёк»."
  `);
});

test.each(forces.terms.filter(({ id }) => id !== 'unknown').map(({ label }) => label))(
  '«%s» is known',
  (force) => {
    expect(say(rule, act(force))).toBe('');
  },
);
