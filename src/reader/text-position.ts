import type { Position } from '#model/library.ts';

/** Line and column, both from 1, of a place in a text whose lines end with `\n`; columns are UTF-16 units, as in editors. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
