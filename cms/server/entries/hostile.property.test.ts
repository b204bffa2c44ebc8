import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';
import { fileOf, samples } from './entries-for-tests.ts';
import { withField } from './entry-text.ts';
import { mergeEntries } from './merge.ts';
import { renameInLinks } from './rename-links.ts';
import { takeApart } from './take-apart.ts';

const marks = [
  '---\n',
  '\n---\n',
  '  - ',
  ': ',
  '"',
  "'",
  '|\n',
  '>-',
  '{',
  ']',
  '#',
  '\t',
  '\r\n',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '\u0085',
  '\ufeff',
  '%YAML',
];
const strangeNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'title',
  'sections',
  '1',
  'null',
  '<<',
  '',
];

/** Entries with signs put into them and pieces cut out. */
const damaged = fc.constantFrom(...samples).chain(({ of, text }) =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 3 }), fc.constantFrom('', ...marks)), {
      maxLength: 4,
    })
    .map((cuts) => ({
      of,
      text: cuts.reduce((cut, [at, length, mark]) => cut.slice(0, at) + mark + cut.slice(at + length), text),
    })),
);

/** Fields that the model does not know, of every shape. */
const strange = fc
  .dictionary(fc.constantFrom(...strangeNames), fc.jsonValue({ maxDepth: 3 }), {
    maxKeys: 4,
    noNullPrototype: true,
  })
  .map((fields) => fileOf(fields, 'Текст'));

const anyText = fc.oneof(
  strange,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...samples).map(({ text }) => text),
);

test('No text makes a merge, a comparison or a renaming fail', () => {
  const texts = damaged.chain(({ of, text }) =>
    fc.tuple(
      fc.constant(of),
      ...[0, 1, 2].map(() =>
        fc.oneof(
          fc.constant(text),
          damaged.map((one) => one.text),
          anyText,
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(texts, ([of, base = '', mine = '', theirs = '']) => {
      const merged = mergeEntries(of, { base, mine, theirs });
      expect('text' in merged || merged.conflicts.length > 0).toBe(true);
      expect(Array.isArray(changedFields(of, base, mine))).toBe(true);
      renameInLinks({ collection: of }, theirs, { collection: 'practices', from: 'a', to: 'b' });
    }),
    { numRuns: 600 },
  );
});

test('Fields that the model does not know are merged like the others', () => {
  fc.assert(
    fc.property(strange, strange, (mine, theirs) => {
      const base = fileOf({}, 'Текст');
      const merged = mergeEntries('news', { base, mine, theirs });
      if (!('text' in merged)) return;
      const names = (text: string) => Object.keys(takeApart(text)?.fields ?? {});
      for (const { field } of [...changedFields('news', base, mine), ...changedFields('news', base, theirs)])
        expect(names(merged.text).some((name) => field === name || field.startsWith(`${name}.`))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('A field is set in every text whose fields can be read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        damaged.map(({ text }) => text),
        strange,
      ),
      (text) => {
        if (!takeApart(text)) return;
        expect(takeApart(withField(text, ['status'], 'черновик'))?.fields['status']).toBe('черновик');
      },
    ),
    { numRuns: 600 },
  );
});
