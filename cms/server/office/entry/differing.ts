/** Letters of a text that is shown whole. */
const shortText = 160;

/** Letters of what is the same around what differs. */
const around = 40;

const isBreak = (letter: string | undefined) => letter === undefined || /\s/.test(letter);

/** Letters that both begin with, up to a whole word. */
function sameBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  while (at > 0 && !isBreak(one[at - 1])) at -= 1;
  return at;
}

/** Letters that both end with, down to a whole word, apart from those that they begin with. */
function sameEnd(one: string, other: string, beginning: number): number {
  const most = Math.min(one.length, other.length) - beginning;
  let count = 0;
  while (count < most && one.at(-count - 1) === other.at(-count - 1)) count += 1;
  while (count > 0 && !isBreak(one.at(-count))) count -= 1;
  return count;
}

/** Whole words of what is around. */
function cut(text: string, beginning: number, end: number): string {
  const from = Math.max(0, beginning - around);
  const to = Math.min(text.length, text.length - end + around);
  const before = text.slice(from, beginning);
  const after = text.slice(text.length - end, to);
  const words = [
    from > 0 ? before.replace(/^\S*/, '…').replace(/^…\s+/, '…') : before,
    text.slice(beginning, text.length - end),
    to < text.length ? after.replace(/\S*$/, '…').replace(/\s+…$/, '…') : after,
  ];
  return words.join('').trim();
}

/** Two texts without what is the same in both, but for a few words around; short ones are left whole. */
export function differing(from: string, to: string): { from: string; to: string } {
  if (Math.max(from.length, to.length) <= shortText) return { from, to };
  const beginning = sameBeginning(from, to);
  const end = sameEnd(from, to, beginning);
  return { from: cut(from, beginning, end), to: cut(to, beginning, end) };
}
