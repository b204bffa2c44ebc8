import type { Token } from './tokens.ts';

/** A place in the tokens of one wording; the grammar's functions move it forward. */
export type Cursor = { readonly tokens: readonly Token[]; at: number };

export function peek(cursor: Cursor, offset = 0): Token | undefined {
  return cursor.tokens[cursor.at + offset];
}

/** Takes the next token when it is of one of these kinds. */
export function accept(cursor: Cursor, ...kinds: readonly Token['kind'][]): Token | undefined {
  const token = peek(cursor);
  if (token === undefined || !kinds.includes(token.kind)) return undefined;
  cursor.at += 1;
  return token;
}

/** Takes tokens of exactly these kinds in this order, or none. */
export function acceptAll(cursor: Cursor, ...kinds: readonly Token['kind'][]): boolean {
  if (!kinds.every((kind, offset) => peek(cursor, offset)?.kind === kind)) return false;
  cursor.at += kinds.length;
  return true;
}

/** Runs one rule of the grammar; when it gives undefined, the cursor is where it was. */
export function attempt<Result>(
  cursor: Cursor,
  rule: (cursor: Cursor) => Result | undefined,
): Result | undefined {
  const start = cursor.at;
  const result = rule(cursor);
  if (result === undefined) cursor.at = start;
  return result;
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length;
}
