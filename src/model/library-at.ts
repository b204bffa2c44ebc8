/** Times that come true by themselves: what is on the site at a minute, and when that changes next. */
import { collectionNames, type CollectionName } from './collections.ts';
import type { Entry, Library } from './library.ts';

/** A minute of the school's own clock: `YYYY-MM-DD HH:MM`. */
export type Moment = string;

/** The minute that a time of an entry means; a day means its first one. */
export const minuteOf = (time: string): Moment => (time.length === 10 ? `${time} 00:00` : time);

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

/** When a published entry is on the site: from `from` until the minute before `to`. */
type Stay = { from: Moment; to: Moment | undefined };

/** The time before all others: an entry without a day of its own has always been out. */
const always: Moment = '';

/** Undefined for an entry that never comes to the site by itself: a draft, and one that goes before it comes. */
function stayOf({ data }: Pick<Entry, 'data'>): Stay | undefined {
  const { status, published, publishAt, withdrawAt } = data;
  if (status.id !== 'published') return undefined;
  const starts = [published, publishAt].map((time) => (time === undefined ? always : minuteOf(time)));
  const from = starts.sort().at(-1) ?? always;
  const to = withdrawAt === undefined ? undefined : minuteOf(withdrawAt);
  return to !== undefined && to <= from ? undefined : { from, to };
}

/** The first minute after `now` at which other entries are on the site, if nobody changes the content. */
export function nextChange(library: Library, now: Moment): Moment | undefined {
  let next: Moment | undefined;
  for (const name of collectionNames) {
    for (const entry of library.entries[name]) {
      const { from = always, to = always } = stayOf(entry) ?? {};
      for (const minute of [from, to])
        if (minute > now && (next === undefined || minute < next)) next = minute;
    }
  }
  return next;
}
