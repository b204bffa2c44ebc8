/** What stands in place of results: how to begin, what to try when nothing was found, what to do without the index. */
import { element } from '#components/elements/elements.ts';
import { shown } from './messages.ts';
import { writeState, type SearchState } from './search-state.ts';
import type { Understood } from './understand.ts';

export type AdviceKind = 'start' | 'nothing' | 'failed';

/** Shows one of the pieces of advice, or none. */
export function showAdvice(root: HTMLElement, kind: AdviceKind | undefined): void {
  for (const advice of root.querySelectorAll<HTMLElement>('[data-advice]'))
    advice.hidden = advice.dataset['advice'] !== kind;
}

type Tip = { text: string; state: SearchState; pages?: number };

const mostWords = 4;

/** Searches that would find more than this one. */
export function tipsFor(state: SearchState, { answer, question }: Understood): Tip[] {
  const { section, choice } = state;
  const everywhere = [...answer.sections.values()].reduce((sum, pages) => sum + pages, 0);
  const words = answer.alone
    .filter(({ pages }) => pages > 0)
    .sort((left, right) => left.pages - right.pages)
    .slice(0, mostWords);
  return [
    ...(choice.size > 0 ? [{ text: 'Снять отбор', state: { ...state, choice: new Map() } }] : []),
    ...(section !== undefined && everywhere > 0
      ? [
          {
            text: 'Искать во всём разделе',
            state: { ...state, section: undefined, choice: new Map() },
            pages: everywhere,
          },
        ]
      : []),
    ...(question.words.length > 1 ? words : []).map(({ word, pages }) => ({
      text: `Искать только «${word}»`,
      state: { ...state, query: word, section: undefined, choice: new Map() },
      pages,
    })),
  ];
}

/** Fills the advice for a search without results; the way to the bank takes the question along. */
export function writeTips(root: HTMLElement, state: SearchState, tips: readonly Tip[]): void {
  const list = root.querySelector<HTMLElement>('[data-tips]');
  if (list) list.hidden = tips.length === 0;
  list?.replaceChildren(
    ...tips.map(({ text, state: other, pages }) => {
      const href = `${location.pathname}${writeState(other)}`;
      const link = element('a', { href, 'data-search': '' }, text);
      return element('li', {}, link, pages === undefined ? '' : ` — ${pages}`);
    }),
  );
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-bank]'))
    link.search = new URLSearchParams({ q: shown(state.query) }).toString();
}
