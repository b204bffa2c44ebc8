import { describe, expect, it } from 'vitest';
import { forms, kinds, problems, subjects } from '#model/vocabularies.ts';
import { readLibrary } from '#reader/read-library.ts';
import { addressBook } from './address-book.ts';
import { catalogueOf } from './catalogue.ts';
import type { MapTable, PracticeMapView } from './page.ts';
import { practiceFacets } from './practice-facets.ts';
import { practiceMapView } from './practice-map.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function mapOf(practices: object[]): PracticeMapView {
  const page = addressBook(wholeLibrary({ practices: practices as [] }), today).page('/praktiki/chego-net/');
  if (page?.template !== 'practice-map') throw new Error('There is no map.');
  return page.view;
}

function tableOf(practices: object[], number = 0): MapTable {
  const table = mapOf(practices).tables[number];
  if (!table) throw new Error(`The map has no table ${number}.`);
  return table;
}

const labelsOf = (heads: readonly { label: string }[]) => heads.map(({ label }) => label.toLowerCase());
const ofVocabulary = ({ terms }: { terms: readonly { label: string }[] }) => terms.map(({ label }) => label);

describe('the map of the bank', () => {
  it('has every word of the vocabularies in rows and columns, whatever practices use', () => {
    const [first, second] = mapOf([]).tables;
    expect(first && [labelsOf(first.rows), labelsOf(first.columns)]).toEqual(
      [kinds, forms].map(ofVocabulary),
    );
    expect(second && [labelsOf(second.rows), labelsOf(second.columns)]).toEqual(
      [problems, subjects].map(ofVocabulary),
    );
  });

  it('says of every pair what it is, how many there are and where to find them', () => {
    const table = tableOf(
      ['a', 'b', 'c'].map((id) => ({ id, kinds: ['реверсивное'], form: 'педагог – педагог' })),
    );
    const row = table.rows.find(({ label }) => label === 'Реверсивное');
    expect(row).toMatchObject({ count: 3, address: '/praktiki/vid/reverse/' });
    expect(row?.cells.slice(0, 2)).toEqual([
      {
        count: 3,
        name: 'Реверсивное, педагог – педагог: 3\u00a0практики',
        address: '/praktiki/?vid=reverse&forma=teacher-teacher',
      },
      {
        count: 0,
        name: 'Реверсивное, руководитель образовательной организации – педагог: ещё не описано',
        address: '/praktiki/?vid=reverse&forma=head-teacher',
      },
    ]);
    expect(table.rows.find(({ label }) => label === 'Сетевое')).toMatchObject({ label: 'Сетевое', count: 0 });
    expect(table.rows.find(({ label }) => label === 'Сетевое')?.address).toBeUndefined();
  });

  it('counts a practice of two kinds in both and once in the sum', () => {
    const view = mapOf([{ id: 'a', kinds: ['реверсивное', 'сетевое'] }]);
    expect(view.count).toBe(1);
    expect(view.tables[0]?.rows.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(view.tables[0]?.columns.map(({ count }) => count)).toEqual([1, 0, 0]);
  });

  it('says in words what is described and what is not at all', () => {
    const all = kinds.terms.map(({ label }) => label).filter((label) => label !== 'скоростное');
    const practices = forms.terms.map(({ label: form }, index) => ({ id: `p-${index}`, kinds: all, form }));
    expect(tableOf(practices).summary).toBe(
      'Описано сочетаний: 21 из 24. Нет ни одной практики — вид: скоростное.',
    );
    expect(tableOf(practices.slice(1)).summary).toBe(
      'Описано сочетаний: 14 из 24. Нет ни одной практики — вид: скоростное; форма: педагог – педагог.',
    );
    const every = kinds.terms.map(({ label }) => label);
    const whole = practices.map((practice) => ({ ...practice, kinds: every }));
    expect(tableOf(whole).summary).toBe('Описано сочетаний: 24 из 24.');
  });

  it('adds words of the school, the commonest of many, and says what it leaves out', () => {
    const own = (id: string, word: string) => ({ id, kinds: [`иное: ${word}`] });
    const few = tableOf([own('a', 'на бегу'), own('b', 'за чаем')]);
    expect(labelsOf(few.rows).slice(kinds.terms.length)).toEqual(['за чаем', 'на бегу']);
    expect(few.note).toBeUndefined();
    const many = Array.from({ length: 40 }, (_, index) => own(`p-${index}`, `слово ${index % 20}`));
    const table = tableOf([
      ...many,
      own('chastaya-1', 'яблоко'),
      own('chastaya-2', 'яблоко'),
      own('p', 'яблоко'),
    ]);
    expect(table.rows).toHaveLength(kinds.terms.length + 12);
    expect(labelsOf(table.rows)).toContain('яблоко');
    expect(table.note).toContain('не показано: 9');
  });

  it('counts what the sample has', () => {
    const catalogue = catalogueOf(readLibrary('content').library, '2026-11-20');
    const { practices } = catalogue.published;
    const keysOf = (id: string, index: number) => {
      const facet = practiceFacets.find((one) => one.id === id);
      const data = practices[index]?.data;
      return facet && data ? facet.valuesOf(data).map(({ key }) => key) : [];
    };
    const view = practiceMapView(catalogue);
    expect(view.count).toBe(practices.length);
    for (const cell of view.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      const asked = [...new URL(cell.address, 'http://section.test').searchParams];
      const found = practices.filter((_, index) =>
        asked.every(([id, key]) => keysOf(id, index).includes(key)),
      );
      expect(cell.count, cell.name).toBe(found.length);
      expect(asked).toHaveLength(2);
    }
  });

  it('is on the map of the section', () => {
    const page = addressBook(wholeLibrary(), today).page('/karta/');
    expect(JSON.stringify(page?.view)).toContain('/praktiki/chego-net/');
  });
});
