/** The contents of a selection: what is chosen, what has become of it, and the way to let it go. */
import { button, element } from '#components/elements/elements.ts';
import { keepInOrder } from './keep-in-order.ts';
import type { Outcome } from './load-practice.ts';
import { anchorOf } from './practice-document.ts';

export type ChosenList = {
  /** Shows the practices in their order; the focus stays with the one that had it. */
  show: (ids: readonly string[], outcomeOf: (id: string) => Outcome) => void;
  /** Moves the focus to the practice at that place, else to the last one. False when there is none. */
  focusAt: (place: number) => boolean;
};

type Wishes = { remove: (id: string) => void; retry: (id: string) => void };

export function createChosenList(list: HTMLElement, wishes: Wishes): ChosenList {
  const items = new Map<string, { item: HTMLElement; shown?: Outcome }>();
  const itemOf = (id: string) => {
    const known = items.get(id) ?? { item: element('li', { class: 'selection-item', tabindex: '-1' }) };
    items.set(id, known);
    return known;
  };
  return {
    show: (ids, outcomeOf) => {
      keepInOrder(
        list,
        ids.map((id) => itemOf(id).item),
      );
      for (const id of ids) {
        const known = itemOf(id);
        const outcome = outcomeOf(id);
        if (known.shown === outcome) continue;
        known.shown = outcome;
        const hadFocus = known.item.contains(document.activeElement);
        known.item.replaceChildren(contentOf(id, outcome, wishes));
        if (hadFocus) (known.item.querySelector<HTMLElement>('a, [data-retry]') ?? known.item).focus();
      }
    },
    focusAt: (place) => {
      const buttons = [...list.querySelectorAll<HTMLElement>('[data-remove]')];
      const target = buttons[place] ?? buttons.at(-1);
      target?.focus();
      return target !== undefined;
    },
  };
}

function contentOf(id: string, outcome: Outcome, { remove, retry }: Wishes): HTMLElement {
  const name = outcome.state === 'shown' ? `«${outcome.practice.title}»` : `«${id}»`;
  const removing = button('Убрать', () => remove(id));
  removing.dataset['remove'] = '';
  removing.setAttribute('aria-label', `Убрать ${name}`);
  const line = element('div', { class: 'selection-line' }, wordsOf(id, outcome), removing);
  if (outcome.state === 'failed') {
    const retrying = button('Попробовать ещё раз', () => retry(id));
    retrying.dataset['retry'] = '';
    retrying.setAttribute('aria-label', `Попробовать ещё раз: ${name}`);
    removing.before(retrying);
  }
  return line;
}

function wordsOf(id: string, outcome: Outcome): HTMLElement {
  if (outcome.state === 'shown')
    return element('a', { class: 'selection-link', href: `#${anchorOf(id)}` }, outcome.practice.title);
  const words = {
    loading: 'Загружается…',
    absent: `Практики «${id}» в разделе нет: возможно, её убрали или адрес неполный.`,
    failed: navigator.onLine
      ? `Практика «${id}» не загрузилась.`
      : `Практика «${id}» не загрузилась: нет связи с сетью.`,
  };
  return element('span', { class: 'selection-state' }, words[outcome.state]);
}
