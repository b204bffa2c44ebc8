import { expect, test } from 'vitest';
import { annexTitlesMatchTheirDocuments as rule } from './annex-titles-match-their-documents.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const act = (title: string, own: string) =>
  library({
    regulations: [
      { id: 'prikaz', annexes: [{ title, regulation: 'polozhenie' }] },
      { id: 'polozhenie', title: own },
    ],
  });

test('an annex that calls itself otherwise is told', () => {
  expect(
    say(
      rule,
      act('Положение о системе (целевой модели) наставничества', 'Положение о системе наставничества'),
    ),
  ).toMatchInlineSnapshot(`
      "warning regulations/prikaz.md annexes.0.title
        В документе приложение названо «Положение о системе (целевой модели) наставничества», а само оно называется «Положение о системе наставничества».
        Сверьте названия. Если они различаются и в подписанных документах, исправьте это приказом."
    `);
});

test.each([
  ['Положение о системе наставничества', 'Положение о системе наставничества'],
  ['Положение о системе наставничества', 'О системе наставничества'],
  ['Положение о системе наставничества', 'Положение о системе наставничества в школе № 7'],
  ['Положение о банке «Наставник»', 'Положение о банке "Наставник"'],
  ['Программу развития наставничества', 'Программа развития наставничества'],
])('«%s» is «%s»', (title, own) => {
  expect(say(rule, act(title, own))).toBe('');
});

test('roadmaps and guidance are compared too', () => {
  const annexes = [
    { title: 'План внедрения системы', roadmap: 'plan' },
    { title: 'Анкета', guidance: 'pamyatka' },
  ];
  expect(fieldsOf(rule, library({ regulations: [{ annexes }] }))).toEqual([
    'annexes.0.title',
    'annexes.1.title',
  ]);
});

test('an annex without an entry has nothing to compare', () => {
  expect(
    say(
      rule,
      library({ regulations: [{ annexes: [{ title: 'Анкета' }, { title: 'План', roadmap: 'net' }] }] }),
    ),
  ).toBe('');
});
