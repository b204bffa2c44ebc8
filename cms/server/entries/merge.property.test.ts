import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { changedFields } from './changed-fields.ts';
import { editedText, sample } from './edits-for-tests.ts';
import type { EntryKind } from './field-words.ts';
import { meaningOf, meaningOfBody } from './meaning.ts';
import { mergeEntries } from './merge.ts';
import { isRecord, takeApart } from './take-apart.ts';

/** The parser of the editing form, as the form finds it. */
const ofForms = createRequire(createRequire(import.meta.url).resolve('decap-cms-core'));
const formYaml = ofForms('yaml') as { parse: (text: string) => unknown };

const runs = { numRuns: 400 };

const threeTexts = sample.chain(({ of, text }) =>
  fc.record({
    of: fc.constant(of),
    base: fc.constant(text),
    mine: editedText({ of, text }),
    theirs: editedText({ of, text }),
  }),
);

/** Every value of an entry with the field it stands in, whatever its row; and how many times. */
function factsOf(of: EntryKind, text: string): Map<string, number> {
  const entry = takeApart(text);
  if (!entry) throw new Error('The text cannot be read.');
  const facts = new Map<string, number>();
  const collect = (place: string, value: unknown): void => {
    if (Array.isArray(value))
      value.forEach((row) => {
        collect(`${place}.*`, row);
      });
    else if (isRecord(value))
      for (const [name, one] of Object.entries(value)) collect(`${place}.${name}`, one);
    else facts.set(`${place} = ${String(value)}`, (facts.get(`${place} = ${String(value)}`) ?? 0) + 1);
  };
  collect('', meaningOf(of, entry.fields));
  for (const part of meaningOfBody(entry.body)?.split(/\n\s*\n/) ?? []) collect('body.*', part);
  return facts;
}

/** Counts that a value may have after both did what they did. */
function allowed(base: number, mine: number, theirs: number): readonly number[] {
  if (mine === base) return [theirs];
  if (theirs === base) return [mine];
  const both = mine + theirs - base;
  const least = Math.max(0, Math.min(mine, theirs, both));
  const most = Math.max(mine, theirs, both);
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

test('What either side changed is in the merged entry, and nothing that nobody changed', () => {
  fc.assert(
    fc.property(threeTexts, ({ of, base, mine, theirs }) => {
      const merged = mergeEntries(of, { base, mine, theirs });
      if (!('text' in merged)) return;
      const [before, one, other, result] = [base, mine, theirs, merged.text].map((text) => factsOf(of, text));
      const names = new Set([before, one, other, result].flatMap((facts) => [...(facts?.keys() ?? [])]));
      for (const name of names) {
        const [was, own, foreign, is] = [before, one, other, result].map((facts) => facts?.get(name) ?? 0);
        expect(allowed(was ?? 0, own ?? 0, foreign ?? 0), name).toContain(is);
      }
    }),
    runs,
  );
});

test('A side that changed nothing gives way: the other text is the merged one', () => {
  fc.assert(
    fc.property(threeTexts, ({ of, base, mine, theirs }) => {
      expect(mergeEntries(of, { base, mine, theirs: base })).toMatchObject({ text: mine, theirs: [] });
      expect(mergeEntries(of, { base, mine: base, theirs })).toMatchObject({ text: theirs });
      expect(mergeEntries(of, { base, mine, theirs: mine })).toEqual({ text: mine, theirs: [] });
    }),
    runs,
  );
});

test('The same fields conflict whoever saves first, and the merged entry says the same', () => {
  fc.assert(
    fc.property(threeTexts, ({ of, base, mine, theirs }) => {
      const one = mergeEntries(of, { base, mine, theirs });
      const other = mergeEntries(of, { base, mine: theirs, theirs: mine });
      if ('text' in one && 'text' in other) {
        const sorted = (text: string) => [...factsOf(of, text)].sort();
        expect(sorted(one.text)).toEqual(sorted(other.text));
        return;
      }
      const fieldsOf = (result: typeof one) =>
        'conflicts' in result ? result.conflicts.map(({ field }) => field).sort() : [];
      expect(fieldsOf(one)).toEqual(fieldsOf(other));
    }),
    runs,
  );
});

test('A conflict is a field that both sides changed, each to a value of its own', () => {
  fc.assert(
    fc.property(threeTexts, ({ of, base, mine, theirs }) => {
      const merged = mergeEntries(of, { base, mine, theirs });
      if ('text' in merged) return;
      expect(merged.conflicts.length).toBeGreaterThan(0);
      for (const conflict of merged.conflicts) {
        expect(conflict.label).not.toBe('');
        expect(conflict.mine).not.toBe(conflict.theirs);
        expect([conflict.mine, conflict.theirs]).not.toContain(conflict.base);
      }
    }),
    runs,
  );
});

test('What was decided stands: nothing clashes any more, and all of one side is that side’s own entry', () => {
  fc.assert(
    fc.property(
      threeTexts,
      fc.infiniteStream(fc.constantFrom('mine', 'theirs')),
      ({ of, base, mine, theirs }, sides) => {
        const merged = mergeEntries(of, { base, mine, theirs });
        if ('text' in merged) return;
        const decided = new Map(merged.conflicts.map(({ field }) => [field, sides.next().value] as const));
        const done = mergeEntries(of, { base, mine, theirs }, decided);
        if (!('text' in done)) throw new Error('What was decided still clashes.');
        const facts = factsOf(of, done.text);
        const [one, other] = [mine, theirs].map((text) => factsOf(of, text));
        // Nothing is made up: each value is one that a side has.
        for (const name of facts.keys())
          expect(one?.has(name) === true || other?.has(name) === true, name).toBe(true);
        const swapped = mergeEntries(of, { base, mine: theirs, theirs: mine }, turned(decided));
        expect('text' in swapped && factsOf(of, swapped.text)).toEqual(facts);
      },
    ),
    runs,
  );
});

/** The same decisions as the other person would word them. */
const turned = (decided: ReadonlyMap<string, 'mine' | 'theirs'>) =>
  new Map([...decided].map(([field, side]) => [field, side === 'mine' ? 'theirs' : 'mine'] as const));

test('Every parser of the section reads a merged entry alike', () => {
  fc.assert(
    fc.property(threeTexts, ({ of, base, mine, theirs }) => {
      const merged = mergeEntries(of, { base, mine, theirs });
      if (!('text' in merged)) return;
      const entry = takeApart(merged.text);
      expect(parse(entry?.yaml ?? '') ?? {}).toEqual(entry?.fields);
      expect(formYaml.parse(entry?.yaml ?? '') ?? {}).toEqual(entry?.fields);
    }),
    runs,
  );
});

test('What the others changed is told: with it, one’s own text becomes the merged one', () => {
  fc.assert(
    fc.property(threeTexts, ({ of, base, mine, theirs }) => {
      const merged = mergeEntries(of, { base, mine, theirs });
      if (!('text' in merged)) return;
      expect(merged.theirs).toEqual(changedFields(of, mine, merged.text));
    }),
    runs,
  );
});
