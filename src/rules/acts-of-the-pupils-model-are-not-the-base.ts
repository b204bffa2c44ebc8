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

/** A local act about teachers' mentoring does not rest on the model for pupils, in its field «Основание» or in its text. */
export const actsOfThePupilsModelAreNotTheBase = defineRule({
  name: 'actsOfThePupilsModelAreNotTheBase',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(
      publishedOf(library, 'regulations', today).filter(({ data }) => data.level.id === 'local'),
      (act) => [...judgeBasis(act, library), ...judgeText(act)],
    ),
});

function pupilsActLike(act: ActRequisites) {
  return pupilsModelActs.find((one) => compareActs(one, act) === 'same');
}

function judgeBasis({ data }: Entry<'regulations'>, library: Library): Fault[] {
  return data.basis.flatMap((id, index) => {
    const cited = indexOf(library).find('regulations', id);
    const found = cited?.collection === 'regulations' ? pupilsActLike(cited.data) : undefined;
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

function judgeText(act: Entry<'regulations'>): Fault[] {
  return citedActs(act).flatMap((cited) => {
    const found = pupilsActLike(cited);
    if (!found) return [];
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
