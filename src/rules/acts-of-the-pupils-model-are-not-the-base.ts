import { compareActs, type ActRequisites } from '#model/act.ts';
import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { pupilsModelActs } from './tables/pupils-model-acts.ts';
import { citedActs, placeOf } from './views/cited-acts.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';
import { quote, whereIs } from './views/texts.ts';

const fix =
  'Проверьте, на чём основан документ: у наставничества педагогов своя целевая модель и свои рекомендации. Этот акт можно оставить среди документов раздела, но не основанием.';

/**
 * A local act about teachers' mentoring does not rest on the model for pupils, in its field «Основание» or in its text.
 * An act is told once, in the field when it stands there.
 */
export const actsOfThePupilsModelAreNotTheBase = defineRule({
  name: 'actsOfThePupilsModelAreNotTheBase',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(
      publishedOf(library, 'regulations', today).filter(({ data }) => data.level.id === 'local'),
      (act) => [...judgeBasis(act, library), ...judgeText(act, library)],
    ),
});

function pupilsActLike(act: ActRequisites) {
  return pupilsModelActs.find((one) => compareActs(one, act) === 'same');
}

function pupilsActNamed(id: string, library: Library) {
  const cited = indexOf(library).find('regulations', id);
  return cited?.collection === 'regulations' ? pupilsActLike(cited.data) : undefined;
}

function judgeBasis({ data }: Entry<'regulations'>, library: Library): Fault[] {
  return data.basis.flatMap((id, index) => {
    const found = pupilsActNamed(id, library);
    if (!found) return [];
    return [
      {
        field: `basis.${index}`,
        message: `Основанием документа указан акт модели для учеников: ${found.title}.`,
        fix,
      },
    ];
  });
}

function judgeText(act: Entry<'regulations'>, library: Library): Fault[] {
  const told = new Set(act.data.basis.map((id) => pupilsActNamed(id, library)));
  return citedActs(act).flatMap((cited) => {
    const found = pupilsActLike(cited);
    if (!found || told.has(found)) return [];
    told.add(found);
    const { piece, wording } = cited;
    return [
      {
        field: placeOf(cited),
        message: `Акт модели для учеников ${whereIs(piece)}, «${quote(wording)}»: это ${found.title}.`,
        fix,
      },
    ];
  });
}
