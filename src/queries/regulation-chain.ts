/** Acts that replaced each other, so that a reader of an old one finds the one in force. */
import type { Entry } from '#model/library.ts';
import { entryAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { compareEntries } from './order.ts';
import type { ChainLink } from './page.ts';
import { capitalise, forceMark, requisites } from './parts.ts';

type Act = Entry<'regulations'>;
type Neighbours = (act: Act) => readonly Act[];

/** Acts reached from one in one direction, the nearest first, each once even where acts lead in a circle. */
function reach(from: Act, neighboursOf: Neighbours): Act[] {
  const found = new Set<Act>();
  const rest = [...neighboursOf(from)];
  for (let act = rest.shift(); act !== undefined; act = rest.shift()) {
    if (act === from || found.has(act)) continue;
    found.add(act);
    rest.push(...neighboursOf(act));
  }
  return [...found];
}

const linkOf =
  (current: Act) =>
  (act: Act): ChainLink => ({
    title: act.data.title,
    requisites: `${capitalise(act.data.kind.label)} ${requisites(act.data)}`.trim(),
    force: forceMark(act.data.force),
    isCurrent: act === current,
    ...(act !== current && { address: entryAddress('regulations', act.id) }),
  });

/** The chain that an act stands in, from the oldest to the newest; empty when it neither replaces nor is replaced. */
export function chainOf(catalogue: Catalogue, act: Act): ChainLink[] {
  const { supersededBy } = catalogue.references();
  const earlier = reach(act, ({ data }) =>
    data.supersedes.flatMap((id) => catalogue.find('regulations', id) ?? []),
  );
  const later = reach(act, ({ id }) => [...(supersededBy.get(id) ?? [])].sort(compareEntries));
  if (earlier.length + later.length === 0) return [];
  return [...earlier.reverse(), act, ...later].map(linkOf(act));
}
