/** What the panel lists: issues of all origins as rows of one kind, in the order in which a person mends them. */
import { formAddress } from '#cms/form-address.ts';
import { collectionNames, collections, schoolFile, type CollectionName } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import { fieldWords } from '../law/form-advice.ts';
import type { FormIssues } from '../law/law.ts';

export type RowGroup = 'saving' | 'publication' | 'attention' | 'advice';

export type Row = {
  group: RowGroup;
  /** Field in words, or the title of another entry. */
  where: string;
  message: string;
  fix: string;
  basis: string;
  /** A field of the form, another entry's form, or nothing to go to. */
  target: { field: string } | { href: string } | undefined;
};

type Place = { collection: CollectionName | 'school'; id: string };

/** The entry whose file has that path; undefined for documents, pictures and what lies nowhere. */
export function entryOfFile(file: string): Place | undefined {
  if (file === schoolFile) return { collection: 'school', id: 'school' };
  const collection = collectionNames.find((name) => file.startsWith(`${collections[name].folder}/`));
  const id = collection && /([^/]+)\.mdx?$/.exec(file)?.[1];
  return collection && id !== undefined ? { collection, id } : undefined;
}

/** Where an issue of another file is mended. @param titleOf what an entry is called. */
function elsewhere({ file, field }: Issue, titleOf: (file: string) => string | undefined) {
  const place = entryOfFile(file);
  return {
    where: place ? `Другая запись: ${titleOf(file) ?? place.id}` : file,
    target: place && { href: formAddress(place.collection, place.id, field) },
  };
}

export type RowContext = {
  /** File of the entry in the form. */
  file: string;
  titleOf: (file: string) => string | undefined;
};

/** One issue as a row. */
export function rowOf(group: RowGroup, issue: Issue, { file, titleOf }: RowContext): Row {
  const { message, fix, basis, field } = issue;
  const said = { group, message, fix, basis };
  if (issue.file !== file) return { ...said, ...elsewhere(issue, titleOf) };
  const of = entryOfFile(file)?.collection ?? 'school';
  return { ...said, where: fieldWords(field, of), target: field === '' ? undefined : { field } };
}

/** All rows of a form. @param fieldOf the path of a control's field. */
export function rowsOf(
  issues: FormIssues,
  { fieldOf, ...context }: RowContext & { fieldOf: (control: string) => string | undefined },
): Row[] {
  const rows = (group: RowGroup, list: readonly Issue[]) => list.map((issue) => rowOf(group, issue, context));
  const judged = rows('saving', issues.saving);
  return [
    ...judged,
    ...controlRows(issues, judged, fieldOf),
    ...rows('publication', issues.errors),
    ...rows('attention', issues.warnings),
    ...rows('advice', issues.advice),
  ];
}

/** What Decap's controls say and the law does not: a fault that both have found is told once. */
function controlRows(
  { controls, file }: FormIssues,
  judged: readonly Row[],
  fieldOf: (control: string) => string | undefined,
): Row[] {
  const of = entryOfFile(file)?.collection ?? 'school';
  return controls.flatMap(({ control, message }) => {
    const field = fieldOf(control);
    if (field !== undefined && judged.some(({ target }) => isField(target, field))) return [];
    const where = field === undefined ? '' : fieldWords(field.replace(/(\.\d+)\.value$/, '$1'), of);
    const unsaid = where === '' ? 'Одно из полей' : `Поле «${where}»`;
    const said = message === '' ? `${unsaid} заполнено не так, как нужно.` : message;
    const target = field === undefined ? undefined : { field };
    return [{ group: 'saving' as const, where, message: said, fix: '', basis: '', target }];
  });
}

const isField = (target: Row['target'], field: string) =>
  target !== undefined &&
  'field' in target &&
  (target.field === field || `${target.field}.value` === field || target.field.startsWith(`${field}.`));

export const keyOf = ({ group, where, message }: Row) => [group, where, message].join('\0');

/** The same row is told once. */
export const withoutRepeats = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [[row.where, row.message].join('\0'), row])).values(),
];
