import { expect, test } from 'vitest';
import { actsInForceHaveNotRunOut as rule } from './acts-in-force-have-not-run-out.ts';
import { library, say } from './library-for-tests.ts';

const act = (force: string) => library({ regulations: [{ force, validUntil: '2026-10-15' }] });

test('an act is in force on its last day and no longer', () => {
  expect(say(rule, act('действует'), '2026-10-15')).toBe('');
  expect(say(rule, act('действует'), '2026-10-16')).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md force
      Документ отмечен действующим, но действовал по 15 октября 2026 г.
      Укажите «срок истёк» или исправьте день, по который документ действует."
  `);
});

test('an act that is said to have run out, or has no last day, is in order', () => {
  expect(say(rule, act('срок истёк'), '2026-10-16')).toBe('');
  expect(say(rule, library())).toBe('');
});
