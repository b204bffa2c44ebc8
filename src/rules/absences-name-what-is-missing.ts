import { defineRule } from './rule.ts';
import { requiredParts } from './views/required-sections.ts';

/** A declaration of absence is taken back when the part is on the site. */
export const absencesNameWhatIsMissing = defineRule({
  name: 'absencesNameWhatIsMissing',
  severity: 'warning',
  basis: '',
  find: (library, today) => {
    const { school } = library;
    if (!school) return [];
    const present = new Set(requiredParts(library, today).flatMap((part) => (part.present ? [part.id] : [])));
    return school.data.absences.flatMap(({ section: { id, label } }, index) =>
      id !== 'other' && present.has(id)
        ? [
            {
              file: school.file,
              field: `absences.${index}`,
              message: `Часть «${label}» объявлена отсутствующей, но она уже на сайте.`,
              fix: 'Удалите эту строку из объявленного отсутствия.',
            },
          ]
        : [],
    );
  },
});
