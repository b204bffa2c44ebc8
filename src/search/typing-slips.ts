/** How far one word is from another in slips of the hand, and how far it may be. */

/** Short words have too many neighbours: «урок» is no slip of «срок». */
export function slipsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/** Fingers leave out, add and swap letters more often than they take a wrong one. */
const replaced = 1.1;

/** Letters left out, put in, replaced or swapped with their neighbour (optimal string alignment). */
export function slipsBetween(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) row.push(cell(rows, row, [left, right], [i, j]));
    rows.push(row);
  }
  return rows[left.length]?.[right.length] ?? 0;
}

function cell(
  rows: readonly number[][],
  row: readonly number[],
  [left, right]: readonly [string, string],
  [i, j]: readonly [number, number],
): number {
  const above = rows[i - 1] ?? [];
  const same = left[i - 1] === right[j - 1];
  const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
  return Math.min(
    (above[j] ?? 0) + 1,
    (row[j - 1] ?? 0) + 1,
    (above[j - 1] ?? 0) + (same ? 0 : replaced),
    swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity,
  );
}
