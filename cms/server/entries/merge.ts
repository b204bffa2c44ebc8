/**
 * Two people changed one entry: what each of them did is kept, field by field. Only a field that both changed to
 * different values is nobody's to decide but theirs.
 */
import { changesBetween, saidAt, type FieldChange } from './changed-fields.ts';
import { withMeaning } from './entry-text.ts';
import { labelOf, type EntryKind } from './field-words.ts';
import { isSame, meaningOfBody, said, type Said } from './meaning.ts';
import { mergeBodies } from './merge-bodies.ts';
import { mergeValues, type Clash, type Decisions } from './merge-values.ts';
import { takeApart, type Fields } from './take-apart.ts';

export type { FieldChange } from './changed-fields.ts';
export type { Decisions } from './merge-values.ts';

export type Conflict = {
  field: string;
  label: string;
  base: string | undefined;
  mine: string | undefined;
  theirs: string | undefined;
};

export type Merged =
  | {
      text: string;
      /** What the others have changed and only the merged text holds. */
      theirs: FieldChange[];
    }
  | { conflicts: Conflict[] };

/** Three texts of an entry; `base` is the one that both had before them. */
export type Texts = { base: string; mine: string; theirs: string };

const undecided: Decisions = new Map();

/** @param decided what a person has chosen for fields that clashed before. */
export function mergeEntries(of: EntryKind, { base, mine, theirs }: Texts, decided = undecided): Merged {
  const [before, one, other] = [base, mine, theirs].map((text) => {
    const entry = takeApart(text);
    return entry && said(of, entry);
  });
  if (!before || !one || !other) return mergeWhole(of, { base, mine, theirs }, decided);
  const meanings = { base: before.meaning, mine: one.meaning, theirs: other.meaning };
  const bodies = { base: before.body, mine: one.body, theirs: other.body };
  const fields = mergeValues({ of, decided }, [], meanings);
  const side = decided.get('body');
  const body = mergeBodies(bodies) ?? (side && bodies[side]);
  const clashes = [...fields.clashes, ...(body === undefined ? [clashOfBodies(bodies)] : [])];
  if (clashes.length > 0) return { conflicts: clashes.map((clash) => conflictOf(of, clash)) };
  const merged = { meaning: fields.value as Fields, body: body ?? '' }; // Of three sets of fields, one is made.
  // A side that says all of it has nothing to be written anew.
  const isMine = base === theirs && saysSame(one, merged);
  const text = isMine ? mine : saysSame(other, merged) ? theirs : withMeaning(of, theirs, merged);
  return { text, theirs: changesBetween(of, one, merged) };
}

const saysSame = (one: Said, other: Said) =>
  isSame(one.meaning, other.meaning) && meaningOfBody(one.body) === meaningOfBody(other.body);

/** Texts whose fields cannot be read are one field. */
function mergeWhole(of: EntryKind, { base, mine, theirs }: Texts, decided: Decisions): Merged {
  if (mine === theirs || mine === base)
    return { text: theirs, theirs: mine === theirs ? [] : [whole(of, mine, theirs)] };
  const side = decided.get('');
  if (theirs === base || side === 'mine') return { text: mine, theirs: [] };
  if (side === 'theirs') return { text: theirs, theirs: [whole(of, mine, theirs)] };
  return { conflicts: [conflictOf(of, { path: [], three: { base, mine, theirs } })] };
}

const whole = (of: EntryKind, from: string, to: string): FieldChange => ({
  field: '',
  label: labelOf(of, []),
  from,
  to,
});

const clashOfBodies = ({ base, mine, theirs }: Texts): Clash => ({
  path: ['body'],
  three: { base: meaningOfBody(base), mine: meaningOfBody(mine), theirs: meaningOfBody(theirs) },
});

const conflictOf = (of: EntryKind, { path, three: { base, mine, theirs } }: Clash): Conflict => ({
  field: path.join('.'),
  label: labelOf(of, path),
  base: saidAt(of, path, base),
  mine: saidAt(of, path, mine),
  theirs: saidAt(of, path, theirs),
});
