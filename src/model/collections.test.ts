import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { collectionNames, collections, schoolSchema } from './collections.ts';
import { fieldInfo } from './fields.ts';

/** Every field of a schema with its dotted path, down to the last one. */
function* fieldsOf(shape: Record<string, z.ZodType>, at = ''): Generator<[string, z.ZodType]> {
  for (const [name, field] of Object.entries(shape)) {
    yield [`${at}${name}`, field];
    const info = fieldInfo(field);
    const inner = info.kind === 'list' ? info.of : field;
    const innerInfo = fieldInfo(inner);
    if (info.kind === 'list') yield [`${at}${name}[]`, inner];
    if (innerInfo.kind === 'group') yield* fieldsOf(innerInfo.fields, `${at}${name}.`);
  }
}

describe.each([
  ...collectionNames.map((name) => [name, collections[name].schema] as const),
  ['school', schoolSchema] as const,
])('%s', (_, schema) => {
  const fields = [...fieldsOf(schema.shape)];

  it('describes every field, down to the last one', () => {
    expect(fields.length).toBeGreaterThan(5);
    for (const [path, field] of fields) expect(fieldInfo(field).label, path).toMatch(/^[А-ЯЁ]/u);
  });

  it('has no field called slug', () => {
    expect(fields.filter(([path]) => /(?:^|\.)slug$/.test(path))).toEqual([]);
  });

  it('links only to collections that exist', () => {
    const targets = fields.flatMap(([, field]) => {
      const info = fieldInfo(field);
      return info.kind === 'link' ? [info.collection] : [];
    });
    expect(targets.filter((target) => !(target in collections))).toEqual([]);
  });

  it('refuses an unknown key', () => {
    const issues = schema.safeParse({ nonsense: 1 }).error?.issues ?? [];
    expect(issues.find(({ code }) => code === 'unrecognized_keys')).toMatchObject({ keys: ['nonsense'] });
  });

  it('names every required field when all are absent', () => {
    const required = fields
      .filter(([path, field]) => !path.includes('.') && !path.includes('[') && fieldInfo(field).required)
      .map(([path]) => path);
    const named = new Set(schema.safeParse({}).error?.issues.map(({ path }) => path[0]));
    expect([...named].sort()).toEqual(required.sort());
  });
});

describe('addresses', () => {
  it('differ from one another', () => {
    const addresses = collectionNames.map((name) => collections[name].address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
