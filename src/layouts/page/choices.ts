/** Filters and views of a page: kept in its address, counted aloud, and changed without losing the place. */
const controls = () => document.querySelectorAll<HTMLFormElement>('.filters, .views');

/** «Педагог – педагог (33)» without its number: numbers change with the content, an address should not. */
const wordOf = (option: HTMLOptionElement) => option.text.replace(/ \(\d+\)$/, '');

function chosenWords(form: HTMLFormElement): [string, string][] {
  const words = [...form.querySelectorAll('select')].flatMap(({ name, value, selectedOptions: [option] }) =>
    value !== '' && option ? [[name, wordOf(option)] as [string, string]] : [],
  );
  const view = form.querySelector<HTMLInputElement>('.view-choice:not(:first-child) :checked');
  return view ? [...words, [view.name, view.value]] : words;
}

function writeAddress(): void {
  const query = new URLSearchParams([...controls()].flatMap(chosenWords)).toString();
  history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
}

function readAddress(): void {
  for (const [name, word] of new URLSearchParams(location.search))
    for (const form of controls()) {
      const field = form.elements.namedItem(name);
      if (field instanceof RadioNodeList) field.value = word;
      else if (field instanceof HTMLSelectElement)
        field.value = [...field.options].find((option) => wordOf(option) === word)?.value ?? '';
    }
}

const isSeen = (element: Element) => element.getClientRects().length > 0;

function sayCount(): void {
  const status = document.querySelector('.filter-status');
  const items = [...document.querySelectorAll('.filtered [data-a]')];
  const shown = items.filter(isSeen).length;
  const isChosen = [...document.querySelectorAll<HTMLSelectElement>('.filters select')].some(
    ({ value }) => value,
  );
  if (!status) return;
  status.textContent = !isChosen
    ? ''
    : shown === 0
      ? 'Ничего не подошло. Уберите один из отборов.'
      : `Показано ${shown} из ${items.length}.`;
}

/** An activity and how far from the top of the window it stood. */
type Place = { name: string | undefined; top: number };

/** What is read now: the first activity in sight below the choice itself. */
function placeOf(): Place | undefined {
  for (const element of document.querySelectorAll<HTMLElement>('[data-activity]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (isSeen(element) && bottom > 80) return { name: element.dataset['activity'], top };
  }
  return undefined;
}

function returnTo(place: Place | undefined): void {
  const same = [...document.querySelectorAll<HTMLElement>(`[data-activity="${place?.name ?? ''}"]`)].find(
    isSeen,
  );
  if (same && place) scrollBy({ top: same.getBoundingClientRect().top - place.top, behavior: 'instant' });
}

/** A link into a view chooses that view. */
function chooseViewOfTarget(): void {
  const target = document.querySelector(':target')?.closest<HTMLElement>('[data-view]');
  const radio = document.querySelector<HTMLInputElement>(
    `.view-radio[value="${target?.dataset['view'] ?? ''}"]`,
  );
  if (radio) radio.checked = true;
}

/**
 * Takes the choices that the address names and keeps it up to date.
 * @param read the activity that was read when the first choice was touched, `top` from the top of the window.
 */
export function keepChoices(read: HTMLElement | null | undefined, top: number): void {
  let place: Place | undefined = read ? { name: read.dataset['activity'], top } : undefined;
  readAddress();
  chooseViewOfTarget();
  // The choice may have been made before this module came.
  if (read && !isSeen(read)) returnTo(place);
  if (location.search === '') writeAddress();
  sayCount();
  addEventListener('hashchange', chooseViewOfTarget);
  for (const form of controls()) {
    const note = () => (place = form.matches('.views') ? placeOf() : undefined);
    form.addEventListener('pointerdown', note);
    form.addEventListener('keydown', note);
    form.addEventListener('change', () => {
      returnTo(place);
      writeAddress();
      sayCount();
    });
    form.addEventListener('reset', () =>
      setTimeout(() => {
        writeAddress();
        sayCount();
      }),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}
