import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';

type Annex = Entry<'regulations'>['data']['annexes'][number];

/**
 * An annex is called in the act as it calls itself: «о системе (целевой модели) наставничества» is not «о системе
 * наставничества». Titles are compared up to the name of the organisation, which has a full and a short form. Case
 * endings, quotes and words that only one of the two adds at an end do not count.
 */
export const annexTitlesMatchTheirDocuments = defineRule({
  name: 'annexTitlesMatchTheirDocuments',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { annexes } }) =>
      annexes.flatMap((annex, index) => judgeAnnex(annex, index, library)),
    ),
});

function judgeAnnex(annex: Annex, index: number, library: Library): Fault[] {
  const { regulation, roadmap, guidance } = annex;
  const links = { regulations: regulation, roadmaps: roadmap, guidance };
  return Object.entries(links).flatMap(([collection, id]) => {
    const linked = id === undefined ? undefined : indexOf(library).find(collection, id);
    const [announced, own] = [coreOf(annex.title), coreOf(linked?.data.title ?? '')];
    if (!linked || isSameTitle(announced, own)) return [];
    return [
      {
        field: `annexes.${index}.title`,
        message: `В документе приложение названо «${announced}», а само оно называется «${own}».`,
        fix: 'Сверьте названия. Если они различаются и в подписанных документах, исправьте это приказом.',
      },
    ];
  });
}

const organisation =
  /\s+(?:в\s+|для\s+)?(?:муниципальн|государственн|частн|[МГКФНЧАБ]{0,4}(?:ДОУ|ОУ|УДО|ПОУ)(?![а-яё])|школ|лице[йея]|гимнази|детск\S+\s+сад|д\/с|колледж|техникум|образовательн\S+\s+(?:организац|учрежден))/i;

/** The words of a title before the name of the organisation. */
function coreOf(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return words.slice(0, organisation.exec(words)?.index);
}

function isSameTitle(left: string, right: string): boolean {
  const [one, other] = [stemsOf(left), stemsOf(right)];
  return one.includes(other) || other.includes(one);
}

/** Words without their endings, so that «Дорожную карту» is «Дорожная карта». */
function stemsOf(title: string): string {
  const words =
    title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map((word) => (word.length > 4 ? word.slice(0, -2) : word)).join(' ')} `;
}
