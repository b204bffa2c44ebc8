import { expect, test } from 'vitest';
import { groupsHaveTwoMenteesOrMore as rule } from './groups-have-two-mentees-or-more.ts';
import { library, say } from './library-for-tests.ts';

const group = (...counts: number[]) =>
  library({
    programmes: [{ formation: 'группа', mentees: counts.map((count) => ({ post: 'учитель', count })) }],
  });

test('a group of one is told', () => {
  expect(say(rule, group(1))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md mentees
      Указана группа, а наставляемый один. Группа — это двое и более.
      Уточните число наставляемых или выберите «пара».
      (Положение о системе наставничества, п. 3.1)"
  `);
});

test('two are a group, of one post or of two', () => {
  expect(say(rule, group(2))).toBe('');
  expect(say(rule, group(1, 1))).toBe('');
});

test('a pair is not a group', () => {
  expect(say(rule, library())).toBe('');
});
