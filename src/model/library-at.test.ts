import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, library } from '../rules/library-for-tests.ts';
import { libraryAt, nextChange } from './library-at.ts';
import { isPublished, type Library } from './library.ts';

const minutes = Array.from({ length: 6 }, (_, day) =>
  ['00:00', '08:00', '17:45'].map((time) => `2026-09-0${day + 1} ${time}`),
).flat();
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
        const next = nextChange(of, now);
        const later = minutes.filter((one) => one > now);
        for (const one of later.filter((time) => next === undefined || time < next))
          expect(shownAt(of, one)).toEqual(shownAt(of, now));
      }),
    );
  });

  it('leaves a library alone in which nothing waits', () => {
    const of = library();
    expect(libraryAt(of, '2026-09-01 00:00')).toBe(of);
  });

  it('says when a hidden entry comes out', () => {
    const of = library({ news: [{ id: 'a', publishAt: '2026-09-02 08:00' }] });
    const [hidden] = libraryAt(of, '2026-09-01 00:00', (moment) => `[${moment}]`).entries.news;
    expect(hidden?.data.status).toEqual({ id: 'draft', label: 'выйдет [2026-09-02 08:00]' });
    expect(entry('news', {}).data.status.id).toBe('published');
  });
});
