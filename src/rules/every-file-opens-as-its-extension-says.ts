import type { ContentFile } from '#model/library.ts';
import { defineRule, findInEach } from './rule.ts';
import { fileReferences, placeOf } from './views/file-references.ts';
import { publishedSubjects } from './views/published.ts';
import { sectionBase } from './views/section-base.ts';

/** Extensions that name one format. */
const synonyms: Readonly<Record<string, string>> = { jpeg: 'jpg', tiff: 'tif' };

/** Every file that a published entry names opens, and is what its extension promises. */
export const everyFileOpensAsItsExtensionSays = defineRule({
  name: 'everyFileOpensAsItsExtensionSays',
  severity: 'error',
  basis: '',
  find: (library, today) => {
    const base = sectionBase(library);
    return findInEach(publishedSubjects(library, today), (subject) =>
      fileReferences(subject, base).flatMap((reference) => {
        const said = faultOf(library.files.get(reference.path));
        return said ? [{ field: placeOf(reference, subject), ...said }] : [];
      }),
    );
  },
});

const canonical = (extension: string) => synonyms[extension] ?? extension;

function faultOf(file: ContentFile | undefined) {
  if (!file) return undefined;
  const extension = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
  if (file.fault !== undefined) return sayFault(file.path, file.fault);
  const isTextSignature = extension === 'sig' && file.format === 'txt';
  if (file.format === undefined || isTextSignature || canonical(file.format) === canonical(extension))
    return undefined;
  return {
    message: `Файл «${file.path}» на самом деле не ${extension.toUpperCase()}, а ${file.format.toUpperCase()}.`,
    fix: `Сохраните файл как ${extension.toUpperCase()} или дайте ему имя с «.${file.format}».`,
  };
}

/** A reason may bring its own advice after a colon. */
function sayFault(path: string, fault: string) {
  const [reason = '', advice = 'сохраните файл заново'] = fault.replace(/\.$/, '').split(': ', 2);
  return {
    message: `Файл «${path}» не открывается: ${reason}.`,
    fix: `${advice.charAt(0).toUpperCase()}${advice.slice(1)} и загрузите ещё раз.`,
  };
}
