/** Two changed texts of an entry: what each changed in paragraphs of its own is kept. */
import { diff3Merge } from 'node-diff3';
import { meaningOfBody } from './meaning.ts';

/** A text of more parts than these is merged as a whole: it is no text that two people write at once. */
const mostParts = 4000;

/** The merged text, with the others' white space around; undefined when both changed the same paragraph. */
export function mergeBodies(bodies: { base: string; mine: string; theirs: string }): string | undefined {
  const base = meaningOfBody(bodies.base);
  const mine = meaningOfBody(bodies.mine);
  const theirs = meaningOfBody(bodies.theirs);
  if (mine === theirs || mine === base) return bodies.theirs;
  if (theirs === base) return bodies.mine;
  const merged = mergeParagraphs([mine, base, theirs].map(partsOf));
  if (merged === undefined || theirs === undefined) return merged;
  const [before, after] = bodies.theirs.split(theirs, 2);
  return `${before ?? ''}${merged}${after ?? ''}`;
}

/** Paragraphs and what stands between them. */
const partsOf = (text = ''): string[] => text.split(/(\n(?:[ \t]*\n)+)/);

function mergeParagraphs(texts: string[][]): string | undefined {
  const [mine = [], base = [], theirs = []] = texts;
  if (texts.some(({ length }) => length > mostParts)) return undefined;
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true });
  const parts = regions.map(({ ok }) => ok?.join(''));
  return parts.includes(undefined) ? undefined : parts.join('');
}
