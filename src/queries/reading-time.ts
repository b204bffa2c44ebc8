/** Words that a grown-up reads in a minute of Russian prose. */
const wordsPerMinute = 170;

type Written = { body: string };
const known = new WeakMap<Written, number>();

/** Words of an entry's body, counted once for every entry. */
function wordsOf(entry: Written): number {
  const counted = known.get(entry) ?? entry.body.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.length ?? 0;
  known.set(entry, counted);
  return counted;
}

/** Minutes that reading an entry takes, fields of several lines included; undefined when it is at most one. */
export function readingMinutes(
  entry: Written,
  ...fields: readonly (string | undefined)[]
): number | undefined {
  const inFields = fields.reduce((sum, field = '') => sum + field.split(/\s+/).length - 1, 0);
  const minutes = Math.round((wordsOf(entry) + inFields) / wordsPerMinute);
  return minutes > 1 ? minutes : undefined;
}
