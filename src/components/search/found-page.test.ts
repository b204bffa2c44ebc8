import { describe, expect, it } from 'vitest';
import { excerptOf, placesOn, splitExcerpt, titleOf, type Piece } from './found-page.ts';
import type { FoundPage } from './pagefind.ts';

const page = (given: Partial<FoundPage>): FoundPage => ({
  url: '/praktiki/urok/',
  content: '',
  excerpt: '',
  locations: [],
  meta: { title: 'Открытый урок' },
  filters: {},
  sub_results: [],
  ...given,
});

/** Marked words between brackets. */
const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  it('keeps marks to words and gives markup of the text as text', () => {
    expect(written(splitExcerpt('Без <mark>«урока»,</mark> но с &lt;mark&gt; и &amp;'))).toBe(
      'Без «[урока]», но с <mark> и &amp;',
    );
  });

  it('does not repeat the title that stands above it', () => {
    const excerpt = 'Практика. Открытый <mark>урок.</mark> Как его <mark>провели</mark> …';
    expect(written(excerptOf(page({ excerpt })))).toBe('Как его [провели] …');
    expect(written(excerptOf(page({ excerpt: '<mark>Урок</mark> прошёл' })))).toBe('[Урок] прошёл');
    expect(excerptOf(page({ excerpt: 'Открытый урок.' }))).toEqual([]);
  });
});

describe('a title', () => {
  it('has the words marked that were found in it', () => {
    const content = 'Практика. Открытый урок. Как провели урок';
    expect(written(titleOf(page({ content, locations: [2, 5] })))).toBe('Открытый [урок]');
  });

  it('is whole when the text does not begin with it', () => {
    expect(written(titleOf(page({ content: 'Урок', locations: [0] })))).toBe('Открытый урок');
    expect(written(titleOf(page({ meta: {} })))).toBe('/praktiki/urok/');
  });
});

it('headings are named under which most was found, in the order of the page', () => {
  const part = (title: string, found: number) => ({
    title,
    url: `/praktiki/urok/#${title}`,
    locations: Array.from({ length: found }, (_, index) => index),
  });
  const whole = { title: 'Открытый урок', url: '/praktiki/urok/', locations: [1] };
  const parts = [whole, part('один', 1), part('два', 5), part('три', 2), part('четыре', 3)];
  expect(placesOn(page({ sub_results: parts })).map(({ title }) => title)).toEqual(['два', 'три', 'четыре']);
});
