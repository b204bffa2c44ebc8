/** One law at three gates: what the form says before saving, what the server says of the saved text, what the build says. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionNames, collections, schoolSchema, type CollectionName } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import { findMdxFaults } from '#markdown/mdx-faults.ts';
import { components } from '#markdown/components.ts';
import { mdxFaults } from '#publish/mdx-issues.ts';
import { judgeContent, type Verdict as GateVerdict } from '#publish/gate.ts';
import { readEntry, type EntryPlace } from '#reader/read-entry.ts';
import { withEntry } from '#model/library-with.ts';
import { judgeAt } from '#rules/judge-at.ts';
import { loadDecap, type DecapParts } from '#cms/decap-for-tests.ts';
import { savedValues, valueOf, valuesOf, words, type Values } from '#cms/form-values-for-tests.ts';
import { packLibrary, unpackLibrary, type LibrarySnapshot } from '#cms/library-snapshot.ts';
import { asPublished } from '#cms/server/content/publish-entry.ts';
import { judgeForm, type Form, type Published } from './judge-form.ts';

const today = '2026-11-20';
const minute = `${today} 23:59`;
let directory: string;
let decap: DecapParts;
let gate: GateVerdict;
let published: Published;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'one-law-'));
  copyPart('content', directory);
  gate = judgeContent(directory, { today });
  published = throughTheWire(gate);
  decap = await loadDecap();
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Entries of each collection that are enough for rules to have something to say. */
const enough = 3;

/** The sample in little: the rules look at every entry each time. */
function copyPart(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const { folder } of Object.values(collections)) {
    const own = path.join(to, folder);
    for (const name of readdirSync(own).slice(enough)) rmSync(path.join(own, name));
  }
}

/** What the browser has of the section: no more than JSON carries. */
function throughTheWire({ reading }: GateVerdict): Published {
  const packed = packLibrary(reading.library, { commit: 'a'.repeat(40), minute, issues: reading.issues });
  const snapshot = JSON.parse(JSON.stringify(packed)) as LibrarySnapshot;
  return { library: unpackLibrary(snapshot), minute, issues: snapshot.issues };
}

/** An issue without its place in the file and, for what a file would have to change, without advice. */
const essence = ({ rule, severity, file, field, message, basis }: Issue) =>
  [severity, file, field, rule, message, basis].join(' | ');
const inOrder = (issues: readonly Issue[]) => issues.map(essence).sort();

/** Which of the runs go through the disk: every file of the section is looked at there each time. */
type Depth = 'in memory' | 'on disk' | 'anew';

/** What the server refuses a save for, and what the gate says of the section with the entry published. */
function serverVerdict(place: EntryPlace, text: string, depth: Depth) {
  const { issues, value } = readEntry(place, Buffer.from(text));
  const saving = issues.filter(({ severity }) => severity === 'error');
  if (!value || saving.length > 0) return { saving, publication: [] };
  const server = place as Parameters<typeof asPublished>[0];
  const next = asPublished(server, text, today);
  return { saving, publication: depth === 'in memory' ? inMemory(place, next) : onDisk(place, next, depth) };
}

/** The gate without the disk: what it has read, the new text read by the same reader, all rules. */
function inMemory(place: EntryPlace, text: string): Issue[] {
  const { library, issues } = gate.reading;
  const { value, issues: own } = readEntry(place, Buffer.from(text));
  if (!value) throw new Error('A published entry cannot be read.');
  const read = withEntry(library, value);
  const judged = judgeAt(read, minute);
  return [...issues, ...own, ...judged.issues, ...mdxFaults(judged.library)];
}

function onDisk(place: EntryPlace, text: string, depth: Depth): Issue[] {
  const file = path.join(directory, place.file);
  const before = gate.reading.entryRecords.has(place.file) ? readFileSync(file) : undefined;
  try {
    writeFileSync(file, text);
    const previous = depth === 'anew' ? undefined : gate.reading;
    return judgeContent(directory, { today, ...(previous && { previous }) }).issues;
  } finally {
    if (before) writeFileSync(file, before);
    else rmSync(file);
  }
}

