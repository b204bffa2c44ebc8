/** Times that come true by themselves: what is on the site at a minute, and when that changes next. */
import { collectionNames, type CollectionName } from './collections.ts';
import type { Entry, Library } from './library.ts';

/** A minute of the school's own clock: `YYYY-MM-DD HH:MM`. */
export type Moment = string;

/** A day means its first minute. */
const minuteOf = (time: string): Moment => (time.length === 10 ? `${time} 00:00` : time);

/** «1 сентября 2026 г., 08:00». */
type SayMoment = (moment: Moment) => string;

/** Why an entry is not on the site at that minute although it is published; undefined when it is, or was never meant. */
function absenceOf({ data }: Pick<Entry, 'data'>, now: Moment, say: SayMoment): string | undefined {
  if (data.status.id !== 'published') return undefined;
  const { publishAt, withdrawAt } = data;
  if (withdrawAt !== undefined && minuteOf(withdrawAt) <= now)
    return `снято с сайта ${say(minuteOf(withdrawAt))}`;
  if (publishAt !== undefined && minuteOf(publishAt) > now) return `выйдет ${say(minuteOf(publishAt))}`;
  return undefined;
}

/** The entry as a draft that says when it comes out or when it went. Only a field of every entry is changed. */
function asDraft<Name extends CollectionName>(entry: Entry<Name>, label: string): Entry<Name> {
  return { ...entry, data: { ...entry.data, status: { id: 'draft', label } } };
}

/**
 * The library as it is at a minute: entries that are not out yet, or were withdrawn, are drafts. Entries that are not
 * touched, and a library in which none is, stay the same objects.
 * @param say how a minute is told to people.
 */
export function libraryAt(library: Library, now: Moment, say: SayMoment = (moment) => moment): Library {
  const entriesOf = <Name extends CollectionName>(name: Name): readonly Entry<Name>[] => {
    const list: readonly Entry<Name>[] = library.entries[name];
    const absences = list.map((entry) => absenceOf(entry, now, say));
    if (absences.every((absence) => absence === undefined)) return list;
    return list.map((entry, at) => (absences[at] === undefined ? entry : asDraft(entry, absences[at])));
  };
  const pairs = collectionNames.map((name) => [name, entriesOf(name)] as const);
  if (pairs.every(([name, list]) => list === library.entries[name])) return library;
  const entries: unknown = Object.fromEntries(pairs);
  // Each list has kept the collection that it had: the pairing that the type cannot follow.
  return { ...library, entries: entries as Library['entries'] };
}

/** The next minute after `now` at which an entry comes out or goes by itself. */
export function nextChange(library: Library, now: Moment): Moment | undefined {
  let next: Moment | undefined;
  for (const name of collectionNames) {
    for (const { data } of library.entries[name]) {
      if (data.status.id !== 'published') continue;
      for (const time of [data.publishAt, data.withdrawAt, data.published]) {
        const minute = time === undefined ? '' : minuteOf(time);
        if (minute > now && (next === undefined || minute < next)) next = minute;
      }
    }
  }
  return next;
}
