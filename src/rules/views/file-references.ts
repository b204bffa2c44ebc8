/** Files and pictures that an entry names: in its fields and in its body. */
import { oncePerEntry } from '../rule.ts';
import { bodyReferences, contentPathOf } from './body-references.ts';
import { partsOf } from './entry-parts.ts';
import type { Subject } from './published.ts';
import { bodyField } from './texts.ts';

export type FileReference = {
  /** Path from the content directory, `files/…` or `pictures/…`. */
  path: string;
  /** Path of the field, or an offset in the body. */
  at: string | number;
};

const perBase = new Map<string, (subject: Subject) => readonly FileReference[]>();

/**
 * The files and pictures of an entry, in fields and then in the body, worked out once for each entry; `base` is the
 * path under which the section is served.
 */
export function fileReferences(subject: Subject, base: string): readonly FileReference[] {
  const known = perBase.get(base) ?? oncePerEntry((one: Subject) => [...inFields(one), ...inBody(one, base)]);
  perBase.set(base, known);
  return known(subject);
}

/** The field of a reference; places in bodies are counted only for those that are told of. */
export function placeOf({ at }: FileReference, subject: Subject): string {
  return typeof at === 'string' ? at : bodyField(subject.body, at);
}

function inFields(subject: Subject): FileReference[] {
  const { files, pictures } = partsOf(subject);
  return [...files, ...pictures].map(({ field, value }) => ({ at: field, path: value }));
}

function inBody(subject: Subject, base: string): FileReference[] {
  return bodyReferences(subject).flatMap(({ target, index }) => {
    if (!target.includes('files/') && !target.includes('pictures/')) return [];
    const path = contentPathOf(target, base);
    return path?.startsWith('files/') || path?.startsWith('pictures/') ? [{ at: index, path }] : [];
  });
}
