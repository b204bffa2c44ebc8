import type { CollectionName } from '#model/collections.ts';
import type { Catalogue } from './catalogue.ts';
import type { AbsenceView } from './page.ts';
import { capitalise } from './parts.ts';

type RequiredSection = NonNullable<Catalogue['school']>['absences'][number]['section']['id'];

/** The list on which a declared absence is said. */
const listOf: Record<RequiredSection, CollectionName | undefined> = {
  'regulations-federal': 'regulations',
  'regulations-regional': 'regulations',
  'regulations-local': 'regulations',
  roadmap: 'roadmaps',
  programmes: 'programmes',
  practices: 'practices',
  guidance: 'guidance',
  news: 'news',
  events: 'events',
  other: undefined,
};

/** Declared absences that still hold, of one collection or of all. */
export function absencesOf({ school, today }: Catalogue, collection?: CollectionName): AbsenceView[] {
  return (school?.absences ?? [])
    .filter(({ until }) => today <= until)
    .filter(({ section }) => collection === undefined || listOf[section.id] === collection)
    .map(({ section, reason, until }) => ({ section: capitalise(section.label), reason, until }));
}
