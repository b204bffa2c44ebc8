/** The search of the bank: answers while a question is typed, and keeps everything asked in the address. */
import { counted } from '#format/plural.ts';
import type { Answer } from '#search/answer.ts';
import type { Bank } from '#search/bank.ts';
import { openBank } from '#search/bank.ts';
import { narrow, type Columns, type Narrowed } from '#search/facet-columns.ts';
import { isIdle, readState, sorts, withValue, writeState, type BankState, type Sort } from './bank-state.ts';
import { createChosenBar, type ChosenBar } from './chosen-bar.ts';
import { forgetQuestions, recentQuestions, rememberQuestion } from './device-memory.ts';
import { button, element } from '#components/elements/elements.ts';
import { createFacetPanel, type FacetPanel } from './facet-panel.ts';
import { foundPractice } from './found-practice.ts';
import { takenFor } from './notes.ts';

const shownAtOnce = 10;
/** Milliseconds without typing after which a count is read aloud and the address is written. */
const typingPause = 400;

const practices = (count: number) => counted(count, ['практика', 'практики', 'практик']);

class BankSearch extends HTMLElement {
  #bank: Promise<Bank> | undefined;
  #state: BankState = { question: '', isExact: false, choice: new Map(), sort: 'fit' };
  #turn = 0;
  #pause = 0;
  #found: number[] = [];
  #show: ((from: number) => Promise<HTMLElement[]>) | undefined;
  #facets!: FacetPanel;
  #chosen!: ChosenBar;

