/** Who refers to an entry or shows a file: fields and texts of every entry, drafts too. */
import { collections } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import { namedInBody } from '#rules/every-reference-resolves.ts';
import { bodyReferences } from '#rules/views/body-references.ts';
import { partsOf } from '#rules/views/entry-parts.ts';
import { fileReferences } from '#rules/views/file-references.ts';
import { allEntries, type Subject } from '#rules/views/published.ts';
import { sectionBase } from '#rules/views/section-base.ts';
import { labelOf } from './field-words.ts';
import { pathOf } from './take-apart.ts';

/** Who refers to something, and where: `field` is «Новости, поле «Программа»» or «Новости, текст». */
export type Reference = { collection: string; id: string; title: string; file: string; field: string };

const subjectsOf = (library: Library): Subject[] => [
  ...(library.school ? [library.school] : []),
  ...allEntries(library),
];

function describe(subject: Subject, place: string): Reference {
  const { file } = subject;
  if (!('collection' in subject))
    return { collection: 'school', id: 'school', title: 'Описание школы', file, field: place };
  const { collection, id, data } = subject;
  return { collection, id, title: data.title, file, field: `${collections[collection].label}, ${place}` };
}

const inText = 'текст';

function inField(subject: Subject, field: string): string {
  const of = 'collection' in subject ? subject.collection : 'school';
  return `поле «${labelOf(of, pathOf(field))}»`;
}

/** The fields and then the text of every other entry that names this one. */
export function referencesTo(library: Library, target: { collection: string; id: string }): Reference[] {
  const base = sectionBase(library);
  const isTarget = (collection: string, id: string) => collection === target.collection && id === target.id;
  return subjectsOf(library).flatMap((subject) => {
    if ('collection' in subject && isTarget(subject.collection, subject.id)) return [];
    const fields = partsOf(subject)
      .links.filter(({ collection, value }) => isTarget(collection, value))
      .map(({ field }) => describe(subject, inField(subject, field)));
    const isInText = bodyReferences(subject).some(({ kind, target: address }) => {
      const named = kind === 'link' ? namedInBody(address, base) : undefined;
      return named !== undefined && isTarget(named.collection, named.id);
    });
    return isInText ? [...fields, describe(subject, inText)] : fields;
  });
}

/** The fields and then the text of every entry that shows a document or a picture, `pictures/urok.jpg`. */
export function referencesToFile(library: Library, file: string): Reference[] {
  const base = sectionBase(library);
  return subjectsOf(library).flatMap((subject) => {
    const places = fileReferences(subject, base).filter(({ path }) => path === file);
    const fields = places.flatMap(({ at }) => (typeof at === 'string' ? [inField(subject, at)] : []));
    const isInText = fields.length < places.length;
    return [...fields, ...(isInText ? [inText] : [])].map((place) => describe(subject, place));
  });
}

/** Every document and picture that somebody shows, with the fields and texts that do. */
export function usesOfFiles(library: Library): Record<string, Reference[]> {
  const base = sectionBase(library);
  const files = new Set(
    subjectsOf(library).flatMap((subject) => fileReferences(subject, base).map(({ path }) => path)),
  );
  return Object.fromEntries([...files].map((file) => [file, referencesToFile(library, file)]));
}
