import { expect, it } from 'vitest';
import { addressBook } from './address-book.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

const plan = (id: string, schoolYear: string, activities: object[], more: Record<string, unknown> = {}) => ({
  id,
  title: `План ${schoolYear}`,
  schoolYear,
  sections: [{ stages: [1], activities }],
  ...more,
});

function comparisonAt(id: string, roadmaps: Record<string, unknown>[]) {
  const page = addressBook(wholeLibrary({ roadmaps }), today).page(`/dorozhnaya-karta/${id}/sravnenie/`);
  return page?.template === 'comparison' ? page.view : undefined;
}

const plans = [
  plan('novyj', '2026-2027', [{ title: 'Издать приказ', state: 'выполнено' }, { title: 'Провести опрос' }]),
  plan('staryj', '2025-2026', [{ title: 'издать  приказ', state: 'выполнено' }]),
];

it('puts a plan beside the one before it, stage by stage, and marks what is in both', () => {
  const view = comparisonAt('novyj', plans);
  expect(view?.plans.map(({ address }) => address)).toEqual([
    '/dorozhnaya-karta/staryj/',
    '/dorozhnaya-karta/novyj/',
  ]);
  expect(view?.stages).toHaveLength(7);
  expect(
    view?.stages[0]?.sides.map(({ done, total, activities }) => [
      done,
      total,
      activities.map(({ text, isRepeated }) => [text, isRepeated]),
    ]),
  ).toEqual([
    [1, 1, [['издать  приказ', true]]],
    [
      1,
      2,
      [
        ['Издать приказ', true],
        ['Провести опрос', false],
      ],
    ],
  ]);
});

it('has no page for the first plan, nor for the plan of one programme', () => {
  expect(comparisonAt('staryj', plans)).toBeUndefined();
  const own = plan('svoj', '2026-2027', [{ title: 'Дело' }], { programme: 'pervyj-god' });
  expect(comparisonAt('svoj', [...plans, own])).toBeUndefined();
  expect(comparisonAt('novyj', [...plans, own])?.plans[0].address).toBe('/dorozhnaya-karta/staryj/');
});
