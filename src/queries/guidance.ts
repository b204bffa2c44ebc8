import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { GuidanceView } from './page.ts';
import { capitalise, downloads, fact, headOf, linksToIds } from './parts.ts';
import { readingMinutes } from './reading-time.ts';
import { stagesOf } from './stage-names.ts';

export function guidanceView(catalogue: Catalogue, entry: Entry<'guidance'>): GuidanceView {
  const { data } = entry;
  const approvedBy = linksToIds(
    catalogue,
    'regulations',
    data.regulation === undefined ? [] : [data.regulation],
  );
  return {
    ...headOf(catalogue, entry),
    readingTime: readingMinutes(entry),
    summary: data.summary,
    stages: stagesOf(data.stages),
    facts: [
      ...fact('Вид материала', capitalise(data.kind.label)),
      ...fact('Для кого', ...data.audience),
      ...fact('Чем утверждён', ...approvedBy.map(({ title, address }) => ({ text: title, address }))),
    ],
    files: downloads(catalogue, data.files),
    links: data.links,
    body: bodyOf(catalogue, entry),
  };
}
