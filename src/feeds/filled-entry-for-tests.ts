/** Entries in which every field of the model is filled, so that a test looks at all of them and at new ones too. */
import type { z } from 'zod';
import { collections, type CollectionName } from '#model/collections.ts';
import { fieldInfo, type FieldInfo } from '#model/fields.ts';
import type { Draft } from '#rules/library-for-tests.ts';

export type Filling = {
  /** A word for a place where people write words: a path such as `practices.authors.name`. */
  word: (path: string, kind: FieldInfo['kind']) => string;
  /** The id of an entry to point to. */
  target: (collection: string) => string;
  consent: object | undefined;
  flag?: (path: string) => boolean;
};

/** Fields whose text is a word of somebody; each gets a word of its own. */
export const isWorded = (info: FieldInfo): boolean =>
  ['line', 'text', 'file', 'picture', 'address'].includes(info.kind) ||
  (info.kind === 'term' && info.vocabulary.open);

const fitting = (word: string, { pattern }: { pattern?: RegExp }) =>
  pattern === undefined || pattern.test(word) ? word : '2026';

function valueOf(schema: z.ZodType, path: string, filling: Filling): unknown {
  const info = fieldInfo(schema);
  const { target, consent, flag = () => false } = filling;
  const word = () => filling.word(path, info.kind);
  switch (info.kind) {
    case 'line':
      return fitting(word(), info);
    case 'text':
      return word();
    case 'day':
      return '2026-09-10';
    case 'moment':
      return '2026-11-20 15:00';
    case 'schoolYear':
      return '2026-2027';
    case 'number':
      return Math.max(info.min, 1);
    case 'colour':
      return '#0b4f6c';
    case 'flag':
      return flag(path);
    case 'term':
      return info.vocabulary.open ? `иное: ${word()}` : info.vocabulary.terms[0]?.label;
    case 'link':
      return target(info.collection);
    case 'file':
      return `files/${word()}.pdf`;
    case 'picture':
      return `pictures/${word()}.jpg`;
    case 'address':
      return `https://${word()}.example/`;
    case 'email':
      return `${word()}@school.example`;
    case 'phone':
      return '+7 (000) 000-00-00';
    case 'list':
      return [valueOf(info.of, path, filling)];
    case 'group':
      return 'covers' in info.fields ? consent : valuesOf(info.fields, path, filling);
  }
}

function valuesOf(
  fields: Readonly<Record<string, z.ZodType>>,
  path: string,
  filling: Filling,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, valueOf(schema, `${path}.${key}`, filling)]),
  );
}

/** What a file of the collection holds when nothing in it is left empty. */
export function filledDraft(name: CollectionName, filling: Filling, fields: Draft = {}): Draft {
  const filled = valuesOf(collections[name].schema.shape, name, filling);
  return { ...filled, status: 'опубликовано', body: filling.word(`${name}.body`, 'text'), ...fields };
}

export type FieldAt = { path: string; key: string; info: FieldInfo };

function fieldsIn(fields: Readonly<Record<string, z.ZodType>>, path: string): FieldAt[] {
  return Object.entries(fields).flatMap(([key, schema]) => fieldsAt(schema, key, `${path}.${key}`));
}

function fieldsAt(schema: z.ZodType, key: string, path: string): FieldAt[] {
  const info = fieldInfo(schema);
  const own = { path, key, info };
  if (info.kind === 'group') return [own, ...fieldsIn(info.fields, path)];
  return info.kind === 'list' ? [own, ...fieldsAt(info.of, key, path)] : [own];
}

/** All fields of a collection with where they stand; a list and what it holds stand at one path. */
export const fieldsOf = (name: CollectionName): FieldAt[] => fieldsIn(collections[name].schema.shape, name);
