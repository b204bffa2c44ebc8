/** One line of a list for an entry of each collection. */
import type { CollectionName } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { entryAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { eventState } from './event.ts';
import type { Card } from './page.ts';
import { capitalise, formatSchoolYear, labels, pictureViews, requisites } from './parts.ts';
import { periodOf } from './roadmap-period.ts';

type Detail = Partial<Pick<Card, 'date' | 'until' | 'mark' | 'picture'>> & { labels: string[] };
type Details = { [Name in CollectionName]: (entry: Entry<Name>, catalogue: Catalogue) => Detail };

const stateMarks: Record<string, string> = { past: 'прошло', cancelled: 'отменено' };

const details: Details = {
  regulations: ({ data }) => ({
    labels: [capitalise(data.kind.label), data.issuer, requisites(data)].filter((label) => label !== ''),
    ...(data.force.id !== 'in-force' && { mark: data.force.label }),
  }),
  roadmaps: ({ data }) => ({ labels: [periodOf(data)].filter((label) => label !== undefined) }),
  programmes: ({ data }) => ({
    labels: [data.form.label, ...labels(data.kinds), data.formation.label],
    mark: data.state.label,
  }),
  practices: ({ data }) => ({
    labels: [
      data.form.label,
      ...labels(data.kinds),
      ...labels(data.problems),
      formatSchoolYear(data.schoolYear),
    ],
  }),
  guidance: ({ data }) => ({ labels: [data.kind.label, ...data.audience] }),
  news: ({ data }, catalogue) => {
    const [picture] = pictureViews(catalogue, data.pictures);
    return { date: data.date, labels: [data.kind.label], ...(picture && { picture }) };
  },
  events: ({ data }, catalogue) => {
    const mark = stateMarks[eventState(data, catalogue.today)];
    return {
      date: data.start,
      until: data.end,
      labels: [data.format.label, ...data.audience],
      ...(mark && { mark }),
    };
  },
  mentors: ({ data }) => ({ labels: [data.field, ...labels(data.forms)] }),
  indicators: ({ data }) => ({ labels: [data.unit] }),
  pages: () => ({ labels: [] }),
};

export function cardOf(catalogue: Catalogue, entry: Entry): Card {
  const detail = details[entry.collection] as (entry: Entry, catalogue: Catalogue) => Detail; // Keyed by its own collection.
  return {
    title: entry.data.title,
    address: entryAddress(entry.collection, entry.id),
    summary: entry.data.summary,
    ...detail(entry, catalogue),
  };
}

export function cardsOf(catalogue: Catalogue, entries: readonly Entry[]): Card[] {
  return entries.map((entry) => cardOf(catalogue, entry));
}
