import { describe, expect, it } from 'vitest';
import { differing } from './differing.ts';

const long =
  'Наставник и молодой учитель встречаются по средам, смотрят уроки друг друга и говорят о них. '.repeat(4);

describe('what differs between two texts', () => {
  it('is the texts themselves when they are short', () => {
    expect(differing('Час на час', 'Час за час')).toEqual({ from: 'Час на час', to: 'Час за час' });
  });

  it('is a few words around the change when they are long', () => {
    expect(differing(`${long}Было так. ${long}`, `${long}Стало иначе. ${long}`)).toMatchInlineSnapshot(`
      {
        "from": "…уроки друг друга и говорят о них. Было так. Наставник и молодой учитель…",
        "to": "…уроки друг друга и говорят о них. Стало иначе. Наставник и молодой учитель…",
      }
    `);
  });

  it('is the end that was added', () => {
    expect(differing(long, `${long}И ещё строка.`)).toMatchInlineSnapshot(`
      {
        "from": "…уроки друг друга и говорят о них.",
        "to": "…уроки друг друга и говорят о них. И ещё строка.",
      }
    `);
  });

  it('is both texts when nothing in them is the same', () => {
    const other = 'а'.repeat(300);
    expect(differing('б'.repeat(300), other).to).toBe(other);
  });
});
