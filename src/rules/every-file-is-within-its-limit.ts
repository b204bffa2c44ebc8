import { formatFileSize } from '#format/file-size.ts';
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

/** A document is at most 20 МБ, a picture at most 15 МБ. */
export const everyFileIsWithinItsLimit = defineRule({
  name: 'everyFileIsWithinItsLimit',
  severity: 'error',
  basis: '',
  find: (library, today) => {
    const base = sectionBase(library);
    return findInEach(publishedSubjects(library, today), (subject) =>
      fileReferences(subject, base).flatMap((reference) => {
        const { path } = reference;
        const size = library.files.get(path)?.size ?? 0;
        const { most, fix } = path.startsWith('pictures/') ? limits.pictures : limits.files;
        if (size <= most) return [];
        const message = `Файл «${path}» слишком велик: ${formatFileSize(size)} при пределе ${formatFileSize(most)}.`;
        return [{ field: placeOf(reference, subject), message, fix }];
      }),
    );
  },
});
