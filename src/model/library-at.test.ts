import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../rules/library-for-tests.ts';
import { collectionNames } from './collections.ts';
import { libraryAt, nextChange } from './library-at.ts';
import { isPublished, type Library } from './library.ts';

const minutes = Array.from({ length: 6 }, (_, day) =>
  ['00:00', '08:00', '17:45'].map((time) => `2026-09-0${day + 1} ${time}`),
).flat();
/** Every minute at which something may change, and the one before it. */
const allMinutes = minutes
  .flatMap((one) => {
    const before = new Date(Date.parse(`${one.replace(' ', 'T')}Z`) - 60_000).toISOString();
    return [before.slice(0, 16).replace('T', ' '), one];
  })
  .sort();
const times = fc.option(fc.oneof(fc.constantFrom(...minutes), fc.constantFrom('2026-09-02', '2026-09-04')), {
  nil: undefined,
});
const arbitraryNews = fc.record({
  status: fc.constantFrom('опубликовано', 'черновик', 'на проверке'),
  publishAt: times,
  withdrawAt: times,
  published: fc.option(fc.constantFrom('2026-09-02', '2026-09-05'), { nil: undefined }),
});
const arbitraryLibrary = fc
  .array(arbitraryNews, { maxLength: 5 })
  .map((news) => library({ news: news.map((fields, at) => ({ id: `n-${at}`, ...fields })) }));

const shownAt = (of: Library, now: string) =>
  libraryAt(of, now)
    .entries.news.filter((one) => isPublished(one, now.slice(0, 10)))
    .map(({ id }) => id);
const sameShown = (of: Library, one: string, other: string) =>
  isDeepStrictEqual(shownAt(of, one), shownAt(of, other));
const minute = (time: string) => (time.length === 10 ? `${time} 00:00` : time);

describe('what is on the site at a minute', () => {
  it('is published, has come out and has not gone', () => {
    fc.assert(
      fc.property(arbitraryLibrary, fc.constantFrom(...minutes), (of, now) => {
        const expected = of.entries.news
          .filter(({ data: { status, published, publishAt, withdrawAt } }) => {
            const isOut = publishAt === undefined || minute(publishAt) <= now;
            const isGone = withdrawAt !== undefined && minute(withdrawAt) <= now;
            const isDay = published === undefined || published <= now.slice(0, 10);
            return status.id === 'published' && isOut && !isGone && isDay;
          })
          .map(({ id }) => id);
        expect(shownAt(of, now)).toEqual(expected);
      }),
    );
  });

  it('changes first at the next change and not a minute before it', () => {
    fc.assert(
      fc.property(arbitraryLibrary, fc.constantFrom(...minutes), (of, now) => {
        const differs = allMinutes.find((one) => one > now && !sameShown(of, one, now));
        expect(nextChange(of, now)).toBe(differs);
      }),
    );
  });

  it('does not change for what is no entry of the site', () => {
    const never = [
      { status: 'черновик', publishAt: '2026-09-02 08:00' },
      { publishAt: '2026-09-04 08:00', withdrawAt: '2026-09-03' },
      { published: '2026-09-04', withdrawAt: '2026-09-04' },
    ];
    expect(nextChange(library({ news: never }), '2026-09-01 00:00')).toBeUndefined();
  });

  it('leaves a library alone in which nothing waits', () => {
    const of = library({
      news: [
        { id: 'a', publishAt: '2026-09-01', withdrawAt: '2026-09-02' },
        { id: 'b', status: 'черновик', publishAt: '2026-09-02' },
      ],
    });
    expect(libraryAt(of, '2026-09-01 00:00')).toBe(of);
  });

  it('leaves every entry and every list alone but those that wait', () => {
    const of = library({ news: [{ id: 'a' }, { id: 'b', publishAt: '2026-09-02' }] });
    const { entries } = libraryAt(of, '2026-09-01 23:59');
    expect(entries.news[0]).toBe(of.entries.news[0]);
    expect(entries.news[1]).not.toBe(of.entries.news[1]);
    expect(collectionNames.filter((name) => entries[name] !== of.entries[name])).toEqual(['news']);
  });

  it('says when a hidden entry comes out or went', () => {
    const news = [{ publishAt: '2026-09-02 08:00' }, { withdrawAt: '2026-09-01' }];
    const hidden = libraryAt(library({ news }), '2026-09-01 00:00', (moment) => `[${moment}]`);
    expect(hidden.entries.news.map(({ data }) => data.status)).toEqual([
      { id: 'draft', label: 'выйдет [2026-09-02 08:00]' },
      { id: 'draft', label: 'снято с сайта [2026-09-01 00:00]' },
    ]);
  });
});
