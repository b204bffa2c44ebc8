import { describe, expect, it } from 'vitest';
import { askTitles, evenSample, withUniqueTitle } from './rare-titles.ts';

const titled = (...titles: string[]) => titles.map((title, index) => ({ id: `p${index}`, data: { title } }));

describe('rare titles', () => {
  it('are those that no other practice has', () => {
    expect(withUniqueTitle(titled('А', 'Б', 'А', 'В')).map(({ id }) => id)).toEqual(['p1', 'p3']);
  });

  it('are sampled evenly', () => {
    expect(evenSample([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
    expect(evenSample([0, 1], 4)).toEqual([0, 1]);
  });

  it('are missed where another practice stands first', async () => {
    const search = (query: string) => Promise.resolve(query === 'Б' ? ['p0', 'p1'] : ['p0']);
    expect(await askTitles(search, titled('А', 'Б'), 10)).toEqual({
      asked: 2,
      first: 0.5,
      missed: ['Б'],
    });
  });

  it('are never all first when one of thousands is missed', async () => {
    const many = titled(...Array.from({ length: 3000 }, (_, index) => String(index)));
    const search = (query: string) => Promise.resolve([query === '17' ? 'p0' : `p${query}`]);
    expect((await askTitles(search, many, 5000)).first).toBe(0.999);
  });
});
