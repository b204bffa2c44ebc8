/** The search of the bank: answers while a question is typed, and keeps everything asked in the address. */
import { button, element } from '#components/elements/elements.ts';
import { pressKey } from '#components/elements/result-keys.ts';
import type { Answer } from '#search/answer.ts';
import type { Bank } from '#search/bank.ts';
import { narrow, type Columns, type Narrowed } from '#search/facet-columns.ts';
import { isIdle, readState, sorts, withValue, writeState, type BankState } from './bank-state.ts';
import { createChosenBar, type ChosenBar } from './chosen-bar.ts';
import { rememberQuestion } from './device-memory.ts';
import { createFacetPanel, type FacetPanel } from './facet-panel.ts';
import { createFoundList, type FoundList } from './found-list.ts';
import { facetWords, inOrder } from './found-order.ts';
import { foundPractice } from './found-practice.ts';
import { loadBank } from './load-bank.ts';
import { countedPractices, notesOf } from './notes.ts';
import { offerRecent } from './recent-questions.ts';

/** Milliseconds without typing after which the address is written. */
const typingPause = 400;

type Given = { bank: Bank; answer: Answer | undefined; columns: Columns; state: BankState };

const allOf = ({ size }: Bank) => Array.from({ length: size }, (_, practice) => practice);

class BankSearch extends HTMLElement {
  #bank: Promise<Bank> | undefined;
  #state: BankState = { question: '', isExact: false, choice: new Map(), sort: 'fit' };
  #turn = 0;
  #pause = 0;
  #facets!: FacetPanel;
  #chosen!: ChosenBar;
  #list!: FoundList;

  connectedCallback(): void {
    this.#facets = createFacetPanel(this.#part('facets'), (facet, key, isChosen) =>
      this.#go(withValue(this.#state, facet, key, isChosen)),
    );
    this.#chosen = createChosenBar(this.#part('chosen'), this.dataset['selection'] ?? '');
    this.#list = createFoundList(this.#part('found'), this.#part('more'));
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
    this.#field.addEventListener('focus', () =>
      offerRecent(this.#part('recent'), this.#field, (question) => this.#go({ ...this.#state, question })),
    );
    this.#part('sort').addEventListener('change', (event) => {
      const { value } = event.target as HTMLSelectElement;
      this.#go({ ...this.#state, sort: sorts.find((sort) => sort === value) ?? 'fit' });
    });
    this.#part('reset').addEventListener('click', () => this.#go({ ...this.#state, choice: new Map() }));
    this.addEventListener('keydown', (event) =>
      pressKey(event, {
        field: this.#field,
        links: [...this.#part('found').querySelectorAll<HTMLElement>('.bank-title a')],
        clear: () => this.#go({ ...this.#state, question: '' }),
      }),
    );
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

  #open(): Promise<Bank> {
    this.#bank ??= loadBank(this.dataset['bank'] ?? '');
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
      await this.#present({ bank, answer, columns, state }, turn);
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

  async #present({ bank, answer, columns, state }: Given, turn: number): Promise<void> {
    const every = answer?.hits.map(({ practice }) => practice) ?? allOf(bank);
    const narrowed = narrow(columns, every, state.choice);
    const found = inOrder(narrowed.practices, state.sort, columns);
    const marks = answer ? bank.marks(answer) : (text: string) => [{ text, isMatch: false }];
    const cards = await bank.cards(every.slice(0, 5));
    if (turn !== this.#turn) return;
    this.#part('results').hidden = found.length === 0;
    this.#part('all').hidden = true;
    this.#say(found.length === 0 ? 'Ничего не нашлось.' : `Нашлось: ${countedPractices(found.length)}.`);
    const fullText = this.dataset['fullText'] ?? '';
    const said = { state, answer, cards, found: every.length, left: found.length, fullText };
    this.#part('notes').replaceChildren(...notesOf(said, (next) => this.#go(next)));
    await this.#list.replace(found.length, async (from, to) => {
      const numbers = found.slice(from, to);
      return (await bank.cards(numbers)).map((card, place) =>
        foundPractice({
          card,
          address: `${this.dataset['practices'] ?? ''}${card.id}/`,
          facets: facetWords(columns, numbers[place] ?? 0),
          marks,
          choose: this.#chosen.box(card.id, card.title),
        }),
      );
    });
    if (turn === this.#turn) this.#showCounts(columns, narrowed);
  }

  #showCounts(columns: Columns, { counts }: Narrowed): void {
    this.#facets.show(this.#state.choice, (facet, key) => {
      const place = columns.facets
        .find(({ id }) => id === facet)
        ?.values.findIndex((value) => value.key === key);
      return counts.get(facet)?.[place ?? -1] ?? 0;
    });
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
}

customElements.define('bank-search', BankSearch);
