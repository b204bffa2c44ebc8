/** One found practice: enough to judge by whether it can be repeated. */
import { formatDay } from '#format/day.ts';
import type { Card } from '#search/bank.ts';
import type { MarkedPiece } from '#search/marks.ts';
import { element } from '#components/elements/elements.ts';

/** A text whose answering words are marked. */
const marked = (pieces: readonly MarkedPiece[]): (Node | string)[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));

export type Shown = {
  card: Card;
  address: string;
  /** Values of its facets, in words. */
  facets: readonly string[];
  marks: (text: string) => MarkedPiece[];
  choose: HTMLElement;
};

export function foundPractice({ card, address, facets, marks, choose }: Shown): HTMLLIElement {
  const { title, summary, date, result } = card;
  const facts = [...facets, ...(date === undefined ? [] : [formatDay(date.slice(0, 10))])];
  return element(
    'li',
    { class: 'bank-practice' },
    element('h3', { class: 'bank-title' }, element('a', { href: address }, ...marked(marks(title)))),
    element('p', {}, ...marked(marks(summary))),
    ...(result === undefined ? [] : [element('p', { class: 'bank-result' }, ...marked(marks(result)))]),
    element('p', { class: 'bank-facts' }, facts.join(' · ')),
    choose,
  );
}
