/** Where texts, links and files stand in a collection, found once by walking its schema. */
import type { z } from 'zod';
import { collectionNames, collections, schoolSchema, type CollectionName } from '#model/collections.ts';
import { fieldInfo, idPattern, type FieldInfo } from '#model/fields.ts';

export type LeafKind = 'text' | 'term' | 'link' | 'file' | 'picture';

export type Step =
  | { kind: 'leaf'; of: LeafKind; label: string; collection: string }
  | { kind: 'list'; item: Step }
  | { kind: 'group'; steps: readonly (readonly [name: string, step: Step])[]; describesPicture: boolean };

const leafKinds: Partial<Record<FieldInfo['kind'], LeafKind>> = {
  line: 'text',
  text: 'text',
  term: 'term',
  link: 'link',
  file: 'file',
  picture: 'picture',
};

function stepOf(schema: z.ZodType): Step | undefined {
  const info = fieldInfo(schema);
  if (info.kind === 'group') return groupOf(info.fields);
  if (info.kind === 'list') {
    const item = stepOf(info.of);
    return item && { kind: 'list', item };
  }
  const of = leafKinds[info.kind];
  // Names for addresses are lines too, but nobody reads them as text.
  if (of === undefined || (info.kind === 'line' && info.pattern === idPattern)) return undefined;
  return { kind: 'leaf', of, label: info.label, collection: info.kind === 'link' ? info.collection : '' };
}

function groupOf(fields: Readonly<Record<string, z.ZodType>>): Step {
  const steps = Object.entries(fields).flatMap(([name, schema]) => {
    const step = stepOf(schema);
    return step ? [[name, step] as const] : [];
  });
  const holdsPicture = steps.some(([, step]) => step.kind === 'leaf' && step.of === 'picture');
  return { kind: 'group', steps, describesPicture: holdsPicture && 'alt' in fields };
}

const plans = new Map<CollectionName, Step>(
  collectionNames.map((name) => [name, groupOf(collections[name].schema.shape)]),
);
const schoolPlan = groupOf(schoolSchema.shape);

/** The plan of a collection; of the school's own file without a name. */
export function planOf(name?: CollectionName): Step {
  return (name && plans.get(name)) ?? schoolPlan;
}
