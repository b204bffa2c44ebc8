/** Who refers to an entry or shows a file: fields and texts of every entry, drafts too. */
import { collections, type CollectionName } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import { namedInBody } from '#rules/every-reference-resolves.ts';
import { bodyReferences, contentPathOf } from '#rules/views/body-references.ts';
import { partsOf } from '#rules/views/entry-parts.ts';
import { allEntries, type Subject } from '#rules/views/published.ts';
import { sectionBase } from '#rules/views/section-base.ts';

/** Who refers to something, and where. */
export type Reference = { collection: string; id: string; title: string; file: string; field: string };

const subjectsOf = (library: Library): Subject[] => [
  ...(library.school ? [library.school] : []),
  ...allEntries(library),
];

function describe(subject: Subject, field: string): Reference {
  if (!('collection' in subject))
    return { collection: 'school', id: 'school', title: 'Описание школы', file: subject.file, field };
  const { collection, id, data, file } = subject;
  return { collection, id, title: data.title, file, field: `${collections[collection].label}, ${field}` };
}

const inText = 'текст';

export function referencesTo(library: Library, target: { collection: string; id: string }): Reference[] {
  const base = sectionBase(library);
  const isTarget = (collection: string, id: string) => collection === target.collection && id === target.id;
  return subjectsOf(library).flatMap((subject) => {
    if ('collection' in subject && isTarget(subject.collection, subject.id)) return [];
    const fields = partsOf(subject)
      .links.filter(({ collection, value }) => isTarget(collection, value))
      .map(({ label }) => describe(subject, `поле «${label}»`));
    const isInText = bodyReferences(subject).some(({ kind, target: address }) => {
      const named = kind === 'link' ? namedInBody(address, base) : undefined;
      return named !== undefined && isTarget(named.collection, named.id);
    });
    return isInText ? [...fields, describe(subject, inText)] : fields;
  });
}

export function referencesToFile(library: Library, file: string): Reference[] {
  const base = sectionBase(library);
  return subjectsOf(library).flatMap((subject) => {
    const { files, pictures } = partsOf(subject);
    const fields = [...files, ...pictures]
      .filter(({ value }) => value === file)
      .map(({ label }) => describe(subject, `поле «${label}»`));
    const isInText = bodyReferences(subject).some(({ target }) => contentPathOf(target, base) === file);
    return isInText ? [...fields, describe(subject, inText)] : fields;
  });
}

export type Renaming = { collection: CollectionName; from: string; to: string };
