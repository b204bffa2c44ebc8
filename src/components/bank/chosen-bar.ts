/** What a visitor has chosen from the bank, and the way to see it side by side. */
import { counted } from '#format/plural.ts';
import { chosenPractices, keepChosen } from './device-memory.ts';
import { button, element } from '#components/elements/elements.ts';

export type ChosenBar = {
  /** A box beside a practice. */
  box: (id: string, title: string) => HTMLElement;
};

/** The selection shows so many. */
const most = 12;

/** @param selection address of the page that shows what is chosen. */
export function createChosenBar(bar: HTMLElement, selection: string): ChosenBar {
  let ids = chosenPractices();
  const boxes = new Set<HTMLInputElement>();
  const link = element('a', { class: 'control', 'data-main': '' }, 'Сравнить, напечатать, сохранить');
  const words = element('p', { class: 'bank-chosen-count', role: 'status' });
  const clear = button('Убрать все', () => change([]));

  function change(next: string[]): void {
    ids = next.slice(0, most);
    keepChosen(ids);
    show();
  }
  function show(): void {
    for (const box of boxes) {
      if (!box.isConnected) boxes.delete(box);
      box.checked = ids.includes(box.value);
      box.disabled = !box.checked && ids.length >= most;
    }
    bar.hidden = ids.length === 0;
    words.textContent =
      ids.length === 0 ? '' : `В подборке ${counted(ids.length, ['практика', 'практики', 'практик'])}`;
    link.href = `${selection}?${new URLSearchParams(ids.map((id) => ['id', id])).toString()}`;
  }
  bar.replaceChildren(words, link, clear);
  show();
  return {
    box: (id, title) => {
      const input = element('input', { type: 'checkbox', value: id, 'aria-label': `В подборку: ${title}` });
      input.checked = ids.includes(id);
      input.addEventListener('change', () =>
        change(input.checked ? [...ids, id] : ids.filter((other) => other !== id)),
      );
      boxes.add(input);
      return element('label', { class: 'bank-box bank-choose' }, input, ' В подборку');
    },
  };
}
