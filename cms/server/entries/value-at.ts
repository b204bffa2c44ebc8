/** Fields with another value at a path. */
import { isRecord, ownField, toFields, type Fields, type Path } from './take-apart.ts';

/** An undefined value removes the field, and the groups and lists that it leaves empty; rows of lists stay rows. */
export function withValueAt(fields: Fields, { path, value }: { path: Path; value: unknown }): Fields {
  const changed = setAt(fields, path, value);
  return isRecord(changed) ? changed : {};
}

function setAt(inside: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  return typeof step === 'number' ? setRow(inside, step, rest, value) : setField(inside, step, rest, value);
}

function setField(inside: unknown, name: string, rest: Path, value: unknown): unknown {
  const fields = isRecord(inside) ? inside : {};
  const changed = setAt(ownField(fields, name), rest, value);
  if (changed === undefined && !Object.hasOwn(fields, name)) return inside;
  const pairs = Object.entries(fields).map(([key, one]) => [key, key === name ? changed : one] as const);
  const all = Object.hasOwn(fields, name) ? pairs : [...pairs, [name, changed] as const];
  const kept = all.filter(([, one]) => one !== undefined);
  return kept.length === 0 ? undefined : toFields(kept);
}

function setRow(inside: unknown, at: number, rest: Path, value: unknown): unknown {
  const rows: unknown[] = Array.isArray(inside) ? inside : [];
  const isThere = at < rows.length;
  const changed = setAt(rows[at], rest, value);
  if (changed === undefined && !isThere) return inside;
  // A row that lost its last field keeps its place; only a row that is itself removed goes.
  const row = changed === undefined && rest.length > 0 ? [{}] : changed === undefined ? [] : [changed];
  const kept = isThere ? rows.toSpliced(at, 1, ...row) : [...rows, ...row];
  return kept.length === 0 ? undefined : kept;
}

/** What fields hold at a path; undefined where there is nothing. */
export const valueAt = (fields: Fields, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => {
    if (typeof step === 'number') return Array.isArray(inside) ? (inside as unknown[])[step] : undefined;
    return isRecord(inside) ? ownField(inside, step) : undefined;
  }, fields);
