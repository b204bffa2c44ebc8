/** Whatever people and programs do to a file, the reader answers with issues that can be shown. */
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import { sampleEntries, sampleSchool } from './content-for-tests.ts';
import { splitFrontMatter } from './front-matter.ts';
import { createLocate } from './locate.ts';
import { parseFields } from './parse-fields.ts';
import { readEntry, type EntryPlace } from './read-entry.ts';

const samples: readonly (readonly [EntryPlace, string])[] = [
  [{ collection: 'school', file: 'school.md' }, sampleSchool],
  ...collectionNames.map((collection) => {
    const file = `${collections[collection].folder}/primer.${collections[collection].extension}`;
    return [{ collection, id: 'primer', file }, sampleEntries[collection]] as const;
  }),
];

const snippets = [
  '- x',
  'x: y',
  'title: [1, {a: b}]',
  'status: 2026-02-30',
  '? [a]\n: b',
  '<<: *x',
  'a: &b [*b]',
  '!!binary x: y',
  '__proto__: {toString: 1}',
  'schoolYear: {toString: 1, valueOf: 2}',
  'title: |2-\n   x',
  '%YAML 1.1',
  '---',
  '...',
  '\u0000',
  '\ufeff',
  '\ud800',
  '"',
  "'",
  '\t',
  '{{{{[[[[',
  'x: .nan',
  'published: 99999999999999999999',
  'constructor: null',
];

type Lines = string[];
type Mutation = (lines: Lines, at: number) => Lines;

const swaps = [
  '1',
  'true',
  'null',
  '[]',
  '{}',
  '[[]]',
  '{a: 1}',
  '""',
  '2026-09-01',
  '-',
  '~',
  '1e999',
  '!x',
  '&x',
  '*x',
];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant<Mutation>((lines, at) => lines.toSpliced(at, 1)),
  fc.constant<Mutation>((lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  fc.constant<Mutation>((lines, at) => lines.with(at, `  ${lines[at]}`)),
  fc.constantFrom(...snippets).map<Mutation>((snippet) => (lines, at) => lines.toSpliced(at, 0, snippet)),
  fc
    .constantFrom(...swaps)
    .map<Mutation>(
      (value) => (lines, at) => lines.with(at, (lines[at] ?? '').replace(/(:|-) .*$/, `$1 ${value}`)),
    ),
  fc
    .string({ unit: 'binary', maxLength: 12 })
    .map<Mutation>((text) => (lines, at) => lines.with(at, `${lines[at]}${text}`)),
);

const mutatedText = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(mutation, fc.nat()), { minLength: 1, maxLength: 4 }))
  .map(([[place, text], mutations]) => {
    let lines = text.split('\n');
    for (const [mutate, at] of mutations) if (lines.length > 0) lines = mutate(lines, at % lines.length);
    return { place, text: lines.join('\n') };
  });

const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 });

function flip(bytes: Buffer, changes: readonly (readonly [number, number])[]): Buffer {
  for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
  return bytes;
}

function expectShowable(issue: Issue, place: EntryPlace): void {
  expect(issue.file).toBe(place.file);
  expect(issue.line).toBeGreaterThan(0);
  expect(issue.column).toBeGreaterThan(0);
  expect(issue.message).toMatch(/\p{Script=Cyrillic}/u);
  expect(issue.fix).toMatch(/\p{Script=Cyrillic}/u);
  expect(issue.basis).toBe('');
}

describe('a changed entry', () => {
  it('is read or refused with issues inside the file, never with a failure', () => {
    fc.assert(
      fc.property(mutatedText, fc.option(flips), ({ place, text }, changes) => {
        const read = readEntry(place, flip(Buffer.from(text), changes ?? []));
        const errors = read.issues.filter(({ severity }) => severity === 'error');
        expect(errors.length > 0).toBe(read.value === undefined);
        const lines = text.split(/\r\n?|\n/).length + 8;
        for (const issue of read.issues) {
          expectShowable(issue, place);
          expect(issue.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('has a place for every field, whether it is there or not', () => {
    const field = fc.array(
      fc.constantFrom('title', 'steps', 'sections', 'activities', 'text', '0', '1', '__proto__', ''),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(mutatedText, field, ({ text }, path) => {
        const { line, column } = createLocate(() => text)('x', path.join('.'));
        expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('means the same to the fast parser and to the parser of the editing form', () => {
    fc.assert(
      fc.property(mutatedText, ({ text }) => {
        const split = splitFrontMatter(text);
        fc.pre(!('rule' in split) && !apart.test(split.yaml));
        if ('rule' in split) return;
        const [ours, theirs] = [
          attempt(() => readFields(split.yaml)),
          attempt((): unknown => parse(split.yaml, { logLevel: 'silent' }) ?? {}),
        ];
        if (ours && theirs) expect(ours.value).toEqual(theirs.value);
      }),
      { numRuns: 3000 },
    );
  }, 60_000);
});

/** What no person writes and the two read apart: endless numbers, empty keys, tags, an end of the document. */
const apart = /1e999|!|^\s*(?:\?|:|~|null:|---)|^\.\.\./m;

/** What the reader takes for fields; a file with any fault is refused and means nothing. */
function readFields(yaml: string): unknown {
  const { fields, problems } = parseFields(yaml);
  if (problems.length > 0) throw new Error(problems[0]?.message);
  return fields;
}

function attempt(read: () => unknown): { value: unknown } | undefined {
  try {
    return { value: read() };
  } catch {
    return undefined;
  }
}
