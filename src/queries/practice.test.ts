import { describe, expect, it } from 'vitest';
import { addressBook } from './address-book.ts';
import type { PracticeView } from './page.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function practiceAt(id: string, practices: Record<string, unknown>[]): PracticeView {
  const page = addressBook(wholeLibrary({ practices }), today).page(`/praktiki/${id}/`);
  if (page?.template !== 'practice') throw new Error(`There is no practice ${id}.`);
  return page.view;
}

const practice = (id: string, more: object) => ({ id, title: `Практика ${id}`, ...more });

describe('related practices', () => {
  it('solve the same problem, and those that share more of the rest come first', () => {
    const view = practiceAt('svoya', [
      practice('svoya', { problems: ['оценивание'], schoolSubject: 'Физика', form: 'педагог – педагог' }),
      practice('chuzhaya', { problems: ['общение с родителями'], schoolSubject: 'Физика' }),
      practice('blizkaya', { problems: ['оценивание'], schoolSubject: 'физика', form: 'педагог – педагог' }),
      practice('dalnyaya', { problems: ['оценивание'], schoolSubject: 'Химия' }),
    ]);
    expect(view.related.map(({ address, shared }) => [address, shared])).toEqual([
      ['/praktiki/blizkaya/', 'оценивание'],
      ['/praktiki/dalnyaya/', 'оценивание'],
    ]);
  });

  it('are four at most, never the practice itself, and the same at every look', () => {
    const practices = Array.from({ length: 90 }, (_, index) =>
      practice(`praktika-${index}`, { problems: ['оценивание'] }),
    );
    for (const { id } of practices) {
      const { related } = practiceAt(id, practices);
      expect(related).toHaveLength(4);
      expect(related.map(({ address }) => address)).not.toContain(`/praktiki/${id}/`);
    }
    expect(practiceAt('praktika-7', practices).related).toEqual(
      practiceAt('praktika-7', [...practices].reverse()).related,
    );
  });

  it('change only near a new one, however large the bank is', () => {
    const practices = Array.from({ length: 200 }, (_, index) =>
      practice(`praktika-${String(index).padStart(3, '0')}`, { problems: ['оценивание'] }),
    );
    const before = addressBook(wholeLibrary({ practices }), today);
    const added = [...practices, practice('praktika-100a', { problems: ['оценивание'] })];
    const after = addressBook(wholeLibrary({ practices: added }), today);
    const changed = practices.filter(
      ({ id }) =>
        JSON.stringify(before.page(`/praktiki/${id}/`)?.view) !==
        JSON.stringify(after.page(`/praktiki/${id}/`)?.view),
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(24);
  });

  it('are none where no other solves any of its problems', () => {
    expect(
      practiceAt('odna', [
        practice('odna', { problems: ['оценивание'] }),
        practice('drugaya', { problems: ['общение с родителями'] }),
      ]).related,
    ).toEqual([]);
  });
});

describe('a result', () => {
  const barsOf = (before: string, after: string) =>
    practiceAt('odna', [practice('odna', { results: [{ title: 'Итог', before, after }] })]).results[0]?.bars;

  it.each([
    ['11 мин', '5 мин', { before: 100, after: 45 }],
    ['3,6', '3,7', { before: 97, after: 100 }],
    ['0', '40 %', { before: 0, after: 100 }],
    ['1 200 ₽', '600 ₽', { before: 100, after: 50 }],
  ])('is drawn where both ends are figures: %s → %s', (before, after, bars) => {
    expect(barsOf(before, after)).toEqual(bars);
  });

  it.each([
    ['редко', 'часто'],
    ['4 из 15', '11 из 16'],
    ['2–3', '5'],
    ['1/3', '2/3'],
    ['−2', '4'],
    ['0', '0'],
  ])('stays words where a length would mislead: %s → %s', (before, after) => {
    expect(barsOf(before, after)).toBeUndefined();
  });
});

describe('a citation', () => {
  it('names authors by post, the title, the school and the year', () => {
    const view = practiceAt('odna', [
      practice('odna', {
        published: '2026-09-10',
        authors: [{ post: 'учитель физики' }, { post: 'методист', name: 'Имя без согласия' }],
      }),
    ]);
    expect(view.citation).toMatchInlineSnapshot(
      `"Учитель физики, методист. Практика odna : практика наставничества // МБОУ «Школа № 7 «Берёзка», раздел «Наставничество». — 2026."`,
    );
  });
});
