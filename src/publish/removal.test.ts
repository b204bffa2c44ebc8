import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { collectionNames, collections, schoolSchema, type CollectionName } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import type { Issue } from '#model/issue.ts';
import { isPublished, type Entry } from '#model/library.ts';
import { requiredSections, stages } from '#model/vocabularies.ts';
import { judgeContent } from './gate.ts';

const today = '2026-11-20';
const content = mkdtempSync(path.join(tmpdir(), 'removal-'));
cpSync('content', content, { recursive: true });
afterAll(() => rmSync(content, { recursive: true, force: true }));

const whole = judgeContent(content, { today });
const { library } = whole.reading;
const entries: Entry[] = collectionNames.flatMap((name): Entry[] => [...library.entries[name]]);
const published = entries.filter((entry) => isPublished(entry, today));

const judgeAgain = () => judgeContent(content, { today, previous: whole.reading }).issues;

/** Issues of the section while some of its files are away. */
function without(files: readonly string[]): Issue[] {
  for (const file of files)
    renameSync(path.join(content, file), path.join(content, `.${file.replaceAll('/', '-')}`));
  try {
    return judgeAgain();
  } finally {
    for (const file of files)
      renameSync(path.join(content, `.${file.replaceAll('/', '-')}`), path.join(content, file));
  }
}

/** Issues of the section while a file says something else. */
function withText(file: string, change: (text: string) => string): Issue[] {
  const target = path.join(content, file);
  const text = readFileSync(target, 'utf8');
  writeFileSync(target, change(text));
  try {
    return judgeAgain();
  } finally {
    writeFileSync(target, text);
  }
}

const lineOf = ({ file, line }: Issue) =>
  readFileSync(path.join(content, file), 'utf8').split('\n')[line - 1] ?? '';
const errorsOf = (issues: readonly Issue[], rule: string) =>
  issues.filter((issue) => issue.rule === rule && issue.severity === 'error');

type Reference = { from: string; path: string; value: string; kind: 'link' | 'file'; collection?: string };

/** Everything that the fields of an entry refer to, found through their own descriptions. */
function* referencesOf(field: z.ZodType, value: unknown, from: string, at: string): Generator<Reference> {
  if (value === undefined || value === null) return;
  const info = fieldInfo(field);
  if (info.kind === 'link')
    yield { from, path: at, value: value as string, kind: 'link', collection: info.collection };
  if (info.kind === 'file' || info.kind === 'picture')
    yield { from, path: at, value: value as string, kind: 'file' };
  if (info.kind === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* referencesOf(info.of, item, from, `${at}.${index}`);
  if (info.kind === 'group')
    yield* referencesOfAll(info.fields, value as Record<string, unknown>, from, `${at}.`);
}

function* referencesOfAll(
  shape: Record<string, z.ZodType>,
  data: Record<string, unknown>,
  from: string,
  at = '',
): Generator<Reference> {
  for (const [name, field] of Object.entries(shape))
    yield* referencesOf(field, data[name], from, `${at}${name}`);
}

const references = [
  ...published.flatMap((entry) => [
    ...referencesOfAll(collections[entry.collection].schema.shape, entry.data, entry.file),
  ]),
  ...(library.school ? referencesOfAll(schoolSchema.shape, library.school.data, library.school.file) : []),
];

describe('the sample', () => {
  it('passes its own gate without a remark', () => {
    expect(whole.issues.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });
});

const regulationLevel = (level: string) => (entry: Entry) =>
  entry.collection === 'regulations' && entry.data.level.id === level;
const inCollection = (name: CollectionName) => (entry: Entry) => entry.collection === name;

const sectionEntries: Record<(typeof requiredSections.terms)[number]['id'], (entry: Entry) => boolean> = {
  'regulations-federal': regulationLevel('federal'),
  'regulations-regional': regulationLevel('regional'),
  'regulations-local': regulationLevel('local'),
  roadmap: (entry) =>
    entry.collection === 'roadmaps' && entry.data.schoolYear === library.school?.data.schoolYear,
  programmes: inCollection('programmes'),
  practices: inCollection('practices'),
  guidance: inCollection('guidance'),
  news: inCollection('news'),
  events: inCollection('events'),
};

describe('a required part that is taken away', () => {
  it.each(requiredSections.terms)('is missed by name: $label', ({ id, label }) => {
    const files = published.filter(sectionEntries[id]).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    const found = errorsOf(without(files), 'everyRequiredSectionIsPublished');
    expect(found).toHaveLength(1);
    expect(found[0]?.message.toLowerCase()).toContain(label.split(' ')[0]?.toLowerCase());
    expect(found[0]?.file).not.toBe('');
    expect(found[0]?.fix).not.toBe('');
  });
});

describe('a stage whose activities are taken away', () => {
  const file = 'roadmaps/2026-2027.md';
  it.each(stages.terms.map((stage, index) => ({ ...stage, number: index + 1 })))(
    'is missed by name: $label',
    ({ label, number }) => {
      const issues = withText(file, (text) => {
        const end = text.indexOf('\n---', 3);
        const front = parseDocument(text.slice(4, end));
        const data = front.toJS() as {
          sections: { stages?: number[]; activities: { stages?: number[] }[] }[];
        };
        for (const section of data.sections) {
          section.activities = section.activities.filter(
            (activity) => !(activity.stages ?? section.stages ?? []).map(Number).includes(number),
          );
        }
        return `---\n${parseDocument(JSON.stringify(data)).toString()}${text.slice(end)}`;
      });
      const found = errorsOf(issues, 'everyStageHasAnActivity');
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ file });
      expect(found[0]?.message).toContain(label);
    },
  );
});

describe('an entry that others refer to and that is taken away', () => {
  const targets = new Map<string, Reference[]>();
  for (const reference of references) {
    if (reference.kind !== 'link') continue;
    const key = `${reference.collection}/${reference.value}`;
    targets.set(key, [...(targets.get(key) ?? []), reference]);
  }

  it('is one of many', () => {
    expect(targets.size).toBeGreaterThan(40);
  });

  it.each([...targets])('is missed wherever it was referred to: %s', (key, referrers) => {
    const target = entries.find((entry) => `${entry.collection}/${entry.id}` === key);
    const found = errorsOf(without([target?.file ?? '']), 'everyReferenceResolves');
    for (const { from, path: field, value } of referrers) {
      const issue = found.find((candidate) => candidate.file === from && candidate.field === field);
      expect(issue, `${from} ${field}`).toBeDefined();
      expect(issue && lineOf(issue)).toContain(value);
      expect(issue?.message).toContain(value);
    }
  });
});

describe('a file that is taken away', () => {
  const used = [...new Set(references.filter(({ kind }) => kind === 'file').map(({ value }) => value))];

  it('is one of many', () => {
    expect(used.length).toBeGreaterThan(30);
  });

  it.each(used)('is missed wherever it was offered: %s', (file) => {
    const found = errorsOf(without([file]), 'everyFileExists');
    for (const { from, path: field } of references.filter(({ value }) => value === file)) {
      const issue = found.find((candidate) => candidate.file === from && candidate.field === field);
      expect(issue, `${from} ${field}`).toBeDefined();
      expect(issue && lineOf(issue)).toContain(file);
      expect(issue?.message).toContain(file);
    }
  });
});
