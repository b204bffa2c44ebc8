/** The own page of an entry: its template, its view and its place in the search index. */
import type { Entry } from '#model/library.ts';
import type { Catalogue } from './catalogue.ts';
import { eventView } from './event.ts';
import { guidanceView } from './guidance.ts';
import { indicatorView } from './indicator.ts';
import { mentorView } from './mentor.ts';
import { newsView } from './news.ts';
import type { Page } from './page.ts';
import { lastChange } from './parts.ts';
import { practiceView } from './practice.ts';
import { programmeView } from './programme.ts';
import { regulationView } from './regulation.ts';
import { roadmapView } from './roadmap.ts';
import { searchDay } from './search-parts.ts';
import { freePageView } from './service.ts';

export function entryPage(catalogue: Catalogue, address: string, entry: Entry): Page {
  const updated = lastChange(catalogue, entry);
  const day = searchDay(catalogue, entry);
  const common = {
    address,
    part: entry.collection,
    ...(day !== undefined && { day }),
    ...(updated !== undefined && { updated }),
  };
  switch (entry.collection) {
    case 'regulations':
      return { ...common, template: 'regulation', view: regulationView(catalogue, entry) };
    case 'roadmaps':
      return { ...common, template: 'roadmap', view: roadmapView(catalogue, entry) };
    case 'programmes':
      return { ...common, template: 'programme', view: programmeView(catalogue, entry) };
    case 'practices':
      return { ...common, template: 'practice', view: practiceView(catalogue, entry) };
    case 'guidance':
      return { ...common, template: 'guidance', view: guidanceView(catalogue, entry) };
    case 'news':
      return { ...common, template: 'news', view: newsView(catalogue, entry) };
    case 'events':
      return { ...common, template: 'event', view: eventView(catalogue, entry) };
    case 'mentors':
      return { ...common, template: 'mentor', view: mentorView(catalogue, entry) };
    case 'indicators':
      return { ...common, template: 'indicator', view: indicatorView(catalogue, entry) };
    case 'pages':
      return { ...common, template: 'page', view: freePageView(catalogue, entry) };
  }
}
