/** The page of a selection: brings the practices that its address names and shows them side by side and in full. */
import { formatDay } from '#format/day.ts';
import { element } from '#components/elements/elements.ts';
import { connectActions, type Chosen } from './actions.ts';
import { createChosenList, type ChosenList } from './chosen-list.ts';
import { createComparison, type Comparison } from './comparison.ts';
import { keepInOrder } from './keep-in-order.ts';
import { loadPractice, type Outcome } from './load-practice.ts';
import { countedPractices, loadedWords, remarks, wordsOfRemoval } from './messages.ts';
import { ownDay } from './own-day.ts';
import { partOf } from './parts.ts';
import type { FactNames } from './practice.ts';
import { hurryPictures } from './printing.ts';
import type { Selection } from './selection-address.ts';
import {
  comparedIds,
  readSelection,
  shownIds,
  withoutPractice,
  writeSelection,
} from './selection-address.ts';

const loading: Outcome = { state: 'loading' };

class PracticeSelection extends HTMLElement {
  readonly #outcomes = new Map<string, Outcome>();
  #selection: Selection = { ids: [], ignored: 0 };
  /** The query that is shown. */
  #query: string | undefined;
  #list!: ChosenList;
  #comparison!: Comparison;

  connectedCallback(): void {
    const names = JSON.parse(this.dataset['names'] ?? '') as FactNames; // Written by this script's own component.
    this.#list = createChosenList(this.#part('list'), {
      remove: (id) => this.#remove(id),
      retry: (id) => void this.#load([id]),
    });
    this.#comparison = createComparison(this.#part('comparison'), names, (compared) => {
      this.#change({ ...this.#selection, compared }, 'replace');
      this.#say(`Рядом: ${countedPractices(compared.length)}.`);
    });
    connectActions(this.#part('actions'), {
      chosen: () => this.#chosen(),
      place: this.#part('documents'),
      names,
      title: document.querySelector('h1')?.textContent.trim() ?? '',
      from: this.dataset['from'] ?? '',
      say: (words) => this.#say(words),
      offer: (text) => this.#offer(text),
    });
    this.#listen();
    void this.#open();
  }

  #part(name: string): HTMLElement {
    return partOf(this, name);
  }

  #listen(): void {
    addEventListener('popstate', () => void this.#open());
    addEventListener('online', () => void this.#load(this.#idsIn('failed')));
    addEventListener('beforeprint', () => {
      hurryPictures(this.#part('documents'));
      this.#part('made').textContent = `Подборка составлена ${formatDay(ownDay())}`;
    });
  }

  #chosen(): Chosen[] {
    return shownIds(this.#selection).flatMap((id) => {
      const outcome = this.#outcomes.get(id);
      return outcome?.state === 'shown' ? [outcome] : [];
    });
  }

  #idsIn(state: Outcome['state'] | undefined): string[] {
    return shownIds(this.#selection).filter((id) => this.#outcomes.get(id)?.state === state);
  }

  /** Shows what the address names; a link to a part of the page changes nothing. */
  async #open(): Promise<void> {
    if (this.#query === location.search) return;
    this.#query = location.search;
    this.#selection = readSelection(location.search);
    this.#render();
    await this.#load(this.#idsIn(undefined));
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /** Brings practices and says what became of all when the last of them is known. */
  async #load(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    this.#say('Загружаем…');
    await this.#bring(ids);
    if (this.#idsIn('loading').length > 0) return;
    const [shown, absent, failed] = (['shown', 'absent', 'failed'] as const).map(
      (state) => this.#idsIn(state).length,
    );
    this.#say(loadedWords({ shown: shown ?? 0, absent: absent ?? 0, failed: failed ?? 0 }));
  }

  /** Each practice is shown as soon as it is here. */
  async #bring(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#outcomes.set(id, loading);
    this.#render();
    const bank = new URL(this.dataset['bank'] ?? '', location.href).href;
    const bringOne = async (id: string) => {
      this.#outcomes.set(id, await loadPractice(id, bank));
      this.#render();
    };
    await Promise.all(ids.map(bringOne));
  }

  #remove(id: string): void {
    const place = shownIds(this.#selection).indexOf(id);
    const outcome = this.#outcomes.get(id);
    this.#change(withoutPractice(this.#selection, id), 'push');
    const title = outcome?.state === 'shown' ? outcome.practice.title : id;
    this.#say(wordsOfRemoval(title, this.#selection.ids.length));
    if (!this.#list.focusAt(place)) this.#part('empty').querySelector<HTMLElement>('a')?.focus();
    void this.#bring(this.#idsIn(undefined));
  }

  #change(selection: Selection, way: 'push' | 'replace'): void {
    this.#selection = selection;
    const address = writeSelection(selection) || location.pathname;
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#query = location.search;
    this.#render();
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  #offer(text: string): void {
    const field = this.#part('offered') as HTMLTextAreaElement; // The component makes it one.
    field.hidden = false;
    field.value = text;
    field.select();
  }

  #render(): void {
    const ids = shownIds(this.#selection);
    const chosen = this.#chosen();
    const practices = chosen.map(({ practice }) => practice);
    this.#part('empty').hidden = ids.length > 0;
    this.#part('chosen').hidden = ids.length === 0;
    this.#part('actions').hidden = chosen.length === 0;
    this.#part('offered').hidden = true;
    this.#part('remarks').replaceChildren(
      ...remarks(this.#selection).map((words) => element('p', {}, words)),
    );
    this.#list.show(ids, (id) => this.#outcomes.get(id) ?? loading);
    const loaded = practices.map(({ id }) => id);
    this.#comparison.show(practices, comparedIds(this.#selection, loaded));
    keepInOrder(
      this.#part('documents'),
      chosen.map(({ document: text }) => text),
    );
  }
}

customElements.define('practice-selection', PracticeSelection);
