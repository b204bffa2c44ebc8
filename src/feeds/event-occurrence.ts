import { addDays } from '#format/day.ts';
import type { Entry } from '#model/library.ts';
import { entryAddress } from '#queries/addresses.ts';
import { lastChange } from '#queries/parts.ts';
import { eventState } from '#queries/event.ts';
import { capitalise } from '#queries/parts.ts';
import type { Occurrence } from './calendar.ts';
import { urlOf, type Edition } from './edition.ts';

type Event = Entry<'events'>['data'];

const dayOf = (moment: string) => moment.slice(0, 10);
const hasTime = (moment: string) => moment.includes(' ');

/**
 * An event without a time takes up its days whole. One with a time ends at its own end; where that is a later day
 * without a time, with that day; without an end nobody knows when it ends, and nothing is made up.
 */
function timesOf({ start, end }: Event): Pick<Occurrence, 'from' | 'to'> {
  if (end === undefined || dayOf(end) < dayOf(start)) return { from: start };
  if (!hasTime(start)) return { from: start, to: dayOf(end) };
  if (hasTime(end)) return end < start ? { from: start } : { from: start, to: end };
  return dayOf(end) === dayOf(start) ? { from: start } : { from: start, to: `${addDays(end, 1)} 00:00` };
}

export function eventOccurrence(edition: Edition, entry: Entry<'events'>): Occurrence {
  const { id, data } = entry;
  const { today } = edition.catalogue;
  const state = eventState(data, today);
  return {
    id: `events-${id}`,
    ...timesOf(data),
    title: data.title,
    description: [
      data.summary,
      capitalise(data.format.label),
      data.audience.length === 0 ? undefined : `Для кого: ${data.audience.join(', ')}`,
      state === 'upcoming' && data.registration !== undefined
        ? `Регистрация: ${data.registration}`
        : undefined,
    ],
    place: data.place,
    url: urlOf(edition, entryAddress('events', id)),
    written: lastChange(edition.catalogue, entry) ?? today,
    cancelled: state === 'cancelled',
    busy: true,
  };
}
