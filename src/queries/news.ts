import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { NewsView } from './page.ts';
import { capitalise, downloads, fact, headOf, labels, linksToIds, pictureViews } from './parts.ts';

export function newsView(catalogue: Catalogue, entry: Entry<'news'>): NewsView {
  const { data } = entry;
  const event = linksToIds(catalogue, 'events', data.event === undefined ? [] : [data.event]);
  const programme = linksToIds(catalogue, 'programmes', data.programme === undefined ? [] : [data.programme]);
  return {
    ...headOf(entry),
    summary: data.summary,
    date: data.date,
    kind: capitalise(data.kind.label),
    facts: [
      ...fact('Этапы дорожной карты', ...labels(data.stages)),
      ...fact('О событии', ...event.map(({ title, address }) => ({ text: title, address }))),
      ...fact('О программе', ...programme.map(({ title, address }) => ({ text: title, address }))),
    ],
    pictures: pictureViews(catalogue, data.pictures),
    files: downloads(catalogue, data.files),
    links: data.links,
    body: bodyOf(catalogue, entry),
  };
}
