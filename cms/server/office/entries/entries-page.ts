/** HTML of the list of entries. */
import { html } from 'ghtml';
import { formatDay } from '#format/day.ts';
import { counted } from '#format/plural.ts';
import { collections, type CollectionName } from '#model/collections.ts';
import { collectionWords } from '../collection-words.ts';
import { entryStates, stateNames } from '../entry-states.ts';
import { formAddress, newFormAddress } from '../frame.ts';
import { entryOffice } from '../public-address.ts';
import { importAddress } from '../roadmap-import/import-page.ts';
import { sayMoment } from '../say-moment.ts';
import { orders, type Choice, type FoundEntry, type Group } from './choice.ts';
import { creatableParts, partOrder, statesOf } from './listed-entries.ts';

export type EntriesPage = {
  base: string;
  choice: Choice;
  groups: readonly Group[];
  timeZone: string;
  mayEdit: boolean;
};

const countForms = ['запись', 'записи', 'записей'] as const;

export function entriesBody(page: EntriesPage): string {
  const { base, choice, groups, mayEdit } = page;
  const found = groups.reduce((sum, { entries }) => sum + foundIn(entries), 0);
  return html`!${mayEdit ? createPart(base) : ''}
    !${mayEdit && choice.part === 'roadmaps' ? importPart(base) : ''} !${choiceForm(base, choice)}
    <p class="entries-found" role="status">!${foundWords(found)}</p>
    <div class="entries" data-entries>!${groups.map((group) => groupPart(group, page)).join('')}</div>`;
}

const foundIn = (entries: readonly FoundEntry[]) => entries.filter(({ isFound }) => isFound).length;

const foundWords = (count: number) =>
  count === 0
    ? 'Ничего не нашлось. Проверьте слова или выберите другую часть и другое состояние.'
    : html`Найдено: ${counted(count, countForms)}`;

/** Parts that have a button of their own; the others are one step away. */
const oftenCreated = 4;

function createPart(base: string): string {
  const link = (name: CollectionName, isOften: boolean) =>
    html`<li>
      <a class="button button-small!${isOften ? '' : ' button-quiet'}" href="${newFormAddress(base, name)}"
        >${collections[name].one}</a
      >
    </li>`;
  const often = creatableParts.slice(0, oftenCreated).map((name) => link(name, true));
  const seldom = creatableParts.slice(oftenCreated).map((name) => link(name, false));
  return html`<nav class="create" aria-labelledby="create-label">
    <p id="create-label">Создать:</p>
    <ul>
      !${often.join('')}
    </ul>
    <details>
      <summary>ещё</summary>
      <ul>
        !${seldom.join('')}
      </ul>
    </details>
  </nav>`;
}

const importPart = (base: string) =>
  html`<p class="actions">
    <a class="button button-quiet" href="${importAddress(base)}">Карта из Word</a>
  </p>`;

type Option = { value: string; label: string };

function select(name: string, label: string, chosen: string, options: readonly Option[]): string {
  const items = options.map(
    ({ value, label: words }) =>
      html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${words}</option>`,
  );
  return html`<label class="choice-field"
    ><span>${label}</span>
    <select name="${name}">
      !${items.join('')}
    </select></label
  >`;
}

function choiceForm(base: string, { asked, part, state, order }: Choice): string {
  const parts = partOrder.map((name) => ({
    value: name,
    label: collectionWords(name),
  }));
  const states = stateNames.map((name) => ({
    value: entryStates[name].word,
    label: entryStates[name].label,
  }));
  const orderOptions = Object.entries(orders).map(([value, label]) => ({ value, label }));
  const all = (label: string) => ({ value: '', label });
  return html`<form class="choice" method="get" action="${base}admin/zapisi/" role="search">
    <label class="choice-field choice-asked"
      ><span>Найти</span>
      <input
        type="search"
        name="q"
        value="${asked}"
        maxlength="200"
        autocomplete="off"
        enterkeyhint="search"
      />
    </label>
    !${select('chast', 'Часть раздела', part ?? '', [all('все'), ...parts])}
    !${select('sost', 'Состояние', state === undefined ? '' : entryStates[state].word, [all('любое'), ...states])}
    !${select('poryadok', 'Порядок', order, orderOptions)}
    <button type="submit" class="button">Показать</button>
  </form>`;
}

function groupPart({ part, entries }: Group, page: EntriesPage): string {
  const lines = entries.map((entry) => entryLine(entry, page));
  const list = html`<ul class="office-list">
    !${lines.join('')}
  </ul>`;
  const count = foundIn(entries);
  if (part === undefined) return html`<section !${count === 0 ? 'hidden' : ''}>!${list}</section>`;
  return html`<section !${count === 0 ? 'hidden' : ''}>
    <h2>${collectionWords(part)} <span class="count" data-count>${String(count)}</span></h2>
    !${list}
  </section>`;
}

function stateMarks(entry: FoundEntry): string {
  return statesOf(entry)
    .map((state) => {
      const label = state === 'hidden' ? (entry.absence ?? '') : '';
      const words = label === '' || label === 'черновик' ? entryStates[state].label : label;
      return html`<span class="state" data-state="${state}">${words}</span>`;
    })
    .join(' ');
}

function timeWords({ draft, published }: FoundEntry, timeZone: string): string {
  if (draft) return `${draft.author}, ${sayMoment(draft.at, timeZone)}`;
  return published === undefined ? '' : formatDay(published);
}

function entryLine(entry: FoundEntry, { base, timeZone, mayEdit }: EntriesPage): string {
  const { collection, id, title, words, isFound } = entry;
  const time = timeWords(entry, timeZone);
  const form = mayEdit
    ? html`<a class="entry-form" href="${formAddress(base, collection, id)}" aria-label="Править: ${title}"
        >Править</a
      >`
    : '';
  return html`<li class="entry" data-words="${words}" !${isFound ? '' : 'hidden'}>
    <a class="entry-title" href="${entryOffice(base, collection, id)}">${title}</a>
    <span class="entry-states">!${stateMarks(entry)}</span>
    <span class="entry-time">${time}</span>
    !${form}
  </li>`;
}