/** Faults that only the server's own parser finds; the form asks it for them. */
function mdxIssues({ place, text }: Form): Issue[] {
  if (place.collection !== 'pages') return [];
  const { value } = readEntry(place, Buffer.from(text));
  return findMdxFaults(value?.body ?? '', components).map(({ message }) => ({
    ...{ rule: 'onlyRegisteredComponents', severity: 'error', file: place.file, field: 'body', basis: '' },
    ...{ line: 1, column: 1, message, fix: '' },
  }));
}

function expectOneVerdict(place: EntryPlace, values: Values, depth: Depth): void {
  const text = savedText(place, values);
  const form = { place, text, files: [] };
  const said = judgeForm(published, form, mdxIssues(form));
  const heard = serverVerdict(place, text, depth);
  expect(inOrder(said.saving)).toEqual(inOrder(heard.saving));
  expect(inOrder(said.publication)).toEqual(inOrder(heard.publication));
}

/** As Decap writes it when the form is saved. */
function savedText({ collection }: EntryPlace, values: Values): string {
  const order = Object.keys(shapeOf(collection));
  const text = decap.toFile(savedValues(values), order);
  return text.endsWith('\n') ? text : `${text}\n`;
}

const shapeOf = (collection: CollectionName | 'school') =>
  collection === 'school' ? schoolSchema.shape : collections[collection].schema.shape;

function placeOf(collection: CollectionName | 'school', id: string): EntryPlace {
  if (collection === 'school') return { collection, file: 'school.md' };
  const { folder, extension } = collections[collection];
  return { collection, id, file: `${folder}/${id}.${extension}` };
}

const anyCollection = fc.constantFrom<(CollectionName | 'school')[]>(...collectionNames, 'school');

/** A new entry, filled in at random: the schema has much to say of it. */
const filledIn = anyCollection.chain((collection) =>
  fc
    .record({ values: valuesOf(shapeOf(collection)), body: words })
    .map(({ values, body }) => ({ place: placeOf(collection, 'zapis'), values: { ...values, body } })),
);

/** An entry of the sample with some fields changed or cleared: mostly the rules have something to say of it. */
const changed = fc
  .tuple(anyCollection, fc.nat(), fc.boolean())
  .map(([collection, turn, isNew]) => entryOf(collection, turn, isNew))
  .chain(({ place, values }) => {
    const shape = shapeOf(place.collection);
    const fields = fc.constantFrom(...Object.keys(shape));
    const change = fields.chain((name) => {
      const schema = shape[name as keyof typeof shape];
      return fc.oneof(valueOf(schema), fc.constant('')).map((value) => [name, value] as const);
    });
    const text = fc.option(words, { nil: values['body'], freq: 4 });
    return fc
      .tuple(fc.array(change, { maxLength: 2 }), text)
      .map(([changes, body]) => ({ place, values: { ...values, ...Object.fromEntries(changes), body } }));
  });

function entryOf(collection: CollectionName | 'school', turn: number, isNew: boolean) {
  const { school, entries } = gate.reading.library;
  const list: readonly { id: string; file: string }[] =
    collection === 'school' ? [{ id: '', file: school?.file ?? '' }] : entries[collection];
  const { id = '', file = '' } = list[turn % list.length] ?? {};
  const values = decap.fromFile(readFileSync(path.join(directory, file), 'utf8'));
  return { place: placeOf(collection, isNew ? 'zapis' : id), values };
}

describe('the form, the server and the build', () => {
  it('say the same of entries that are filled in anew', () => {
    fc.assert(
      fc.property(filledIn, ({ place, values }) => expectOneVerdict(place, values, 'in memory')),
      { numRuns: 500 },
    );
  });

  it('say the same of entries that are changed', () => {
    let run = 0;
    fc.assert(
      fc.property(changed, ({ place, values }) => {
        run += 1;
        expectOneVerdict(place, values, run % 100 === 0 ? 'anew' : run % 10 === 0 ? 'on disk' : 'in memory');
      }),
      { numRuns: 1500 },
    );
  });
});
