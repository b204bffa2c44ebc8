/** Fields that point at something: a word of a vocabulary, an entry, a file, a picture. */
import { z } from 'zod';
import { describe, fill, isAbsent, wrongType, type FieldSpec } from './field-info.ts';
import { findTerm, nearestTerm, termFromOther, type Vocabulary } from './vocabulary.ts';

/** A word of a vocabulary in any accepted spelling → the term; an open vocabulary also takes «иное: …». */
export function term<Id extends string>(vocabulary: Vocabulary<Id>, { label, ...rest }: FieldSpec) {
  const schema = z
    .custom<string | number>((value) => !isAbsent(value), { error: fill(label) })
    .transform((value, context) => {
      const found = findTerm(vocabulary, value) ?? termFromOther(vocabulary, value);
      if (found) return found;
      context.addIssue({
        code: 'custom',
        input: value,
        message: unknownTerm(label, vocabulary, value),
      });
      return z.NEVER;
    });
  return describe(schema, { ...rest, kind: 'term', label, vocabulary, required: true });
}

function unknownTerm(label: string, vocabulary: Vocabulary, given: unknown): string {
  if (typeof given !== 'string' && typeof given !== 'number')
    return `Поле «${label}»: нужно слово из списка.`;
  const value = String(given);
  const near = nearestTerm(vocabulary, value);
  const advice = near
    ? `Возможно, имелось в виду «${near.label}».`
    : `Можно указать: ${vocabulary.terms.map((item) => `«${item.label}»`).join(', ')}.`;
  const other = vocabulary.open ? ' Если подходящего слова нет, напишите «иное: …».' : '';
  return `Поле «${label}»: значения «${value.slice(0, 80)}» нет в списке. ${advice}${other}`;
}

/** Latin words of lower-case letters and digits joined by hyphens: the name of a file and the last part of its address. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry of another collection; whether it exists is a rule's business. */
export function link(collection: string, { label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'адрес записи') })
      .trim()
      .min(1, { error: fill(label) })
      .regex(idPattern, {
        error: `Поле «${label}»: нужно имя файла записи без «.md» — латинские буквы, цифры и дефисы.`,
      }),
    { ...rest, kind: 'link', label, collection, required: true },
  );
}

/** Kinds of documents that a section may offer for download. */
export const fileExtensions = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'rtf',
  'xlsx',
  'xls',
  'ods',
  'pptx',
  'odp',
  'zip',
  'sig',
  'txt',
  'csv',
] as const;
/** Kinds of pictures that a browser or the build can read. */
export const pictureExtensions = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'] as const;

function contentPath(folder: string, extensions: readonly string[], label: string) {
  const inFolder = new RegExp(
    `^${folder}/(?!\\.)(?!.*/\\.)[^\\\\:*?"<>|]+\\.(?:${extensions.join('|')})$`,
    'i',
  );
  return z
    .string({ error: wrongType(label, `путь вида ${folder}/имя.${extensions[0] ?? ''}`) })
    .trim()
    .transform((path) => path.replace(/^\/+/, ''))
    .refine((path) => path !== '', { error: fill(label), abort: true })
    .refine((path) => inFolder.test(path), {
      error: `Поле «${label}»: нужен путь вида ${folder}/имя.${extensions[0] ?? ''}; подходят файлы ${extensions.join(', ')}.`,
    });
}

/** A document under `files/` of the content directory. */
export function file({ label, ...rest }: FieldSpec) {
  return describe(contentPath('files', fileExtensions, label), {
    ...rest,
    kind: 'file',
    label,
    extensions: fileExtensions,
    required: true,
  });
}

/** A picture under `pictures/` of the content directory. */
export function picture({ label, ...rest }: FieldSpec) {
  return describe(contentPath('pictures', pictureExtensions, label), {
    ...rest,
    kind: 'picture',
    label,
    extensions: pictureExtensions,
    required: true,
  });
}
