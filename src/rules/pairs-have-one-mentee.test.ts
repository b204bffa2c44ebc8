import { expect, test } from 'vitest';
import { pairsHaveOneMentee as rule } from './pairs-have-one-mentee.ts';
import { library, say } from './library-for-tests.ts';

const pair = (mentees: object[], mentors = [{ post: 'учитель' }]) =>
  library({ programmes: [{ formation: 'пара', mentees, mentors }] });

test('a pair of two mentees is a doubt', () => {
  expect(
    say(
      rule,
      pair([
        { post: 'учитель', count: 1 },
        { post: 'воспитатель', count: 1 },
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "warning programmes/zapis-1.md mentees
      Указана пара, а наставляемых — 2. Двое и более наставляемых — это группа.
      Выберите «группа» или уточните число наставляемых.
      (Положение о системе наставничества, п. 3.1)"
  `);
});

test('one mentee is a pair, with several mentors too', () => {
  expect(say(rule, pair([{ post: 'учитель', count: 1 }], [{ post: 'учитель' }, { post: 'методист' }]))).toBe(
    '',
  );
});

test('a group is not a pair', () => {
  expect(
    say(rule, library({ programmes: [{ formation: 'группа', mentees: [{ post: 'учитель', count: 3 }] }] })),
  ).toBe('');
});
