import { formatFileSize } from '#format/file-size.ts';
import type { ContentFile } from '#model/library.ts';
import { defineRule, findInEach } from './rule.ts';
import { fileReferences, placeOf } from './views/file-references.ts';
import { publishedSubjects } from './views/published.ts';
import { sectionBase } from './views/section-base.ts';

const megabyte = 1024 * 1024;

/** Bytes, inclusive: what a phone on a school's network downloads within patience. */
const limits = {
  files: {
    most: 20 * megabyte,
    fix: 'Уменьшите файл: сохраните скан с меньшим разрешением или разделите документ.',
  },
  pictures: {
    most: 15 * megabyte,
    fix: 'Уменьшите снимок: для сайта хватает 2500 точек по длинной стороне.',
  },
};

/** Pixels, inclusive: what the largest camera of a phone takes. A drawing of few colours may be larger in few bytes. */
const mostPixels = 200_000_000;

/** A document is at most 20 МБ, a picture at most 15 МБ and 200 megapixels. */
export const everyFileIsWithinItsLimit = defineRule({
  name: 'everyFileIsWithinItsLimit',
  severity: 'error',
  basis: '',
  find: (library, today) => {
    const base = sectionBase(library);
    return findInEach(publishedSubjects(library, today), (subject) =>
      fileReferences(subject, base).flatMap((reference) => {
        const { path } = reference;
        const { fix, most } = path.startsWith('pictures/') ? limits.pictures : limits.files;
        const excess = excessOf(library.files.get(path), most);
        if (excess === undefined) return [];
        const message = `Файл «${path}» слишком велик: ${excess}.`;
        return [{ field: placeOf(reference, subject), message, fix }];
      }),
    );
  },
});

/** By what a file exceeds its limit, after a colon; undefined when it does not. */
function excessOf(file: ContentFile | undefined, most: number): string | undefined {
  const { size = 0, width = 0, height = 0 } = file ?? {};
  if (size > most) return `${formatFileSize(size)} при пределе ${formatFileSize(most)}`;
  if (width * height <= mostPixels) return undefined;
  return `${width} × ${height} точек при пределе ${mostPixels / 1_000_000} мегапикселей`;
}
