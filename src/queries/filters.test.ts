import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filterLimits, makeFilters } from './filters.ts';

type Item = { form: string; kinds: string[] };
const facets = [
  { label: 'Форма', valuesOf: ({ form }: Item) => [form] },
  { label: 'Вид', valuesOf: ({ kinds }: Item) => kinds },
];

describe('filters', () => {
  it('give every item the numbers of its own options, in the order of the alphabet', () => {
    const items = [
      { form: 'пара', kinds: ['традиционное'] },
      { form: 'группа', kinds: ['в группе', 'традиционное'] },
      { form: 'пара', kinds: [] },
    ];
    const { filters, facetsOf } = makeFilters(items, facets);
    expect(filters).toEqual([
      {
        label: 'Форма',
        options: [
          { label: 'Группа', count: 1 },
          { label: 'Пара', count: 2 },
        ],
      },
      {
        label: 'Вид',
        options: [
          { label: 'В группе', count: 1 },
          { label: 'Традиционное', count: 2 },
        ],
      },
    ]);
    expect(items.map(facetsOf)).toEqual([
      [[2], [2]],
      [[1], [1, 2]],
      [[2], []],
    ]);
  });

  it('take two spellings of a word for one option', () => {
    const items = [
      { form: 'Зачёт', kinds: [] },
      { form: 'зачет', kinds: [] },
      { form: 'урок', kinds: [] },
    ];
    expect(makeFilters(items, facets).filters[0]?.options.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('are none where nothing can be chosen', () => {
    const alike = [
      { form: 'пара', kinds: [] },
      { form: 'пара', kinds: [] },
    ];
    const different = [
      { form: 'пара', kinds: [] },
      { form: 'группа', kinds: [] },
    ];
    expect(makeFilters(alike, facets).filters).toEqual([]);
    expect(makeFilters(different, facets).filters).toEqual([]);
  });

  it('never name more filters and options than the style sheet knows, and the commonest stay', () => {
    const items = Array.from({ length: 80 }, (_, index) => ({
      form: `форма ${index % 40}`,
      kinds: index < 3 ? ['частое'] : [`вид ${index}`],
    }));
    const many = Array.from({ length: 6 }, () => facets).flat();
    const { filters, facetsOf } = makeFilters(items, many);
    expect(filters).toHaveLength(filterLimits.filters);
    expect(filters[0]?.options).toHaveLength(filterLimits.options);
    expect(filters[1]?.options.map(({ label }) => label)).toContain('Частое');
    expect(Math.max(...items.flatMap(facetsOf).flat())).toBeLessThanOrEqual(filterLimits.options);
  });

  it('are all answered by the style sheet', () => {
    const sheet = readFileSync(new URL('../components/filters/filters.css', import.meta.url), 'utf8');
    const rules = [...sheet.matchAll(/\[data-facet='([a-z])'\] \[value='(\d+)'\]:checked/g)];
    const letters = new Set(rules.map(([, letter]) => letter));
    expect(letters.size).toBe(filterLimits.filters);
    for (const letter of letters) {
      const options = rules.filter(([, own]) => own === letter).map(([, , option]) => Number(option));
      expect(options).toEqual(Array.from({ length: filterLimits.options }, (_, index) => index + 1));
      for (const option of options) expect(sheet).toContain(`:has([data-${letter}~='${option}'])`);
    }
  });
});
