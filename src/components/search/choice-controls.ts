/** Where and in what order is searched, as the controls of the page say it. */
import type { Answer } from './answer.ts';
import { facetedSection, type Choosable, type SearchState } from './search-state.ts';

type Choosing = Pick<SearchState, 'section' | 'choice' | 'byDay'>;

const inputsOf = (form: HTMLFormElement, selector: string) => [
  ...form.querySelectorAll<HTMLInputElement>(`input${selector}`),
];
const radiosOf = (form: HTMLFormElement) => inputsOf(form, '[type="radio"]');
const boxesOf = (form: HTMLFormElement) => inputsOf(form, '[type="checkbox"]');

/** What the page lets one choose. */
export function choosableIn(form: HTMLFormElement): Choosable {
  return {
    sections: radiosOf(form).flatMap(({ value }) => (value === '' ? [] : value)),
    facets: [...new Set(boxesOf(form).map(({ name }) => name))],
  };
}

const facetsOf = (form: HTMLFormElement) => form.querySelector<HTMLDetailsElement>('.choice-facets');

/** Above this width everything is open; the style sheet hides the line that opens it. */
const wide = '(width >= 48rem)';

/** Where there is room the choice stands open, elsewhere it is a line that opens. */
export function foldChoice(form: HTMLFormElement): void {
  const fold = form.querySelector<HTMLDetailsElement>('.choice-fold');
  const isWide = matchMedia(wide);
  const set = () => {
    if (fold) fold.open = isWide.matches;
  };
  isWide.addEventListener('change', set);
  set();
}

const wordsOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Says what is chosen in the lines that open the choice. */
function showChosen(form: HTMLFormElement): void {
  const chosen = form.querySelector('[data-chosen]');
  const section = radiosOf(form).find(({ checked }) => checked);
  const order = wordsOf(form.querySelector('option:checked')).toLowerCase();
  if (chosen) chosen.textContent = [wordsOf(section?.closest('label')), order].join(' · ');
  const values = form.querySelector('[data-chosen-values]');
  const count = boxesOf(form).filter(({ checked }) => checked).length;
  if (values) values.textContent = count === 0 ? '' : `выбрано: ${count}`;
}

export function readChoosing(form: HTMLFormElement): Choosing {
  const section = radiosOf(form).find(({ checked }) => checked)?.value ?? '';
  const choice = new Map<string, Set<string>>();
  if (section === facetedSection)
    for (const { name, value, checked } of boxesOf(form))
      if (checked) choice.set(name, (choice.get(name) ?? new Set()).add(value));
  return {
    section: section === '' ? undefined : section,
    choice,
    byDay: form.querySelector('select')?.value !== '',
  };
}

export function writeChoosing(form: HTMLFormElement, { section = '', choice, byDay }: Choosing): void {
  for (const radio of radiosOf(form)) radio.checked = radio.value === section;
  for (const box of boxesOf(form)) box.checked = choice.get(box.name)?.has(box.value) ?? false;
  const order = form.querySelector('select');
  if (order) order.selectedIndex = byDay ? 1 : 0;
  const facets = facetsOf(form);
  if (facets) {
    facets.hidden = section !== facetedSection;
    if (choice.size > 0 && matchMedia(wide).matches) facets.open = true;
  }
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]');
  if (reset) reset.hidden = section === '' && choice.size === 0;
}

/** Facets are counted once somebody looks at them: their counts are files of the index. */
export const areFacetsSeen = (form: HTMLFormElement): boolean => {
  const facets = facetsOf(form);
  return facets !== null && facets.open && !facets.hidden;
};

/** Says how much an option would find; what would find nothing is hidden unless it is chosen. */
function showCount(input: HTMLInputElement, count: number | undefined, isKept: boolean): void {
  const label = input.closest('label');
  const figure = label?.querySelector('[data-count]');
  if (!label || !figure) return;
  figure.textContent = count === undefined ? '' : String(count);
  label.hidden = count === 0 && !isKept && !input.checked;
}

/** @param answer absent while nothing is asked: then every option is open */
export function showCounts(form: HTMLFormElement, answer: Answer | undefined): void {
  const counts = answer?.sections;
  const isOneOpen = counts?.size === 1;
  for (const radio of radiosOf(form)) {
    if (radio.value === '') {
      const all =
        counts && !isOneOpen ? [...counts.values()].reduce((sum, count) => sum + count, 0) : undefined;
      showCount(radio, all, true);
    } else showCount(radio, counts && (counts.get(radio.value) ?? 0), false);
  }
  for (const box of boxesOf(form)) {
    const facet = answer?.facets.get(box.name);
    showCount(box, facet && (facet.get(box.value) ?? 0), false);
  }
  for (const group of form.querySelectorAll<HTMLElement>('[data-facet]'))
    group.hidden = [...group.querySelectorAll('label')].every(({ hidden }) => hidden);
  showChosen(form);
}
