/** Pieces of a text changed at once. */

/** Text that stands instead of what was between two offsets. */
export type Splice = { start: number; end: number; text: string };

/** The text with all pieces changed; undefined when two of them overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  let written = '';
  let at = 0;
  for (const splice of splices.toSorted((one, other) => one.start - other.start)) {
    if (splice.start < at) return undefined;
    written += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return written + text.slice(at);
}

/** Lines after the first moved to the right. */
export const indented = (text: string, column: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);

export const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** After the line end of the line that holds the sign before the offset. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', Math.max(0, offset - 1));
  return at === -1 ? text.length : at + 1;
}

export const columnOf = (text: string, offset: number): number => offset - startOfLine(text, offset);

/** Spaces at the beginning of the line that holds the offset. */
export const indentOf = (text: string, offset: number): number =>
  text.slice(startOfLine(text, offset)).search(/[^ ]/);

/**
 * The removal of what stands between two offsets, with its lines.
 * @param next where the rest of its group begins: what stands after a hyphen leaves the hyphen to it.
 */
export function removal(
  text: string,
  { start, end, next }: { start: number; end: number; next?: number },
): Splice {
  const line = startOfLine(text, start);
  const isAfterHyphen = next !== undefined && /^ *-/.test(text.slice(line, start));
  return isAfterHyphen
    ? { start, end: next, text: '' }
    : { start: line, end: endOfLine(text, end), text: '' };
}
