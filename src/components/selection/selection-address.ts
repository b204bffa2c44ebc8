/** What is chosen, as it stands in the address and nowhere else: a selection can be kept, sent and gone back to. */

/** So many practices are shown; the others stay in the address and come when there is room. */
export const mostShown = 12;
export const mostCompared = 3;
/** So many are read from an address: nobody chooses more by hand. */
const mostKept = 200;

const names = { id: 'id', compared: 'ryadom' } as const;
/** As ids of entries are written; the longest is what a name of a folder may hold. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestId = 255;

export type Selection = {
  ids: readonly string[];
  /** Those that a visitor has put side by side; the first ones while nothing is said. */
  compared?: readonly string[] | undefined;
  /** Parts of the address that are not ids and were passed over. */
  ignored: number;
};

const isId = (text: string) => text.length <= longestId && idPattern.test(text);

/** Reads an address's query, whatever it holds. Each id counts once, in the order of the address. */
export function readSelection(search: string): Selection {
  const query = new URLSearchParams(search);
  const named = query.getAll(names.id);
  const sound = named.filter(isId);
  const ids = [...new Set(sound)].slice(0, mostKept);
  const compared = query.getAll(names.compared).filter((id) => ids.includes(id));
  return {
    ids,
    ignored: named.length - sound.length,
    ...(query.has(names.compared) && { compared }),
  };
}

/** The query of an address with its sign; empty for a selection of nothing. */
export function writeSelection({ ids, compared }: Selection): string {
  if (ids.length === 0) return '';
  const query = new URLSearchParams(ids.map((id) => [names.id, id]));
  if (compared?.length === 0) query.append(names.compared, '');
  for (const id of compared ?? []) query.append(names.compared, id);
  return `?${query.toString()}`;
}

/** The same selection with one practice less, and without what was no id. */
export function withoutPractice({ ids, compared }: Selection, id: string): Selection {
  return {
    ids: ids.filter((other) => other !== id),
    compared: compared?.filter((other) => other !== id),
    ignored: 0,
  };
}

export const shownIds = ({ ids }: Selection): readonly string[] => ids.slice(0, mostShown);

/** Which of the practices that were loaded stand side by side, in their order. */
export function comparedIds({ compared }: Selection, loaded: readonly string[]): readonly string[] {
  const isChosen = (id: string) => compared === undefined || compared.includes(id);
  return loaded.length <= mostCompared ? loaded : loaded.filter(isChosen).slice(0, mostCompared);
}
