/** The ids that a link holds, as its control changes them. */

/** What a form may hold: one id, several, or what Decap leaves behind a cleared field. */
type Held = string | { toArray: () => unknown[] } | readonly unknown[] | null | undefined;

/** Every id once, in their order. */
export function idsOf(held: Held): string[] {
  if (held === null || held === undefined || held === '') return [];
  const values = typeof held === 'string' ? [held] : 'toArray' in held ? held.toArray() : held;
  return [
    ...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)),
  ];
}

export const withId = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? [...ids] : [...ids, id];

export const withoutId = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

/** The id of that place stands before its neighbour. */
export function withRaised(ids: readonly string[], index: number): string[] {
  const raised = ids[index];
  if (raised === undefined || index === 0) return [...ids];
  const others = ids.filter((_, place) => place !== index);
  return [...others.slice(0, index - 1), raised, ...others.slice(index - 1)];
}

/** What is wrong with the number of rows; nothing is said of none, for whether a field may be empty is asked apart. */
export function rowsFault(
  label: string,
  count: number,
  { min, max }: { min: number; max: number },
): string | undefined {
  if (count > 0 && count < min) return `Поле «${label}»: нужно строк не меньше, чем ${min}.`;
  return count > max ? `Поле «${label}»: нужно строк не больше, чем ${max}.` : undefined;
}
