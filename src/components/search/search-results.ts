/** Searches as the form is sent or typed into, keeps the query in the address and says how much was found. */
import { counted } from '#format/plural.ts';
import type { FoundPage, SearchIndex } from './pagefind.ts';
import { openIndex, splitExcerpt } from './pagefind.ts';

const shownAtOnce = 10;
const typingPause = 300;

function excerptOf({ excerpt }: FoundPage): HTMLElement {
  const paragraph = document.createElement('p');
  for (const { text, isMatch } of splitExcerpt(excerpt)) {
    if (!isMatch) {
      paragraph.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    paragraph.append(mark);
  }
  return paragraph;
}

function itemOf(page: FoundPage): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'title';
  link.href = page.url;
  link.textContent = page.meta.title ?? page.url;
  item.append(link);
  if (page.meta.section) {
    const section = document.createElement('p');
    section.className = 'section';
    section.textContent = page.meta.section;
    item.append(section);
  }
  item.append(excerptOf(page));
  return item;
}

class SearchResults extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #query = '';
  #found: Awaited<ReturnType<SearchIndex['search']>> = [];
  #timer = 0;

  connectedCallback(): void {
    const form = document.querySelector<HTMLFormElement>('form[method="get"]');
    const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !field) return;
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(field.value);
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#ask(field.value), typingPause);
    });
    this.#part<HTMLButtonElement>('button').addEventListener('click', () => void this.#showMore(true));
    if (field.value !== '') void this.#ask(field.value);
    else field.focus();
  }

  #part<Part extends HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(name);
    if (!part) throw new Error(`The search page has no ${name}.`);
    return part;
  }

  #say(words: string): void {
    this.#part('[role="status"]').textContent = words;
  }

  async #ask(typed: string): Promise<void> {
    const query = typed.trim();
    if (query === this.#query) return;
    this.#query = query;
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    try {
      await this.#search(query);
    } catch {
      this.#index = undefined;
      this.#say('Поиск сейчас недоступен. Обновите страницу или откройте карту раздела.');
    }
  }

  async #search(query: string): Promise<void> {
    this.#say(query === '' ? '' : 'Ищем…');
    const { base = '/', parts = '' } = this.dataset;
    this.#index ??= openIndex(base, parts.split(' ').filter(Boolean));
    const found = query === '' ? [] : await (await this.#index).search(query);
    if (query !== this.#query) return;
    this.#found = found;
    this.#part('ol').replaceChildren();
    const words = counted(found.length, ['страница', 'страницы', 'страниц']);
    if (query !== '')
      this.#say(
        found.length === 0
          ? `По запросу «${query}» ничего не нашлось.`
          : `По запросу «${query}» найдено: ${words}.`,
      );
    await this.#showMore(false);
  }

  async #showMore(isAsked: boolean): Promise<void> {
    const list = this.#part('ol');
    const query = this.#query;
    const next = this.#found.slice(list.children.length, list.children.length + shownAtOnce);
    const pages = await Promise.all(next.map((reference) => reference.data()));
    if (query !== this.#query) return;
    const items = pages.map(itemOf);
    list.append(...items);
    this.#part('button').hidden = list.children.length >= this.#found.length;
    if (isAsked) items[0]?.querySelector('a')?.focus();
  }
}

customElements.define('search-results', SearchResults);
