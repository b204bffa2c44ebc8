/**
 * Two people changed one entry: what each of them did is kept, field by field. Only a field that both changed to
 * different values is nobody's to decide but theirs.
 */
import { changesBetween, saidAt, type FieldChange } from './changed-fields.ts';
import { withMeaning } from './entry-text.ts';
import { labelOf, type EntryKind } from './field-words.ts';
import { isSame, meaningOf, meaningOfBody } from './meaning.ts';
import { mergeBodies } from './merge-bodies.ts';
import { mergeValues, type Clash, type Three } from './merge-values.ts';
import { takeApart, type EntryText, type Fields } from './take-apart.ts';

export type { FieldChange } from './changed-fields.ts';

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

/** @param base the text that both had before them. */
export function mergeEntries(of: EntryKind, base: string, mine: string, theirs: string): Merged {
  const [before, one, other] = [base, mine, theirs].map(takeApart);
  if (!before || !one || !other) return mergeWhole(of, { base, mine, theirs });
  const fields = mergeValues(of, [], {
    base: meaningOf(of, before.fields),
    mine: meaningOf(of, one.fields),
    theirs: meaningOf(of, other.fields),
  });
  const body = mergeBodies({ base: before.body, mine: one.body, theirs: other.body });
  const clashes = [...fields.clashes, ...(body === undefined ? [clashOfBodies(before, one, other)] : [])];
  if (clashes.length > 0) return { conflicts: clashes.map((clash) => conflictOf(of, clash)) };
  // A merged value of three sets of fields is a set of fields.
  const meaning = (fields.value ?? {}) as Fields;
  const text = textOf(of, { base, mine, theirs }, { meaning, body: body ?? '' });
  const merged = takeApart(text);
  return { text, theirs: merged ? changesBetween(of, one, merged) : [] };
}

type Texts = { base: string; mine: string; theirs: string };

/** A side's own text when it says all that is merged; else the others' with this side's changes. */
function textOf(of: EntryKind, texts: Texts, merged: { meaning: Fields; body: string }): string {
  const says = (text: string) => {
    const entry = takeApart(text);
    return entry && isSame(meaningOf(of, entry.fields), merged.meaning) && sameBody(entry.body, merged.body);
  };
  if (texts.base === texts.theirs && says(texts.mine)) return texts.mine;
  if (says(texts.theirs)) return texts.theirs;
  return withMeaning(of, texts.theirs, merged);
}

const sameBody = (one: string, other: string) => meaningOfBody(one) === meaningOfBody(other);

/** Texts whose fields cannot be read are one field. */
function mergeWhole(of: EntryKind, { base, mine, theirs }: Texts): Merged {
  if (mine === theirs || mine === base)
    return { text: theirs, theirs: mine === theirs ? [] : [whole(of, mine, theirs)] };
  if (theirs === base) return { text: mine, theirs: [] };
  return { conflicts: [conflictOf(of, { path: [], three: { base, mine, theirs } })] };
}

const whole = (of: EntryKind, from: string, to: string): FieldChange => ({
  field: '',
  label: labelOf(of, []),
  from,
  to,
});

function clashOfBodies(...entries: [base: EntryText, mine: EntryText, theirs: EntryText]): Clash {
  const [base, mine, theirs] = entries.map(({ body }) => meaningOfBody(body));
  return { path: ['body'], three: { base, mine, theirs } satisfies Three };
}

const conflictOf = (of: EntryKind, { path, three: { base, mine, theirs } }: Clash): Conflict => ({
  field: path.join('.'),
  label: labelOf(of, path),
  base: saidAt(of, path, base),
  mine: saidAt(of, path, mine),
  theirs: saidAt(of, path, theirs),
});
