/** The part of the search page that answers: the count, the results, and what stands in their place. */
import { showAdvice, tipsFor, writeTips } from './advice.ts';
import type { Outcome } from './ask-texts.ts';
import { showCounts } from './choice-controls.ts';
import { itemOf } from './found-item.ts';
import { readGroups, type FoundItem } from './found-order.ts';
import { sayings, statusOf } from './messages.ts';
import type { SearchState } from './search-state.ts';

const shownAtOnce = 10;

/** Milliseconds after which a visitor is told that the search is at work, and that it takes long. */
const noticed = 400;
const long = 8000;

type Section = { label: string; address: string };

export type Showing = {
  /** How many results are shown at first; absent for the usual number. */
  count: number | undefined;
  /** Whether another question has been asked since. */
  isStale: () => boolean;
};

export class AnswerPanel {
  readonly #root: HTMLElement;
  readonly #sections: ReadonlyMap<string, Section>;
  #reader = readGroups([]);
  #total = 0;
  #timers: number[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    const inputs = [...root.querySelectorAll<HTMLInputElement>('input[data-part]')];
    this.#sections = new Map(
      inputs.map(({ value, dataset }) => [
        value,
        { label: dataset['label'] ?? '', address: dataset['address'] ?? '' },
      ]),
    );
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.#root.querySelector<Part>(selector);
    if (!part) throw new Error(`The search page has no ${selector}.`);
    return part;
  }

  get #list(): HTMLElement {
    return this.#part('[data-search-results]');
  }

  /** What stands there already stays until the answer comes. */
  wait(): void {
    this.#rest();
    const later = (text: string, pause: number) => window.setTimeout(() => this.#say(text), pause);
    this.#timers = [later(sayings.wait, noticed), later(sayings.slow, long)];
  }

  #rest(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #say(words: string): void {
    const status = this.#part('[role="status"]');
    if (status.textContent !== words) status.textContent = words;
  }

  async show(outcome: Outcome, state: SearchState, { count, isStale }: Showing): Promise<void> {
    const answer = outcome.kind === 'answer' ? outcome.understood.answer : undefined;
    const reader = readGroups(answer?.groups ?? []);
    const items = await reader.take(Math.max(shownAtOnce, count ?? 0));
    if (isStale()) return;
    this.#rest();
    this.#reader = reader;
    this.#total = answer?.total ?? 0;
    this.#list.replaceChildren(...items.map((item) => this.#itemOf(item)));
    this.#offerMore();
    showCounts(this.#part('.search-choice'), answer);
    this.#sayOutcome(outcome, state);
  }

  #sayOutcome(outcome: Outcome, state: SearchState): void {
    this.#tellMissing(outcome.kind === 'answer' ? outcome.missing : []);
    if (outcome.kind !== 'answer') {
      this.#say(outcome.kind === 'idle' ? '' : sayings[outcome.kind]);
      showAdvice(this.#root, 'start');
      return;
    }
    const section = this.#sections.get(state.section ?? '');
    this.#say(statusOf(state.query, outcome.understood, section ? `в разделе «${section.label}»` : ''));
    showAdvice(this.#root, this.#total === 0 ? 'nothing' : undefined);
    if (this.#total === 0) writeTips(this.#root, state, tipsFor(state, outcome.understood));
  }

  /** The index is not there: what still works is named. */
  fail(): void {
    this.#rest();
    this.#reader = readGroups([]);
    this.#total = 0;
    this.#list.replaceChildren();
    this.#offerMore();
    this.#tellMissing([]);
    showCounts(this.#part('.search-choice'), undefined);
    this.#say(sayings.failed);
    showAdvice(this.#root, 'failed');
  }

  /** Shows the next results. @returns how many stand there. */
  async more(): Promise<number> {
    const { children } = this.#list;
    try {
      const items = (await this.#reader.take(shownAtOnce)).map((item) => this.#itemOf(item));
      this.#list.append(...items);
      this.#offerMore();
      items[0]?.querySelector('a')?.focus();
    } catch {
      this.#say(sayings.moreFailed);
    }
    return children.length;
  }

  /** Leads back to the result by which the page was left. */
  focusOn(address: string): void {
    [...this.#list.querySelectorAll('a')].find(({ href }) => href === address)?.focus();
  }

  #offerMore(): void {
    const left = this.#total - this.#list.children.length;
    const button = this.#part('[data-more]');
    button.hidden = left <= 0;
    button.textContent = `Показать ещё ${Math.min(left, shownAtOnce)}`;
  }

  #tellMissing(sections: readonly string[]): void {
    const labels = sections.map((key) => `«${this.#sections.get(key)?.label ?? key}»`);
    this.#part('[data-missing]').hidden = labels.length === 0;
    this.#part('[data-missing-sections]').textContent = labels.join(', ');
  }

  #itemOf({ page, missing }: FoundItem): HTMLElement {
    const sections = [...this.#sections.values()];
    const section = sections.find(({ address }) => page.url.startsWith(address)) ?? sections.at(-1);
    return itemOf(page, section?.label ?? '', missing);
  }
}
