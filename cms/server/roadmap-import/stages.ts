/** Which of the seven stages a title or an activity speaks of. A guess: people see it and may change it. */
import { findTerm, foldSpelling } from '#model/vocabulary.ts';
import { stages, type StageId } from '#model/vocabularies.ts';

/** Words by which a stage is known, in folded spelling: small letters, е for ё, no dots and quotes. */
const words: readonly (readonly [StageId, RegExp])[] = [
  [
    'preparation',
    /подготов\S* (?:условий|к (?:запуску|внедрению|реализации))|нормативн|локальн\S* (?:акт|нормат)|информирование педагог|распорядительн|положени[ея] о (?:системе )?наставнич/,
  ],
  [
    'mentee-bank',
    /(?:банк|баз)\S* (?:\S+ ){0,3}наставляем|(?:данных|запрос\S*|учет\S*) (?:\S+ ){0,4}наставляем|профессиональн\S* (?:запрос|затруднен|дефицит)/,
  ],
  [
    'mentor-bank',
    /(?:банк|баз)\S* (?:\S+ ){0,4}наставник|(?:данных|учет\S*) (?:\S+ ){0,2}наставник|анкетировани\S* (?:\S+ ){0,4}наставник/,
  ],
  [
    'selection',
    /отбор|выдвижени|подбор наставник|обучени\S* (?:\S+ ){0,2}(?:наставник|куратор)|школ\S* наставник|(?:повышени|дополнительн)\S* (?:\S+ ){0,3}(?:квалификац|профессионал|мастерств|образован)/,
  ],
  [
    'pair-work',
    /(?:работ|формирован|закреплени|поддержк|сопровожден)\S* (?:\S+ ){0,8}(?:пар|групп)|наставническ\S* (?:пар|групп)|реализаци\S* (?:персонализированн\S* )?программ|(?:взаимодействи|встреч)\S* (?:\S+ ){0,3}наставник/,
  ],
  [
    'completion',
    /завершени|подведени\S* итог|итогов|мониторинг|оценк\S* (?:\S+ ){0,2}(?:результ|эффектив|качеств)|лучших (?:\S+ )?практик|поощрени|отчет/,
  ],
  [
    'information',
    /информационн\S* (?:поддержк|сопровожд|освещ)|освещени|популяриз|распространени|на (?:официальном )?сайт|в сми|соцсет|социальн\S* сет/,
  ],
];

/** The title without «Этап 1.», «I.», «Раздел 2:». */
const bare = (title: string) =>
  title
    .replace(
      /^(?:(?:этап|раздел|блок|модуль)\s*(?:№\s*)?)?(?:\d+(?:\.\d+)*|[IVXХ]+)?(?:[-–]?й)?[.):\s–—-]*(?:этап[.:\s–—-]*)?/iu,
      '',
    )
    .trim();

/** Letters that tell what a title is about; the rest are particulars. */
const firstWords = 300;

/** At most two stages, in their order: a block holds two at times, and more is no answer. */
export function guessStages(title: string | undefined): StageId[] {
  if (title === undefined) return [];
  const exact = findTerm(stages, bare(title.slice(0, firstWords)));
  if (exact && exact.id !== 'other') return [exact.id];
  const folded = foldSpelling(title.slice(0, firstWords));
  const found = words.filter(([, pattern]) => pattern.test(folded)).map(([id]) => id);
  if (
    /(?:банк|баз)\S* (?:\S+ )?наставляемых и наставников|(?:банк|баз)\S* (?:\S+ )?наставников и наставляемых/.test(
      folded,
    )
  )
    return ['mentee-bank', 'mentor-bank'];
  // «Отбор и обучение наставников», «завершение программ»: the first words name the stage.
  const [first] = found.toSorted((a, b) => placeOf(a, folded) - placeOf(b, folded));
  return first === undefined ? [] : [first];
}

const placeOf = (id: StageId, folded: string) =>
  words.find(([name]) => name === id)?.[1].exec(folded)?.index ?? Infinity;
