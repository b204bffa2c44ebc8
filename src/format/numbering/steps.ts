/** The first level at which two numbers differ: 1 for «2.1» and «2.3». */
export function firstDifference(a: readonly number[], b: readonly number[]): number {
  let level = 0;
  while (level < a.length && level < b.length - 1 && a[level] === b[level]) level += 1;
  return level;
}

/**
 * Numbers that should stand between two rows, at most 50; `level` is where they first differ.
 * Empty when the second may follow the first.
 */
export function missedBetween(
  last: readonly number[],
  parts: readonly number[],
  level: number,
): readonly string[] {
  if (level >= last.length) return missedFirst(parts.slice(0, level), parts[level] ?? 1);
  const siblings = missedSiblings(last, parts, level);
  return siblings.length > 0 ? siblings : missedFirstChild(last, parts, level);
}

function missedSiblings(last: readonly number[], parts: readonly number[], level: number): string[] {
  const prefix = parts.slice(0, level);
  const from = (last[level] ?? 0) + 1;
  const count = Math.min(Math.max((parts[level] ?? 0) - from, 0), 50);
  return Array.from({ length: count }, (_, offset) => [...prefix, from + offset].join('.'));
}

/** A section may open at its second point: its title row took the first. */
function missedFirst(prefix: readonly number[], first: number): string[] {
  return first > 2 ? [[...prefix, 1].join('.')] : [];
}

/** «1.2», then «2.5». A number that goes on across sections («1.2», «2.3») is the school's own way. */
function missedFirstChild(last: readonly number[], parts: readonly number[], level: number): string[] {
  const child = parts[level + 1] ?? 1;
  const goesOn = last.length === parts.length && child === (last[level + 1] ?? 0) + 1;
  return goesOn ? [] : missedFirst(parts.slice(0, level + 1), child);
}

/** The number after `last`, cut to `length` levels: after «2.3» comes «2.4», or «3» for a section. */
export function nextAfter(last: readonly number[], length: number): number[] {
  const next = last.slice(0, Math.max(1, Math.min(length, last.length)));
  return next.map((part, level) => (level === next.length - 1 ? part + 1 : part));
}
