import { defineRule, findInEach, oncePerEntry, type Fault } from './rule.ts';
import { bodyReferences } from './views/body-references.ts';
import { partsOf } from './views/entry-parts.ts';
import { publishedSubjects, type Subject } from './views/published.ts';
import { bodyField } from './views/texts.ts';

const fileName = /^\S+\.(?:jpe?g|png|webp|avif|gif)$|^(?:img|dsc|dscn|image|photo|screenshot)[_\s-]?\d+$/i;
const emptyWord = /^(?:фото(?:графия)?|картинка|изображение|рисунок|снимок)\.?$/i;

/** Every picture says what it shows, in fields and in texts; a file name or the word «фото» says nothing. */
export const everyPictureHasAltText = defineRule({
  name: 'everyPictureHasAltText',
  severity: 'error',
  basis: 'постановление Правительства РФ № 102, п. 2 г)',
  find: (library, today) => findInEach(publishedSubjects(library, today), judgeSubject),
});

const judgeSubject = oncePerEntry((subject: Subject): Fault[] => [
  ...partsOf(subject).pictures.flatMap(({ alt, value }) =>
    alt ? judgeAlt(alt.field, value, alt.value) : [],
  ),
  ...bodyReferences(subject).flatMap(({ kind, target, alt, index }) =>
    kind === 'picture' ? judgeAlt(bodyField(subject.body, index), target, alt ?? '') : [],
  ),
]);

function judgeAlt(field: string, picture: string, alt: string): Fault[] {
  const words = alt.trim();
  const fix = 'Опишите в одном предложении, что на изображении: его прочтут те, кто картинку не видит.';
  if (words === '') return [{ field, message: `У изображения «${picture}» нет описания.`, fix }];
  if (!fileName.test(words) && !emptyWord.test(words)) return [];
  return [{ field, message: `У изображения «${picture}» вместо описания стоит «${words}».`, fix }];
}
