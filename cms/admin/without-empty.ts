/** What a form holds: Immutable's collections and plain values. */
type Held = {
  map: (change: (value: unknown) => unknown) => Held;
  filter: (test: (value: unknown) => boolean) => Held;
};

const isHeld = (value: unknown): value is Held & { size: number } =>
  typeof value === 'object' && value !== null && 'size' in value && 'filter' in value;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (isHeld(value) && value.size === 0);

/**
 * The values of a form without fields that were cleared: Decap leaves `''`, `null` and empty groups behind them, and a
 * group that is there, even empty, has to be whole. White space at the end is no part of a value: the model drops it, and
 * so does the file, but at its very end alone.
 */
export function withoutEmpty<Values>(values: Values): Values;
export function withoutEmpty(values: unknown): unknown {
  if (isHeld(values)) return values.map(withoutEmpty).filter((value) => !isEmpty(value));
  return typeof values === 'string' ? values.trimEnd() : values;
}
