import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import { cardsOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { facetFacts } from './facets.ts';
import { measureViews } from './measures.ts';
import { compareEntries } from './order.ts';
import type { Mention, ProgrammeView } from './page.ts';
import { actMention, addressOf, capitalise, downloads, fact, headOf, linksTo } from './parts.ts';

type Programme = Entry<'programmes'>['data'];

/** Results are public only after completion (Положение, п. 8.2). */
export function isCompleted({ state, finished }: Programme, today: string): boolean {
  return state.id === 'completed' && (finished === undefined || finished <= today);
}

/** The order that fixed the pair or group: as cited, and the acts of the section that approve the programme. */
function ordersOf(catalogue: Catalogue, entry: Entry<'programmes'>): Mention[] {
  const cited = actMention(catalogue, 'Приказ', entry.data.order);
  const approving = linksTo(catalogue.references().approvalsOfProgramme.get(entry.id));
  return [...(cited ? [cited] : []), ...approving.filter(({ address }) => address !== cited?.address)];
}

export function programmeView(catalogue: Catalogue, entry: Entry<'programmes'>): ProgrammeView {
  const { data } = entry;
  const references = catalogue.references();
  const completed = isCompleted(data, catalogue.today);
  return {
    ...headOf(catalogue, entry),
    summary: data.summary,
    facts: [...facetFacts(data), ...fact('Состав участников', capitalise(data.formation.label))],
    state: data.state,
    term: { start: data.start, end: data.end, prolonged: data.prolongedUntil },
    prolongationReason: data.prolongationReason,
    finished: data.finished,
    mentors: data.mentors.map(({ post, mentor, until }) => ({
      post,
      address: addressOf(catalogue, 'mentors', mentor),
      until,
    })),
    mentees: data.mentees,
    order: ordersOf(catalogue, entry),
    directions: data.directions,
    strengths: data.strengths,
    measures: data.measures,
    results: completed ? measureViews(data.results) : [],
    ...(completed && { resultSummary: data.resultSummary }),
    files: downloads(catalogue, data.files),
    practices: linksTo(references.practicesOfProgramme.get(entry.id)),
    news: cardsOf(catalogue, [...(references.newsOfProgramme.get(entry.id) ?? [])].sort(compareEntries)),
    body: bodyOf(catalogue, entry),
  };
}
