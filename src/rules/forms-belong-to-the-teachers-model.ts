import type { CollectionName } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import { defineRule, findInEach, oncePerEntry, type Fault } from './rule.ts';
import { pupilsModelForm } from './tables/pupils-model-acts.ts';
import { publishedOf, type Subject } from './views/published.ts';
import { fieldAt, textsOf, whereIs } from './views/texts.ts';

const ofTheSchool: readonly CollectionName[] = [
  'roadmaps',
  'programmes',
  'practices',
  'guidance',
  'mentors',
  'pages',
];

/** The form «ученик – ученик» belongs to the pupils' model: in teachers' documents it is a leftover of a template. */
export const formsBelongToTheTeachersModel = defineRule({
  name: 'formsBelongToTheTeachersModel',
  severity: 'warning',
  basis: '',
  find: (library, today) => findInEach(teachersDocuments(library, today), faultsOf),
});

function teachersDocuments(library: Library, today: string): Subject[] {
  const local = publishedOf(library, 'regulations', today).filter(({ data }) => data.level.id === 'local');
  return [...local, ...ofTheSchool.flatMap((name): Subject[] => publishedOf(library, name, today))];
}

const faultsOf = oncePerEntry((subject: Subject): Fault[] => {
  const { hold, pieces } = textsOf(subject);
  if (!hold(pupilsModelForm)) return [];
  return pieces.flatMap((piece) => {
    const match = pupilsModelForm.exec(piece.text);
    if (!match) return [];
    return [
      {
        field: fieldAt(piece, match.index),
        message: `Форма «${match[0]}» ${whereIs(piece)} относится к наставничеству учеников, а не педагогов.`,
        fix: 'Уберите эту форму или замените её формой «педагог – педагог».',
      },
    ];
  });
});
