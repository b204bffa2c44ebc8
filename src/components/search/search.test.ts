import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundPage, FoundReference } from './pagefind.ts';
import { readByDay, readGroups } from './found-order.ts';
import { bestSubsets } from './partial-words.ts';
import { readState, writeState, type Choosable } from './search-state.ts';
import { mostWords, readQuestion } from './typed-question.ts';

describe('a typed question', () => {
  it.each([
    ['Как помочь молодому учителю?', ['помочь', 'молодому', 'учителю']],
    ['  приказ   №  56 ', ['приказ', '56']],
    ['чек-лист чек-лист', ['чек-лист']],
    ['<b>шум</b> .*+?^${}()|[]\\', ['шум']],
    ['\u202Eурок\u202C\u200B', ['урок']],
    ['🙂', []],
    ['     ', []],
  ])('«%s» asks for %j', (typed, words) => {
    expect(readQuestion(typed).words).toEqual(words);
  });

  it('of words that stand on every page says so', () => {
    expect(readQuestion('и в на')).toMatchObject({ words: [], saysNothing: true });
    expect(readQuestion('🙂')).toMatchObject({ words: [], saysNothing: false });
  });

  it('between quotation marks is a phrase', () => {
    expect(readQuestion('«открытый урок»')).toMatchObject({ words: ['открытый', 'урок'], isPhrase: true });
  });

  it('that goes on and on is cut', () => {
    const long = readQuestion(Array.from({ length: 400 }, (_, number) => `слово${number}`).join(' '));
    expect(long.words).toHaveLength(mostWords);
    expect(long.isCut).toBe(true);
  });

  it('of any kind gives words of letters and figures alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const word of readQuestion(typed).words) expect(word).toMatch(/^[\p{L}\p{N}\u2010\u2011-]+$/u);
      }),
    );
  });
});

describe('words that no page has together', () => {
  it('are taken as the rarest of them stand together', () => {
    const pages = new Map([
      ['урок', ['a', 'b', 'c', 'd']],
      ['робот', ['d']],
      ['хор', ['b', 'c']],
    ]);
    expect(bestSubsets(pages)[0]).toEqual(['урок', 'робот']);
    expect(bestSubsets(pages)).toContainEqual(['урок', 'хор']);
    expect(bestSubsets(new Map([['урок', []]]))).toEqual([]);
  });
});

describe('an address', () => {
  const known: Choosable = { sections: ['praktiki', 'novosti'], facets: ['vid'] };

  it('keeps everything that is asked', () => {
    const address = '?q=%D1%83%D1%80%D0%BE%D0%BA&razdel=praktiki&vid=reverse&vid=group&sort=data';
    expect(writeState(readState(address, known))).toBe(address);
  });

  it('with what the page does not know is read without it', () => {
    const state = readState('?q=x&razdel=../..&vid=%3Cb%3E&sort=1', known);
    expect(state).toEqual({ query: 'x', section: undefined, choice: new Map(), byDay: false });
  });
});

/** A result of a day. */
const found = (url: string, day = ''): FoundReference => {
  const page: Partial<FoundPage> = { url, filters: day === '' ? {} : { data: [day] } };
  return { data: () => Promise.resolve(page) } as Partial<FoundReference> as FoundReference;
};

describe('results', () => {
  it('of several sections come the newest first, each once', async () => {
    const lists = [
      [found('a', '2026-05-01'), found('b', '2025-01-01')],
      [found('c', '2026-04-01'), found('d', '2024-01-01'), found('e')],
    ];
    const reader = readByDay(lists);
    const taken = [...(await reader.take(2)), ...(await reader.take(9))];
    expect(taken.map(({ url }) => url)).toEqual(['a', 'c', 'b', 'd', 'e']);
  });

  it('of a group come after those of the group before it', async () => {
    const reader = readGroups([
      { lists: [[found('a')]], missing: [] },
      { lists: [[found('b'), found('c')]], missing: ['урок'] },
    ]);
    expect((await reader.take(2)).map(({ page }) => page.url)).toEqual(['a', 'b']);
    expect((await reader.take(2)).map(({ page, missing }) => [page.url, missing])).toEqual([['c', ['урок']]]);
  });
});
