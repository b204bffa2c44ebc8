/** The texts, links, files and pictures of an entry's fields, each with the path of its field. */
import { oncePerEntry } from '../rule.ts';
import { planOf, type Step } from './field-plan.ts';
import type { Subject } from './published.ts';
import type { Piece } from './texts.ts';

type Leaf = {
  /** Path of the field, e.g. `sections.0.activities.2.title`. */
  field: string;
  label: string;
  value: string;
};
export type LinkLeaf = Leaf & { collection: string };
/** `alt` is absent where the model has no place for a description. */
export type PictureLeaf = Leaf & { alt?: { field: string; value: string } };

export type EntryParts = {
  texts: Piece[];
  links: LinkLeaf[];
  files: Leaf[];
  pictures: PictureLeaf[];
};

/** The parts of an entry, worked out once for each entry. */
export const partsOf: (subject: Subject) => EntryParts = oncePerEntry((subject: Subject) => {
  const parts: EntryParts = { texts: [], links: [], files: [], pictures: [] };
  collect(planOf('collection' in subject ? subject.collection : undefined), subject.data, '', parts);
  return parts;
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(step: Step, value: unknown, field: string, parts: EntryParts): void {
  if (value === undefined) return;
  if (step.kind === 'leaf') collectLeaf(step, value, field, parts);
  else if (step.kind === 'group') collectGroup(step, value, field, parts);
  else if (Array.isArray(value)) {
    const { item } = step;
    value.forEach((one: unknown, index) => collect(item, one, `${field}.${index}`, parts));
  }
}

function collectGroup(
  { steps, describesPicture }: Extract<Step, { kind: 'group' }>,
  value: unknown,
  field: string,
  parts: EntryParts,
): void {
  if (!isRecord(value)) return;
  const before = parts.pictures.length;
  const prefix = field === '' ? '' : `${field}.`;
  for (const [name, step] of steps) collect(step, value[name], prefix + name, parts);
  if (!describesPicture) return;
  const alt = typeof value['alt'] === 'string' ? value['alt'] : '';
  for (const picture of parts.pictures.slice(before)) picture.alt ??= { field: `${prefix}alt`, value: alt };
}

function collectLeaf(
  step: Extract<Step, { kind: 'leaf' }>,
  value: unknown,
  field: string,
  parts: EntryParts,
): void {
  const { label, collection } = step;
  if (step.of === 'term') {
    // Only a word that the school wrote itself is a text; the others are ours.
    if (isRecord(value) && value['id'] === 'other' && typeof value['label'] === 'string')
      parts.texts.push({ field, label, text: value['label'] });
    return;
  }
  if (typeof value !== 'string') return;
  if (step.of === 'text') parts.texts.push({ field, label, text: value });
  else if (step.of === 'link') parts.links.push({ field, label, value, collection });
  else if (step.of === 'file') parts.files.push({ field, label, value });
  else parts.pictures.push({ field, label, value });
}
