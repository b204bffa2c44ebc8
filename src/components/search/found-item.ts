/** A page that was found, as an item of the list. Texts are set as texts, so nothing that is found becomes markup. */
import { formatDay, isDay } from '#format/day.ts';
import { excerptOf, placesOn, titleOf, type Piece } from './found-page.ts';
import { dayOf } from './found-order.ts';
import type { FoundPage } from './pagefind.ts';

function element(tag: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? element('mark', '', text) : text));

export function linkTo(address: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.append(...content);
  return link;
}

/** «Практики · 24 февраля 2026 г.» */
function kindOf(page: FoundPage, section: string): HTMLElement {
  const day = dayOf(page);
  if (!isDay(day)) return element('p', 'kind', section);
  const time = document.createElement('time');
  time.dateTime = day;
  time.textContent = formatDay(day);
  return element('p', 'kind', `${section} · `, time);
}

function placesLine(page: FoundPage): HTMLElement[] {
  const links = placesOn(page).flatMap(({ title, url }, index) => [
    index === 0 ? '' : ', ',
    linkTo(url, title),
  ]);
  return links.length === 0 ? [] : [element('p', 'places', 'На странице: ', ...links)];
}

/** @param missing words of the question that the page lacks */
export function itemOf(page: FoundPage, section: string, missing: readonly string[]): HTMLElement {
  const title = linkTo(page.url, ...marked(titleOf(page)));
  title.className = 'title';
  const excerpt = marked(excerptOf(page));
  return element(
    'li',
    '',
    kindOf(page, section),
    title,
    ...(excerpt.length > 0 ? [element('p', '', ...excerpt)] : []),
    ...placesLine(page),
    ...(missing.length > 0 ? [element('p', 'missing', `Здесь нет слов: ${missing.join(', ')}`)] : []),
  );
}
