/** Which words are one word: in all its forms, and in its family. */
import { stemmer } from '@orama/stemmers/russian';
import { irregular } from './irregular-words.ts';

const known = new Map<string, string>();

/** The stem of a folded word: equal for all forms of a word. Snowball's Russian stems, with what they miss. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = makeStem(word);
    if (known.size > 50_000) known.clear();
    known.set(word, stem);
  }
  return stem;
}

/** Shorter words are abbreviations and words that ending rules spoil: «ИОМ», «шум», «опыт». */
const shortestWord = 4;
const shortestStem = 3;

function makeStem(word: string): string {
  const form = irregular(word) ?? word;
  if (form.length < shortestWord || !/^[а-я]+$/.test(form)) return form;
  const stem = withoutFleetingVowel(stemmer(form));
  return stem.length < shortestStem ? form : stem;
}

/** «новичок» and «новичка», «оценок» and «оценка»: the vowel before the last consonant comes and goes. */
const withoutFleetingVowel = (stem: string) =>
  stem.replace(/(?<=[а-я][бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)/, '');

/** What makes one word out of another; longer ones first. Each is taken off only when enough of the word is left. */
const suffixes =
  /(?:ирован|ическ|тельств|тельск|тельн|ционн|ирова|ованн|ност|еств|ческ|ичеств|ичн|тел|ств|ник|нич|ниц|щик|чик|чиц|ист|изм|иц|иса|ыва|ива|ова|ева|ени|ани|ань|ень|ен|ан|ян|ын|ин|он|ац|иц|яц|ск|лив|чив|ив|ов|ев|ит|ат|ят|ет|ут|ют|ла|ли|ле|ля|ост|оньк|еньк|очк|ечк|ок|ек|ик|ушк|н|л|к|а|я|и|е|у|ю|о|ь|й)$/;

const leastLeft = 4;

/** A root may end in letters that change each other: «сопровождать» and «сопроводить», «тревожный» and «тревога». */
const alternations: readonly (readonly [RegExp, string])[] = [
  [/жд$/, 'д'],
  [/щ$/, 'т'],
  [/ж$/, 'г'],
  [/ч$/, 'к'],
  [/ш$/, 'х'],
  [/ц$/, 'к'],
  [/([бвмпф])л$/, '$1'],
];

/** Words that look like kin of others and are not: «сказка» is none of «сказать», nor «прогулка» of «прогулы». */
const loners = new Set(
  'сказка кружок прогулка прогул поделка статья журналист журналистика отметка опыт собрание начать студия студент совещание плакат программирование формализм бесплатно'
    .split(' ')
    .map(makeStem),
);

/**
 * The family of a stem: equal for words of one root in most cases, as «аттестация» and «аттестовать». Families are wider
 * than words, so they count for less.
 */
export function familyOf(stem: string): string {
  if (loners.has(stem) || !/^[а-я]{4,}$/.test(stem)) return stem;
  let root = stem;
  for (;;) {
    const shorter = root.replace(suffixes, '');
    if (shorter.length < leastLeft || shorter === root) break;
    root = shorter;
  }
  for (const [ending, letter] of alternations) {
    const changed = root.replace(ending, letter);
    if (changed !== root) return changed;
  }
  return root;
}
