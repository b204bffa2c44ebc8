/** Several fields as data: those that may be shown, some of them only behind a gate. */
import { z } from 'zod';
import { fieldInfo, type FieldInfo } from '#model/fields.ts';
import type { Edition } from '../edition.ts';
import { disclosureOf, type Gate } from './disclosures.ts';
import type { PublicField } from './public-field.ts';

export type Member = {
  key: string;
  field: PublicField;
  gate?: Gate;
  /** Whether the object says nothing without it. */
  needed: boolean;
  /** Whether the model has a value wherever the object is. */
  present: boolean;
};

type Fields = Readonly<Record<string, z.ZodType>>;
type MakeField = (schema: z.ZodType, path: string) => PublicField;

const alwaysThere: ReadonlySet<FieldInfo['kind']> = new Set(['list', 'flag']);

/** The public fields of an object that stands at a path of the model; `make` turns a field of the model into data. */
export function membersOf(fields: Fields, path: string, make: MakeField): Member[] {
  return Object.entries(fields).flatMap(([key, schema]): Member[] => {
    const info = fieldInfo(schema);
    const { shown, why } = disclosureOf(`${path}.${key}`, info);
    if (shown === 'never') return [];
    const field = make(schema, `${path}.${key}`);
    const known = { key, needed: info.required, present: info.required || alwaysThere.has(info.kind) };
    if (shown === 'always') return [{ ...known, field }];
    const description = `${info.label} (${why})`;
    return [{ ...known, field: { ...field, schema: field.schema.meta({ description }) }, gate: shown }];
  });
}

/** What a member of an object shows, or undefined. */
export function showMember({ key, field, gate }: Member, holder: object, edition: Edition): unknown {
  if (gate && !gate(holder, edition.catalogue)) return undefined;
  return field.show(holder[key as keyof typeof holder], edition); // The model’s schema names the keys of its own data.
}

/** Schemas of members by their keys; those of which there may be none are optional. */
export function shapeOf(
  members: readonly Member[],
  isSure: (member: Member) => boolean,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    members.map((member) => {
      const { schema } = member.field;
      return [member.key, isSure(member) ? schema : schema.optional()];
    }),
  );
}

function showGroup(members: readonly Member[], holder: object, edition: Edition): object | undefined {
  const shown: Record<string, unknown> = {};
  for (const member of members) {
    const value = showMember(member, holder, edition);
    if (value !== undefined) shown[member.key] = value;
    else if (member.needed) return undefined;
  }
  return shown;
}

/** An object inside an entry. Where something that it cannot do without is not shown, neither is the rest of it. */
export function publicGroup(members: readonly Member[]): PublicField {
  return {
    schema: z.strictObject(shapeOf(members, ({ needed, present, gate }) => needed || (present && !gate))),
    show: (value, edition) =>
      typeof value === 'object' && value !== null ? showGroup(members, value, edition) : undefined,
    certain: members.every(({ needed, gate, field }) => !needed || (!gate && field.certain)),
  };
}
