/** A new meaning put on fields as they are written. */
import { isSame } from './meaning.ts';
import { pairRows } from './rows.ts';
import { isRecord, namesOf, ownField, toFields, type Fields } from './take-apart.ts';

/**
 * The value that says `to`, as close to how `written` is written as can be.
 * @param from what `written` says.
 */
export function graft(written: unknown, from: unknown, to: unknown): unknown {
  if (isSame(from, to)) return written;
  if (isRecord(written) && isRecord(to)) return graftFields(written, isRecord(from) ? from : {}, to);
  if (Array.isArray(written) && Array.isArray(from) && Array.isArray(to)) return graftRows(written, from, to);
  return to;
}

function graftFields(written: Fields, from: Fields, to: Fields): Fields {
  const pairs = namesOf(written, to).map((name) => {
    return [name, graft(ownField(written, name), ownField(from, name), ownField(to, name))] as const;
  });
  return toFields(pairs.filter(([, value]) => value !== undefined));
}

function graftRows(written: unknown[], from: unknown[], to: unknown[]): unknown[] {
  return pairRows(from, to).flatMap(({ before, after }) => {
    if (after === undefined) return [];
    return [before === undefined ? to[after] : graft(written[before], from[before], to[after])];
  });
}
