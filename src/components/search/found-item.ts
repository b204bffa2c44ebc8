/** A page that was found, as an item of the list. */
import { element } from '#components/elements/elements.ts';
import { formatDay, isDay } from '#format/day.ts';
import { excerptOf, placesOn, titleOf, type Piece } from './found-page.ts';
import { dayOf } from './found-order.ts';
import type { FoundPage } from './pagefind.ts';

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));

/** «Практики · 24 февраля 2026 г.» */
function kindOf(page: FoundPage, section: string): HTMLElement {
  const day = dayOf(page);
  const time = isDay(day) ? [' · ', element('time', { datetime: day }, formatDay(day))] : [];
  return element('p', { class: 'kind' }, section, ...time);
}

function placesLine(page: FoundPage): HTMLElement[] {
  const links = placesOn(page).flatMap(({ title, url }, index) => [
    index === 0 ? '' : ', ',
    element('a', { href: url }, title),
  ]);
  return links.length === 0 ? [] : [element('p', { class: 'places' }, 'На странице: ', ...links)];
}

/** @param missing words of the question that the page lacks */
export function itemOf(page: FoundPage, section: string, missing: readonly string[]): HTMLElement {
  const title = element('a', { href: page.url, class: 'title' }, ...marked(titleOf(page)));
  const excerpt = marked(excerptOf(page));
  return element(
    'li',
    {},
    kindOf(page, section),
    title,
    ...(excerpt.length > 0 ? [element('p', {}, ...excerpt)] : []),
    ...placesLine(page),
    ...(missing.length > 0
      ? [element('p', { class: 'missing' }, `Здесь нет слов: ${missing.join(', ')}`)]
      : []),
  );
}
