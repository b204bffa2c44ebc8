/** Practices side by side, and the choice among them where more are in the selection than fit. */
import { element } from '#components/elements/elements.ts';
import { comparisonRows } from './comparison-rows.ts';
import { comparisonTable } from './comparison-table.ts';
import { partOf } from './parts.ts';
import type { FactNames, Practice } from './practice.ts';
import { mostCompared } from './selection-address.ts';

export type Comparison = {
  /** @param compared ids of those that stand side by side. */
  show: (practices: readonly Practice[], compared: readonly string[]) => void;
};

/** @param onChange is told of all that are ticked, in their order. */
export function createComparison(
  section: HTMLElement,
  names: FactNames,
  onChange: (compared: string[]) => void,
): Comparison {
  const [choice, boxes, table] = [
    partOf(section, 'choice'),
    partOf(section, 'boxes'),
    partOf(section, 'table'),
  ];
  let inputs: HTMLInputElement[] = [];
  const change = () => onChange(inputs.filter(({ checked }) => checked).map(({ value }) => value));
  const boxOf = ({ id, title }: Practice) => {
    const input = element('input', { type: 'checkbox', value: id });
    input.addEventListener('change', change);
    inputs.push(input);
    return element('label', { class: 'selection-box' }, input, title);
  };
  return {
    show: (practices, compared) => {
      section.hidden = practices.length < 2;
      choice.hidden = practices.length <= mostCompared;
      // Boxes that are the same stay, and the focus with them.
      if (inputs.map(({ value }) => value).join() !== practices.map(({ id }) => id).join()) {
        inputs = [];
        boxes.replaceChildren(...practices.map(boxOf));
      }
      for (const input of inputs) {
        input.checked = compared.includes(input.value);
        input.disabled = !input.checked && compared.length >= mostCompared;
      }
      const beside = practices.filter(({ id }) => compared.includes(id));
      table.replaceChildren(besideEachOther(beside, names));
    },
  };
}

const besideEachOther = (practices: readonly Practice[], names: FactNames) =>
  practices.length === 0
    ? element('p', {}, 'Отметьте практики, которые хотите сравнить.')
    : comparisonTable(practices, comparisonRows(practices, names));
