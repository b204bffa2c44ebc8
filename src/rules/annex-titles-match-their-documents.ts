import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';

type Annex = Entry<'regulations'>['data']['annexes'][number];

/**
 * An annex is called in the act as it calls itself: «о системе (целевой модели) наставничества» is not «о системе
 * наставничества». Case endings, quotes and words that only one of the two adds at an end do not count.
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
    if (!linked || isSameTitle(annex.title, linked.data.title)) return [];
    return [
      {
        field: `annexes.${index}.title`,
        message: `В документе приложение названо «${annex.title}», а само оно называется «${linked.data.title}».`,
        fix: 'Сверьте названия. Если они различаются и в подписанных документах, исправьте это приказом.',
      },
    ];
  });
}

function isSameTitle(left: string, right: string): boolean {
  const [one, other] = [stemsOf(left), stemsOf(right)];
  return one.includes(other) || other.includes(one);
}

/** Words without their endings, so that «Дорожную карту» is «Дорожная карта». */
function stemsOf(title: string): string {
  const words = title.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map((word) => (word.length > 4 ? word.slice(0, -2) : word)).join(' ')} `;
}