  connectedCallback(): void {
    this.#facets = createFacetPanel(this.#part('facets'), (facet, key, isChosen) =>
      this.#go(withValue(this.#state, facet, key, isChosen)),
    );
    this.#chosen = createChosenBar(this.#part('chosen'), this.dataset['selection'] ?? '');
    // Where there is room for it, what can be chosen is seen at once.
    this.#part('filter').toggleAttribute('open', matchMedia('(width >= 64rem)').matches);
    this.#addBoxes();
    this.#listen();
    this.#state = readState(location.search, this.#facets.ids);
    this.#field.value = this.#state.question;
    void this.#answer();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The bank's page has no ${name}.`);
    return part;
  }

  get #field(): HTMLInputElement {
    return this.#part('question') as HTMLInputElement;
  }

  /** Practices that stand on the page itself can be chosen too. */
  #addBoxes(): void {
    for (const link of this.#part('all').querySelectorAll<HTMLAnchorElement>('.card .title a')) {
      const id = new URL(link.href).pathname.split('/').findLast((part) => part !== '') ?? '';
      link.closest('.card')?.querySelector('.words')?.append(this.#chosen.box(id, link.textContent));
    }
  }

  #listen(): void {
    const form = this.#field.form;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberQuestion(this.#field.value);
      this.#go({ ...this.#state, question: this.#field.value, isExact: false });
    });
    this.#field.addEventListener('input', () => this.#type());
    this.#field.addEventListener('focus', () => this.#offerRecent());
    this.#part('sort').addEventListener('change', (event) => {
      const { value } = event.target as HTMLSelectElement;
      this.#go({ ...this.#state, sort: sorts.find((sort) => sort === value) ?? 'fit' });
    });
    this.#part('reset').addEventListener('click', () => this.#go({ ...this.#state, choice: new Map() }));
    this.#part('more').addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => this.#press(event));
    this.#part('found').addEventListener('click', () => rememberQuestion(this.#state.question));
    addEventListener('popstate', () => {
      this.#state = readState(location.search, this.#facets.ids);
      this.#field.value = this.#state.question;
      void this.#answer();
    });
  }

  /** A new state, with an entry of its own in the history. */
  #go(state: BankState): void {
    this.#state = state;
    this.#field.value = state.question;
    this.#writeAddress('push');
    void this.#answer();
  }

  #type(): void {
    this.#state = { ...this.#state, question: this.#field.value, isExact: false };
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#writeAddress('replace'), typingPause);
    void this.#answer();
  }

  #writeAddress(way: 'push' | 'replace'): void {
    clearTimeout(this.#pause);
    const query = writeState(this.#state);
    const address = query === '' ? location.pathname : `?${query}`;
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async #open(): Promise<Bank> {
    const base = this.dataset['bank'] ?? '';
    this.#bank ??= openBank(async (name) => {
      const response = await fetch(base + name);
      if (!response.ok) throw new Error(`${name} was not loaded: ${response.status}.`);
      return (await response.json()) as unknown;
    }).then((bank) => {
      keepInQuiet(bank);
      return bank;
    });
    this.#bank.catch(() => (this.#bank = undefined));
    return this.#bank;
  }

  async #answer(): Promise<void> {
    const turn = (this.#turn += 1);
    const state = this.#state;
    this.#part('recent').replaceChildren();
    this.#showChoice();
    if (isIdle(state)) {
      this.#facets.show(state.choice);
      this.#rest();
      return;
    }
    try {
      const bank = await this.#open();
      const answer = state.question.trim() === '' ? undefined : await bank.answer(state.question, state);
      const columns = await bank.columns();
      if (turn !== this.#turn) return;
      await this.#present({ bank, answer, columns, state, turn });
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** Nothing is asked: the page is as it came. */
  #rest(): void {
    this.#part('results').hidden = true;
    this.#part('all').hidden = false;
    this.#say('');
    this.#part('notes').replaceChildren();
  }

  #fail(): void {
    this.#part('results').hidden = true;
    this.#part('all').hidden = false;
    this.#say('Поиск не загрузился. Весь список и отбор по спискам ниже работают.');
    this.#part('notes').replaceChildren(button('Попробовать ещё раз', () => void this.#answer()));
  }

  #say(words: string): void {
    const status = this.#part('status');
    if (status.textContent !== words) status.textContent = words;
  }

  async #present(given: Presented): Promise<void> {
    const { bank, answer, columns, state, turn } = given;
    const every = answer?.hits.map(({ practice }) => practice) ?? allOf(bank);
    const narrowed = narrow(columns, every, state.choice);
    this.#found = sorted(narrowed.practices, state.sort, columns);
    const marks = answer ? bank.marks(answer) : (text: string) => [{ text, isMatch: false }];
    this.#show = async (from) => {
      const numbers = this.#found.slice(from, from + shownAtOnce);
      const cards = await bank.cards(numbers);
      return cards.map((card, place) =>
        foundPractice({
          card,
          address: `${this.dataset['practices'] ?? ''}${card.id}/`,
          facets: facetWords(columns, numbers[place] ?? 0),
          marks,
          choose: this.#chosen.box(card.id, card.title),
        }),
      );
    };
    const items = await this.#show(0);
    const firstCards = answer
      ? await bank.cards(answer.hits.slice(0, 5).map(({ practice }) => practice))
      : [];
    if (turn !== this.#turn) return;
    this.#part('found').replaceChildren(...items);
    this.#part('results').hidden = this.#found.length === 0;
    this.#part('all').hidden = true;
    this.#part('more').hidden = this.#found.length <= items.length;
    this.#showCounts(columns, narrowed);
    this.#say(this.#found.length === 0 ? 'Ничего не нашлось.' : `Нашлось: ${practices(this.#found.length)}.`);
    this.#part('notes').replaceChildren(
      ...(answer ? this.#notes(answer, takenFor(answer, firstCards), every.length) : []),
      ...this.#waysOut(every.length),
    );
  }

  #showCounts(columns: Columns, { counts }: Narrowed): void {
    this.#facets.show(this.#state.choice, (facet, key) => {
      const place = columns.facets
        .find(({ id }) => id === facet)
        ?.values.findIndex((value) => value.key === key);
      return counts.get(facet)?.[place ?? -1] ?? 0;
    });
  }

  /** What was put right or widened, and the ways out. */
  #notes(answer: Answer, taken: string | undefined, hits: number): Node[] {
    const { question, isExact } = this.#state;
    const exact = () =>
      button(`Искать точно «${shorten(question)}»`, () => this.#go({ ...this.#state, isExact: true }));
    const notes: Node[] = [];
    if (isExact)
      notes.push(
        element('p', {}, 'Слова взяты точно так, как набраны.'),
        button('Искать и близкие', () => this.#go({ ...this.#state, isExact: false })),
      );
    else if (taken !== undefined)
      notes.push(element('p', {}, `Показано по запросу «${shorten(taken)}».`), exact());
    else if (answer.isWidened)
      notes.push(
        element('p', {}, 'Всех этих слов вместе нет ни в одной практике: показаны самые близкие по смыслу.'),
      );
    if (hits === 0) notes.push(this.#emptyAdvice());
    const everywhere = new URLSearchParams({ q: question.trim(), razdel: 'praktiki' });
    notes.push(
      element(
        'a',
        { class: 'bank-everywhere', href: `${this.dataset['fullText'] ?? ''}?${everywhere.toString()}` },
        'Искать во всех текстах',
      ),
    );
    return notes;
  }

  /** Where a choice has left nothing of what there was. */
  #waysOut(before: number): Node[] {
    if (before === 0 || this.#found.length > 0 || this.#state.choice.size === 0) return [];
    return [
      element('p', {}, `Без отбора: ${practices(before)}. С таким отбором никто ещё не поделился.`),
      button('Снять отбор', () => this.#go({ ...this.#state, choice: new Map() })),
    ];
  }

  #emptyAdvice(): Node {
    return element(
      'p',
      {},
      'Назовите то же другими словами или короче: например, «шум на уроке», «первый класс», «родители».',
    );
  }

  /** Chosen values stand above the results, each with its way out. */
  #showChoice(): void {
    const chips = this.#facets.chosen(this.#state.choice).map(({ facet, key, label }) => {
      const chip = button(`${label} ×`, () => this.#go(withValue(this.#state, facet, key, false)));
      chip.setAttribute('aria-label', `Убрать отбор «${label}»`);
      return element('li', {}, chip);
    });
    this.#part('choice').replaceChildren(...chips);
    this.#part('choice-line').hidden = this.#state.choice.size === 0;
    (this.#part('sort') as HTMLSelectElement).value = this.#state.sort;
  }

  #offerRecent(): void {
    const asked = this.#field.value === '' ? recentQuestions() : [];
    if (asked.length === 0) return;
    this.#part('recent').replaceChildren(
      element('p', { class: 'bank-hint' }, 'Недавно искали на этом устройстве:'),
      element(
        'ul',
        { class: 'bank-chips plain-list' },
        ...asked.map((question) =>
          element(
            'li',
            {},
            button(shorten(question), () => this.#go({ ...this.#state, question })),
          ),
        ),
        element(
          'li',
          {},
          button('Забыть', () => {
            forgetQuestions();
            this.#part('recent').replaceChildren();
            this.#field.focus();
          }),
        ),
      ),
    );
  }

  async #showMore(): Promise<void> {
    const list = this.#part('found');
    const items = (await this.#show?.(list.children.length)) ?? [];
    list.append(...items);
    this.#part('more').hidden = list.children.length >= this.#found.length;
    items[0]?.querySelector('a')?.focus();
  }

  /** Arrows go between the field and the results; Esc goes back to the field, and there clears it. */
  #press(event: KeyboardEvent): void {
    const isInField = event.target === this.#field;
    if (event.key === 'Escape') {
      if (isInField && this.#field.value !== '') this.#go({ ...this.#state, question: '' });
      else this.#field.focus();
      event.preventDefault();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...this.#part('found').querySelectorAll<HTMLElement>('.bank-title a')];
    const place = links.indexOf(event.target as HTMLElement);
    if (step === 0 || (!isInField && place < 0) || (isInField && step < 0)) return;
    event.preventDefault();
    (links[isInField ? 0 : place + step] ?? (step < 0 ? this.#field : undefined))?.focus();
  }
}

type Presented = {
  bank: Bank;
  answer: Answer | undefined;
  columns: Columns;
  state: BankState;
  turn: number;
};

const allOf = ({ size }: Bank) => Array.from({ length: size }, (_, practice) => practice);
const longestShown = 60;
const shorten = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

function sorted(found: readonly number[], sort: Sort, columns: Columns): number[] {
  if (sort === 'date') return [...found].sort((left, right) => columns.day(right) - columns.day(left));
  if (sort === 'effort')
    return [...found].sort(
      (left, right) => (columns.hours(left) ?? Infinity) - (columns.hours(right) ?? Infinity) || 0,
    );
  return [...found];
}

/** What practices are first compared by, as words of a line. */
const shownFacets: readonly string[] = ['vid', 'problema', 'uroven', 'vremya'];

const facetWords = ({ facets }: Columns, practice: number): string[] =>
  shownFacets.flatMap((id) => {
    const facet = facets.find((other) => other.id === id);
    return facet?.of(practice).map((value) => facet.values[value]?.label ?? '') ?? [];
  });

/** Larger banks are loaded as they are asked. */
const mostKept = 3000;

/** Loads the rest of the index while nobody types, so that answers need no connection; not where data is spared. */
function keepInQuiet(bank: Bank): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (bank.size > mostKept || connection?.saveData === true) return;
  const start = () => void bank.keep().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, typingPause);
}

customElements.define('bank-search', BankSearch);
