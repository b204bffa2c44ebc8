/** One cause is told once: faults that only follow from another are its echoes. */
import type { NumberedRow, NumberingFault } from './numbered-rows.ts';

/** «1., 1., 1.» is one cause, and so is a list that starts over: only the first of a row of repeats is told. */
export function dropEchoes(
  faults: readonly NumberingFault[],
  items: readonly NumberedRow[],
): NumberingFault[] {
  const repeats = new Set(faults.filter((fault) => fault.kind === 'repeat').map((fault) => fault.index));
  const before = new Map(items.map((item, place) => [item.index, items[place - 1]?.index]));
  return faults.filter((fault) => fault.kind !== 'repeat' || !repeats.has(before.get(fault.index) ?? -1));
}

/** «2., 2.»: the number before, of this style and depth, is the same one, so the second stands in the next one's place. */
export function isTypedTwice(item: NumberedRow, items: readonly NumberedRow[]): boolean {
  const before = items.findLast(
    (one) => one.index < item.index && one.style === item.style && one.parts.length === item.parts.length,
  );
  return before?.parts.join('.') === item.parts.join('.');
}
