import { faultAt, type NumberedRow, type NumberingFault } from './numbered-rows.ts';

/** Places `start` … `end` (exclusive) of the rows that the fault explains. */
export type Diagonal = { readonly start: number; readonly end: number; readonly fault: NumberingFault };

/** «1.1., 2.2., 3.3.»: sections printed with their number doubled. Two are enough when there is nothing else. */
export function findDiagonal(items: readonly NumberedRow[]): Diagonal | undefined {
  const dotted = [...items.entries()].filter(([, item]) => item.style === 'arabic');
  for (let start = 0; start < dotted.length; start += 1) {
    let end = start;
    while (isDoubled(dotted[end]?.[1], dotted[end - 1]?.[1], end > start)) end += 1;
    const [second, last] = [dotted[start + 1], dotted[end - 1]];
    if (second === undefined || last === undefined) continue;
    if (end - start < 3 && end - start !== dotted.length) continue;
    const fault = faultAt(second[1], 'doubled', second[1].parts.slice(0, 1));
    return { start: dotted[start]?.[0] ?? 0, end: last[0] + 1, fault };
  }
  return undefined;
}

function isDoubled(
  item: NumberedRow | undefined,
  previous: NumberedRow | undefined,
  follows: boolean,
): boolean {
  if (item === undefined || item.parts.length !== 2 || item.parts[0] !== item.parts[1]) return false;
  return !follows || item.parts[0] === (previous?.parts[0] ?? 0) + 1;
}
