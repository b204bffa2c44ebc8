/** Files and pictures that an entry names: in its fields and in its body. */
import { oncePerEntry } from '../rule.ts';
import { bodyReferences, contentPathOf } from './body-references.ts';
import { partsOf } from './entry-parts.ts';
import type { Subject } from './published.ts';
import { bodyField } from './texts.ts';

export type FileReference = {
  field: string;
  /** Path from the content directory, `files/…` or `pictures/…`. */
  path: string;
};

/** The files and pictures of an entry, in fields and then in the body; `base` is the path under which the section is served. */
export function fileReferences(subject: Subject, base: string): readonly FileReference[] {
  const inBody = bodyReferences(subject).flatMap(({ target, index }) => {
    const path = contentPathOf(target, base);
    const isFile = path?.startsWith('files/') || path?.startsWith('pictures/');
    return path && isFile ? [{ field: bodyField(subject.body, index), path }] : [];
  });
  return inBody.length === 0 ? inFields(subject) : [...inFields(subject), ...inBody];
}

const inFields = oncePerEntry((subject: Subject): readonly FileReference[] => {
  const { files, pictures } = partsOf(subject);
  return [...files, ...pictures].map(({ field, value }) => ({ field, path: value }));
});
