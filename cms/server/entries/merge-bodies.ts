/** Two changed texts of an entry: what each changed in paragraphs of its own is kept. */
import { isSame, meaningOfBody } from './meaning.ts';
import { mergeRows, type MergeRow } from './merge-rows.ts';
import type { Three } from './merge-values.ts';

const between = '\n\n';

/** The merged text, with the others' white space around; undefined when both changed the same paragraph. */
export function mergeBodies(bodies: Three<string>): string | undefined {
  const base = meaningOfBody(bodies.base);
  const mine = meaningOfBody(bodies.mine);
  const theirs = meaningOfBody(bodies.theirs);
  if (isSame(mine, theirs) || isSame(mine, base)) return bodies.theirs;
  if (isSame(theirs, base)) return bodies.mine;
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const merged = mergeParagraphs({ base, mine, theirs });
  const at = bodies.theirs.indexOf(theirs);
  return merged && bodies.theirs.slice(0, at) + merged + bodies.theirs.slice(at + theirs.length);
}

const clashOf: MergeRow = (_, three) => ({ value: three.theirs, clashes: [{ path: ['body'], three }] });

/** Parts are told by what they say; nothing is lost between them. */
function mergeParagraphs({ base, mine, theirs }: Three<string>): string | undefined {
  const partsOf = (text: string) => text.split(between);
  const merged = mergeRows({ base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) }, clashOf);
  return merged && merged.clashes.length === 0 ? (merged.value as string[]).join(between) : undefined; // Rows of texts.
}
