/** What somebody wants to see of the list, as the address says it, and the list that follows. */
import { momentIn } from '#format/moment.ts';
import { entryStates, stateNames, type EntryState } from '../entry-states.ts';
import { readAsked, searchedText, searchedWords, type SearchedText } from './entry-search.ts';
import { isPartName, partOrder, statesOf, type ListedEntry } from './listed-entries.ts';

export const orders = {
  chasti: 'по частям',
  novye: 'сначала новые',
  nazvanie: 'по названию',
} as const;

export type Order = keyof typeof orders;

export type Choice = {
  /** The question as it was typed. */
  asked: string;
  part: ListedEntry['collection'] | undefined;
  state: EntryState | undefined;
  order: Order;
};

/** Letters of a question; what is longer was pasted by mistake. */
const longestQuestion = 200;

/** What an address asks for; what it does not say or says wrong is the usual. */
export function readChoice(query: Readonly<Record<string, unknown>>): Choice {
  const word = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const [part, order] = [word('chast'), word('poryadok')];
  return {
    asked: word('q').slice(0, longestQuestion),
    part: isPartName(part) ? part : undefined,
    state: stateNames.find((name) => entryStates[name].word === word('sost')),
    order: Object.hasOwn(orders, order) ? (order as Order) : 'chasti',
  };
}

export type FoundEntry = ListedEntry & {
  /** What the page's own search looks through. */
  words: string;
  /** Whether the question finds it. */
  isFound: boolean;
};

/** Entries of one heading; without a title where all stand in one list. */
export type Group = { part: ListedEntry['collection'] | undefined; entries: readonly FoundEntry[] };

/** As dictionaries have it: Ё beside Е, after it where all else is the same; numbers by their value. */
const russian = new Intl.Collator('ru', { numeric: true });

type Compare = (left: ListedEntry, right: ListedEntry) => number;

const byTitle: Compare = (left, right) =>
  russian.compare(left.title, right.title) || russian.compare(left.id, right.id);

/** The minute of the last change in a draft, or the day of the publication; both compare as they are written. */
function timeOf({ draft, published = '' }: ListedEntry, timeZone: string): string {
  return draft ? momentIn(timeZone, draft.at) : published;
}

function newestFirst(timeZone: string): Compare {
  const times = new Map<ListedEntry, string>();
  const time = (entry: ListedEntry) => {
    const known = times.get(entry) ?? timeOf(entry, timeZone);
    times.set(entry, known);
    return known;
  };
  return (left, right) => {
    const [one, other] = [time(left), time(right)];
    return one === other ? byTitle(left, right) : one < other ? 1 : -1;
  };
}

const known = new Map<string, SearchedText>();

/** Titles seldom change: their stems are made once. */
function textOf(words: string): SearchedText {
  const text = known.get(words) ?? searchedText(words);
  if (known.size > 20_000) known.clear();
  known.set(words, text);
  return text;
}

/** The chosen entries in their order; those that the question does not find are there too, marked. */
export function chosenEntries(all: readonly ListedEntry[], choice: Choice, timeZone: string): Group[] {
  const { asked, part, state, order } = choice;
  const isAsked = readAsked(asked);
  const entries = all
    .filter((entry) => part === undefined || entry.collection === part)
    .filter((entry) => state === undefined || statesOf(entry).includes(state))
    .sort(order === 'nazvanie' ? byTitle : newestFirst(timeZone))
    .map((entry) => {
      const words = searchedWords(entry.title, entry.summary, entry.id);
      return { ...entry, words, isFound: asked.trim() === '' || isAsked(textOf(words)) };
    });
  if (part !== undefined || order !== 'chasti') return [{ part: undefined, entries }];
  return partOrder
    .map((name) => ({ part: name, entries: entries.filter(({ collection }) => collection === name) }))
    .filter((group) => group.entries.length > 0);
}
