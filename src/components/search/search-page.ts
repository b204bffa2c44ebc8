/** The search of the section: it answers as one types, keeps what is asked in the address and says what was found. */
import { pressKey } from '#components/elements/result-keys.ts';
import { askTexts } from './ask-texts.ts';
import { areFacetsSeen, choosableIn, foldChoice, readChoosing, writeChoosing } from './choice-controls.ts';
import { AnswerPanel } from './answer-panel.ts';
import { shown } from './messages.ts';
import { readState, writeState, type SearchState } from './search-state.ts';
import { indexOf } from './text-index.ts';
import { tidied } from './typed-question.ts';
import { keepVisit, visitHere } from './visit.ts';

/** Milliseconds: nobody reads between two keys. */
const typingPause = 180;

class SearchPage extends HTMLElement {
  #index = indexOf(this);
  #panel = new AnswerPanel(this);
  #field = this.#part<HTMLInputElement>('input[type="search"]');
  #choice = this.#part<HTMLFormElement>('.search-choice');
  #title = document.title;
  #choosable = choosableIn(this.#choice);
  #state = readState(location.search, this.#choosable);
  #asked = 0;
  #timer = 0;
  /** The entry of the history was made by typing and is changed by typing on. */
  #isTyping = false;

  connectedCallback(): void {
    foldChoice(this.#choice);
    this.#choice.hidden = false;
    this.#connect();
    this.#take(this.#state);
    if (tidied(this.#state.query) === '') {
      this.#field.focus();
      void this.#index.load(this.#wanted()).catch(() => undefined);
    }
    void this.#ask();
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`The search page has no ${selector}.`);
    return part;
  }

  #wanted(): readonly string[] {
    return this.#state.section === undefined ? this.#choosable.sections : [this.#state.section];
  }

  #connect(): void {
    const form = this.#field.form;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#onQuery(true);
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#onQuery(false), typingPause);
    });
    this.#choice.addEventListener('change', () => this.#choose(readChoosing(this.#choice)));
    this.#choice.addEventListener('submit', (event) => event.preventDefault());
    this.#choice.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#choose({ section: undefined, choice: new Map() });
      this.#field.focus();
    });
    this.#choice
      .querySelector('.choice-facets')
      ?.addEventListener('toggle', () => areFacetsSeen(this.#choice) && void this.#ask());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('popstate', () => {
      this.#isTyping = false;
      this.#take(readState(location.search, this.#choosable));
      void this.#ask();
    });
  }

  /** Puts a state before the visitor. */
  #take(state: SearchState): void {
    this.#state = state;
    if (this.#field.value !== state.query) this.#field.value = state.query;
    writeChoosing(this.#choice, state);
    const name = shown(state.query);
    document.title = name === '' ? this.#title : `${name} — ${this.#title}`;
  }

  /** Puts a state before the visitor and into the history, and answers. */
  #go(state: SearchState, how: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#timer);
    this.#take(state);
    const address = writeState(state);
    if (address !== location.search) history[how](null, '', `${location.pathname}${address}`);
    void this.#ask();
  }

  #onQuery(isDone: boolean): void {
    const query = this.#field.value;
    const isSame = tidied(query) === tidied(this.#state.query);
    const isNew = !this.#isTyping && tidied(this.#state.query) !== '';
    this.#isTyping = !isDone && (this.#isTyping || !isSame);
    if (isSame && !isDone) return;
    this.#go(
      { ...this.#state, query: isSame ? this.#state.query : query },
      isNew ? 'pushState' : 'replaceState',
    );
  }

  #choose(choosing: Partial<SearchState>): void {
    this.#isTyping = false;
    this.#go({ ...this.#state, query: this.#field.value, ...choosing }, 'pushState');
  }

  #onKey(event: KeyboardEvent): void {
    const list = this.#part('[data-search-results]');
    const target = event.target as Element; // A key is always pressed on an element.
    if (target !== this.#field && !list.contains(target)) return;
    pressKey(event, {
      field: this.#field,
      links: [...list.querySelectorAll<HTMLElement>('.title')],
      clear: () => {
        this.#field.value = '';
        this.#onQuery(true);
      },
    });
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element; // A click is always on an element.
    const link = target.closest('a');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (target.closest('[data-more]')) void this.#panel.more().then((count) => keepVisit({ shown: count }));
    else if (target.closest('[data-retry]')) {
      this.#field.focus();
      void this.#ask();
    } else if (link?.dataset['search'] !== undefined && isPlain) {
      event.preventDefault();
      this.#field.focus();
      this.#isTyping = false;
      this.#go(readState(link.search, this.#choosable), 'pushState');
    } else if (link) keepVisit({ left: link.href });
  }

  /** Answers the state as it is; an answer that comes after a newer question is dropped. */
  async #ask(): Promise<void> {
    const asked = (this.#asked += 1);
    const isStale = () => asked !== this.#asked;
    const counted = areFacetsSeen(this.#choice) ? this.#choosable.facets : [];
    this.#panel.wait();
    try {
      const outcome = await askTexts(this.#index, this.#state, this.#choosable.sections, counted);
      if (isStale()) return;
      const { shown: count, left } = visitHere();
      await this.#panel.show(outcome, this.#state, { count, isStale });
      if (left !== undefined && !isStale()) this.#panel.focusOn(left);
    } catch {
      if (!isStale()) this.#panel.fail();
    }
  }
}

customElements.define('search-page', SearchPage);
