import { schoolYearOf } from '#format/school-year.ts';
import { collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { deadlinesCalendarAddress, eventCalendarAddress, fileAddresses } from '#queries/addresses.ts';
import { eventState } from '#queries/event.ts';
import { yearOf } from '#queries/list-order.ts';
import { timeZoneOf } from '#queries/shown-at.ts';
import { calendarText, type Occurrence } from './calendar.ts';
import { deadlineOccurrences } from './deadline-occurrences.ts';
import { titleOf, urlOf, type Edition } from './edition.ts';
import { eventOccurrence } from './event-occurrence.ts';
import { mediaTypes, type FeedFile } from './feed-file.ts';
import { madeOnce } from './last-made.ts';

type Calendar = {
  address: string;
  /** What a subscription is called. */
  name?: string;
  occurrences: () => readonly Occurrence[];
};

function calendarFile(edition: Edition, { address, name, occurrences }: Calendar): FeedFile {
  const text = () => {
    const own = occurrences();
    const source = JSON.stringify([edition.base, timeZoneOf(edition.catalogue.library), name, own]);
    return madeOnce(urlOf(edition, address), source, () => calendarText(edition, own, name));
  };
  return { address, type: mediaTypes.calendar, text };
}

/** Events that a subscription holds: those to come, cancelled or not, and those past of the current school year. */
function currentEvents({ catalogue }: Edition): readonly Entry<'events'>[] {
  const { school, today } = catalogue;
  const year = school?.schoolYear ?? schoolYearOf(today);
  const isAhead = ({ data }: Entry<'events'>) =>
    eventState({ ...data, cancelled: false }, today) === 'upcoming';
  return catalogue.sorted('events').filter((entry) => isAhead(entry) || yearOf(entry) === year);
}

/** A subscription to events, a file of each event and a subscription to the deadlines of each plan. */
export function* calendarFiles(edition: Edition): Generator<FeedFile> {
  const { events, roadmaps } = edition.catalogue.published;
  yield calendarFile(edition, {
    address: fileAddresses.eventsCalendar,
    name: titleOf(edition, collections.events.label),
    occurrences: () => currentEvents(edition).map((entry) => eventOccurrence(edition, entry)),
  });
  for (const event of events) {
    yield calendarFile(edition, {
      address: eventCalendarAddress(event.id),
      occurrences: () => [eventOccurrence(edition, event)],
    });
  }
  for (const roadmap of roadmaps) {
    yield calendarFile(edition, {
      address: deadlinesCalendarAddress(roadmap.id),
      name: titleOf(edition, `Сроки: ${roadmap.data.title}`),
      occurrences: () => deadlineOccurrences(edition, roadmap),
    });
  }
}
