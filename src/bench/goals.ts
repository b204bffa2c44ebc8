/** A measured figure beside the goal that it is held to. */
export type Judged = { value: number; goal: number; reached: boolean };

export const atMost = (value: number, goal: number): Judged => ({ value, goal, reached: value <= goal });
export const atLeast = (value: number, goal: number): Judged => ({ value, goal, reached: value >= goal });

const isJudged = (value: unknown): value is Judged =>
  typeof value === 'object' && value !== null && 'reached' in value && 'goal' in value;

/** Names of the goals that a record of figures misses. */
export const missedGoals = (figures: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(figures).flatMap(([name, value]) => (isJudged(value) && !value.reached ? [name] : []));
