import type { Library } from '#model/library.ts';
import { editDistance } from '#model/vocabulary.ts';
import { defineRule, findInEach } from './rule.ts';
import { fileReferences, placeOf } from './views/file-references.ts';
import { publishedSubjects } from './views/published.ts';
import { sectionBase } from './views/section-base.ts';

/** Every file and picture that a published entry names lies in the content directory. */
export const everyFileExists = defineRule({
  name: 'everyFileExists',
  severity: 'error',
  basis: '',
  find: (library, today) => {
    const base = sectionBase(library);
    return findInEach(publishedSubjects(library, today), (subject) =>
      fileReferences(subject, base)
        .filter(({ path }) => !library.files.has(path))
        .map((reference) => ({
          field: placeOf(reference, subject),
          message: `Файла «${reference.path}» нет.`,
          fix: adviceFor(reference.path, library) ?? 'Загрузите файл или уберите ссылку на него.',
        })),
    );
  },
});

function adviceFor(path: string, library: Library): string | undefined {
  const wanted = path.toLowerCase();
  const [folder] = path.split('/', 1);
  let near: string | undefined;
  for (const candidate of library.files.keys()) {
    const lower = candidate.toLowerCase();
    if (lower === wanted) return `Есть «${candidate}»: большие и маленькие буквы в имени файла различаются.`;
    // The first letter of the name is rarely the slip; looking at all names would be slow where many files are missing.
    const first = (folder?.length ?? 0) + 1;
    if (lower[first] !== wanted[first] || Math.abs(lower.length - wanted.length) > 2) continue;
    if (near === undefined && editDistance(lower, wanted) <= 2) near = candidate;
  }
  return near && `Возможно, это «${near}».`;
}
