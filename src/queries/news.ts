import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { NewsView } from './page.ts';
import { capitalise, downloads, fact, headOf, linksToIds, pictureViews } from './parts.ts';
import { readingMinutes } from './reading-time.ts';
import { stagesOf } from './stage-names.ts';

export function newsView(catalogue: Catalogue, entry: Entry<'news'>): NewsView {
  const { data } = entry;
  const event = linksToIds(catalogue, 'events', data.event === undefined ? [] : [data.event]);
  const programme = linksToIds(catalogue, 'programmes', data.programme === undefined ? [] : [data.programme]);
  return {
    ...headOf(catalogue, entry),
    readingTime: readingMinutes(entry),
    summary: data.summary,
    stages: stagesOf(data.stages),
    date: data.date,
    kind: capitalise(data.kind.label),
    facts: [
      ...fact('О событии', ...event.map(({ title, address }) => ({ text: title, address }))),
      ...fact('О программе', ...programme.map(({ title, address }) => ({ text: title, address }))),
    ],
    pictures: pictureViews(catalogue, data.pictures),
    files: downloads(catalogue, data.files),
    links: data.links,
    body: bodyOf(catalogue, entry),
  };
}
