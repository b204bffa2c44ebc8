/** How a list is sorted and grouped: by years, by force, by state, by the school's own calendar. */
import type { Entry } from '#model/library.ts';
import { schoolYearOf } from '#format/school-year.ts';
import type { ListedCollection } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { eventState } from './event.ts';
import { capitalise } from './parts.ts';
import { currentRoadmap } from './roadmap-period.ts';

/** The school year under which an entry is kept; collections without years have none. */
export function yearOf(entry: Entry): string | undefined {
  switch (entry.collection) {
    case 'practices':
      return entry.data.schoolYear;
    case 'news':
      return schoolYearOf(entry.data.date);
    case 'events':
      return schoolYearOf(entry.data.start.slice(0, 10));
    case 'programmes':
      return entry.data.start === undefined ? undefined : schoolYearOf(entry.data.start);
    default:
      return undefined;
  }
}

/** Acts that lost force or whose term is over stand apart from those one may rely on. */
export const isVoid = (entry: Entry): boolean =>
  entry.collection === 'regulations' && (entry.data.force.id === 'void' || entry.data.force.id === 'expired');

/** The heading under which an entry stands in its list; collections without groups have none. */
export function groupTitle(catalogue: Catalogue, entry: Entry): string | undefined {
  switch (entry.collection) {
    case 'regulations':
      return `${capitalise(entry.data.level.label)} уровень`;
    case 'programmes':
      return programmeGroups[entry.data.state.id];
    case 'guidance':
      return capitalise(entry.data.kind.label);
    case 'events':
      return eventState(entry.data, catalogue.today) === 'past' ? 'Прошли' : 'Предстоят';
    case 'roadmaps':
      return entry.id === currentRoadmap(catalogue)?.id ? 'На текущий год' : 'Другие планы';
    default:
      return undefined;
  }
}

const programmeGroups: Record<string, string> = {
  running: 'Реализуются',
  planned: 'Запланированы',
  suspended: 'Приостановлены',
  completed: 'Завершены',
};

/** Upcoming events from the nearest, then past ones from the latest; cancelled ones keep their day. */
function eventsInOrder(catalogue: Catalogue): readonly Entry[] {
  const isAhead = ({ data }: Entry<'events'>) => (data.end ?? data.start).slice(0, 10) >= catalogue.today;
  const latestFirst = catalogue.sorted('events');
  return [...latestFirst.filter(isAhead).reverse(), ...latestFirst.filter((entry) => !isAhead(entry))];
}

/** The entries of a collection in the order of its own list. */
export function ordered(catalogue: Catalogue, collection: ListedCollection): readonly Entry[] {
  if (collection === 'events') return eventsInOrder(catalogue);
  const entries: readonly Entry[] = catalogue.sorted(collection);
  if (collection !== 'roadmaps') return entries;
  const current = currentRoadmap(catalogue);
  return current ? [current, ...entries.filter((entry) => entry !== current)] : entries;
}
