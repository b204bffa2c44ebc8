import { findDiagonal } from './numbering/diagonal.ts';
import { dropEchoes, isTypedTwice } from './numbering/echoes.ts';
import {
  faultAt,
  readItems,
  type NumberedRow,
  type NumberingFault,
  type NumberingFaultKind,
} from './numbering/numbered-rows.ts';
import { firstDifference, missedBetween, nextAfter } from './numbering/steps.ts';
import type { NumberingStyle } from './numbering/printed-number.ts';

export type { NumberingFault, NumberingFaultKind } from './numbering/numbered-rows.ts';
export { parsePrintedNumber, type NumberingStyle, type PrintedNumber } from './numbering/printed-number.ts';

/** `taken`: numbers in whose place a repeat stands, so that their absence is not told again. */
type Series = { last: readonly number[]; seen: Set<string>; owed: Set<string>; taken: Set<string> };
type State = { series: Map<NumberingStyle, Series>; items: readonly NumberedRow[]; faults: NumberingFault[] };

/**
 * Finds the faults in the numbers of one document's rows, in their order, each cause once.
 * Empty and unreadable cells are passed over. A list may begin at any number, a section at its
 * first or second point, and numbering may start again from 1 after a heading of another style.
 */
export function findNumberingFaults(printedNumbers: readonly string[]): NumberingFault[] {
  const items = readItems(printedNumbers);
  const diagonal = findDiagonal(items);
  const state: State = { series: new Map(), items, faults: [] };
  for (const [place, item] of items.entries()) {
    if (diagonal !== undefined && place >= diagonal.start && place < diagonal.end) follow(state, item);
    else checkItem(state, item, items[place - 1]);
  }
  if (diagonal !== undefined) state.faults.push(diagonal.fault);
  return dropEchoes(state.faults, items).sort((a, b) => a.index - b.index);
}

function follow(state: State, item: NumberedRow): void {
  const series = state.series.get(item.style);
  if (series === undefined || item.style !== 'arabic') startSeries(state, item);
  else remember(series, item);
}

function startSeries(state: State, item: NumberedRow): void {
  const seen = new Set([item.parts.join('.')]);
  state.series.set(item.style, { last: item.parts, seen, owed: new Set(), taken: new Set() });
}

function remember(series: Series, item: NumberedRow): void {
  series.last = item.parts;
  series.seen.add(item.parts.join('.'));
}

function checkItem(state: State, item: NumberedRow, previous: NumberedRow | undefined): void {
  const series = state.series.get(item.style);
  if (series === undefined) {
    const other = findContinued(state, item);
    if (other !== undefined) state.faults.push(faultAt(item, 'mixed', item.parts, other));
    startSeries(state, item);
    return;
  }
  checkKnownSeries(state, series, item, previous);
}

function checkKnownSeries(
  state: State,
  series: Series,
  item: NumberedRow,
  previous: NumberedRow | undefined,
): void {
  const key = item.parts.join('.');
  if (isRestart(item, previous)) startSeries(state, item);
  else if (series.owed.delete(key)) series.seen.add(key);
  else if (!series.seen.has(key)) checkStep(state, series, item);
  else reportRepeat(state, series, item);
}

function reportRepeat(state: State, series: Series, item: NumberedRow): void {
  let next = nextAfter(series.last, item.parts.length);
  while (series.taken.has(next.join('.'))) next = nextAfter(next, next.length);
  if (isTypedTwice(item, state.items)) series.taken.add(next.join('.'));
  state.faults.push(faultAt(item, 'repeat', next));
}

/** A sequence of another style whose next number this item is, unless its own style has that number later. */
function findContinued(state: State, item: NumberedRow): NumberingStyle | undefined {
  const value = item.parts[0] ?? 0;
  if (item.parts.length !== 1 || value < 2 || item.style === 'letter') return undefined;
  for (const [style, { last }] of state.series) {
    if (style === 'letter' || last[0] !== value - 1) continue;
    const later = state.items.some(
      (one) =>
        one.style === style && one.index > item.index && one.parts.length === 1 && one.parts[0] === value,
    );
    if (!later) return style;
  }
  return undefined;
}

/** From 1 again: after a row of another style, or after a row without a number. */
function isRestart(item: NumberedRow, previous: NumberedRow | undefined): boolean {
  const changed = previous !== undefined && previous.style !== item.style;
  return (changed || item.apart) && item.parts.every((part) => part === 1);
}

function checkStep(state: State, series: Series, item: NumberedRow): void {
  const level = firstDifference(series.last, item.parts);
  const step = (item.parts[level] ?? 0) - (series.last[level] ?? 0);
  if (step < 0) {
    state.faults.push(faultAt(item, 'disorder', nextAfter(series.last, item.parts.length)));
    series.seen.add(item.parts.join('.'));
    return;
  }
  const missing = missedBetween(series.last, item.parts, level).filter((key) => !series.taken.has(key));
  if (missing.length > 0) reportMissing(state, series, item, missing);
  remember(series, item);
}

function reportMissing(state: State, series: Series, item: NumberedRow, missing: readonly string[]): void {
  const late = missing.filter((key) =>
    state.items.some(
      (one) => one.style === item.style && one.index > item.index && one.parts.join('.') === key,
    ),
  );
  for (const key of late) series.owed.add(key);
  const kind = late.length > 0 ? 'disorder' : kindOfGap(state, item, missing);
  if (kind === 'mixed' && state.faults.some((fault) => fault.kind === 'mixed')) return;
  state.faults.push(faultAt(item, kind, (missing[0] ?? '').split('.').map(Number)));
}

/** Numbers that stand there in another style are not missing: the sequence changes its style. */
function kindOfGap(state: State, item: NumberedRow, missing: readonly string[]): NumberingFaultKind {
  const elsewhere = missing.every((key) =>
    state.items.some(
      (one) =>
        one.style !== item.style &&
        one.style !== 'letter' &&
        one.index < item.index &&
        isOpener(state, one) &&
        one.parts.join('.') === key,
    ),
  );
  return elsewhere ? 'mixed' : 'gap';
}

/** The first row of its style that does not begin from 1: it goes on with another's sequence. */
function isOpener(state: State, item: NumberedRow): boolean {
  const first = state.items.find((one) => one.style === item.style);
  return first !== undefined && first.parts[0] !== 1;
}
