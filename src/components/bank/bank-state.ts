/** What is asked of the bank, as it stands in the address: a search can be kept, sent and gone back to. */
import type { Choice } from '#search/facet-columns.ts';

export const sorts = ['fit', 'date', 'effort'] as const;
export type Sort = (typeof sorts)[number];

export type BankState = {
  question: string;
  /** The question is taken as typed: neither slips nor near words count. */
  isExact: boolean;
  choice: Choice;
  sort: Sort;
};

const names = { question: 'q', exact: 'tochno', sort: 'poryadok' } as const;
const sortWords: Record<Sort, string> = { fit: '', date: 'novye', effort: 'vremya' };
const longestQuestion = 600;

/** Reads an address's query; facets that the bank does not have are passed over. */
export function readState(search: string, facets: readonly string[]): BankState {
  const query = new URLSearchParams(search);
  const asked = query.get(names.sort) ?? '';
  return {
    question: (query.get(names.question) ?? '').slice(0, longestQuestion),
    isExact: query.has(names.exact),
    choice: new Map(
      facets.flatMap((facet): [string, Set<string>][] => {
        const keys = query.getAll(facet).filter((key) => /^[a-z0-9-]{1,120}$/.test(key));
        return keys.length === 0 ? [] : [[facet, new Set(keys)]];
      }),
    ),
    sort: sorts.find((sort) => sortWords[sort] === asked) ?? 'fit',
  };
}

/** The query of an address, without its sign; empty for the bank as it is opened. */
export function writeState({ question, isExact, choice, sort }: BankState): string {
  const query = new URLSearchParams();
  if (question.trim() !== '') query.set(names.question, question.trim());
  if (isExact && question.trim() !== '') query.set(names.exact, '');
  for (const [facet, keys] of choice) for (const key of keys) query.append(facet, key);
  if (sort !== 'fit') query.set(names.sort, sortWords[sort]);
  return query.toString();
}

export const isIdle = ({ question, choice, sort }: BankState): boolean =>
  question.trim() === '' && choice.size === 0 && sort === 'fit';

/** The same state with a value of a facet chosen or let go. */
export function withValue(state: BankState, facet: string, key: string, isChosen: boolean): BankState {
  const keys = new Set(state.choice.get(facet));
  if (isChosen) keys.add(key);
  else keys.delete(key);
  const choice = new Map(state.choice);
  if (keys.size > 0) choice.set(facet, keys);
  else choice.delete(facet);
  return { ...state, choice };
}
