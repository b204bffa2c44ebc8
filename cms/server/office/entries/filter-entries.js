/* global clearTimeout, document, history, location, performance, setTimeout, URL */
/** Filters the list of entries while somebody types. Without it the same search runs on the server. */
import { readAsked, searchedText } from './entry-search.js';

const field = document.querySelector('input[name="q"]');
const found = document.querySelector('.entries-found');
const sections = [...document.querySelectorAll('[data-entries] > section')].map((section) => ({
  section,
  count: section.querySelector('[data-count]'),
  lines: [...section.querySelectorAll('[data-words]')].map((line) => ({ line, words: line.dataset.words })),
}));

const plural = new Intl.PluralRules('ru');
const forms = { one: 'запись', few: 'записи', many: 'записей', other: 'записи' };
const counted = (count) => `Найдено: ${count.toLocaleString('ru')}\u00A0${forms[plural.select(count)]}`;
const nothing = 'Ничего не нашлось. Проверьте слова или выберите другую часть и другое состояние.';

/** Words are made into stems when they are looked through first. */
const textOf = (entry) => (entry.text ??= searchedText(entry.words));

function filter() {
  const isAsked = readAsked(field.value);
  let all = 0;
  for (const { section, count, lines } of sections) {
    let shown = 0;
    for (const entry of lines) {
      const isShown = isAsked(textOf(entry));
      if (entry.line.hidden === isShown) entry.line.hidden = !isShown;
      if (isShown) shown += 1;
    }
    section.hidden = shown === 0;
    if (count) count.textContent = String(shown);
    all += shown;
  }
  found.textContent = all === 0 ? nothing : counted(all);
}

/** The address keeps the question, so that coming back and reloading show the same list. */
function keepInAddress() {
  const address = new URL(location.href);
  if (field.value.trim() === '') address.searchParams.delete('q');
  else address.searchParams.set('q', field.value);
  history.replaceState(history.state, '', address);
}

/** Makes the rest of the stems while nobody types, a few lines at a time. */
function prepare(entries) {
  const until = performance.now() + 8;
  while (entries.length > 0 && performance.now() < until) textOf(entries.pop());
  if (entries.length > 0) setTimeout(() => prepare(entries), 16);
}

if (field && found) {
  prepare(sections.flatMap(({ lines }) => lines).reverse());
  let waiting = 0;
  field.addEventListener('input', () => {
    filter();
    clearTimeout(waiting);
    waiting = setTimeout(keepInAddress, 400);
  });
}
