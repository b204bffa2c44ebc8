/** HTML of the section's history. */
import { html } from 'ghtml';
import { counted } from '#format/plural.ts';
import { historyPageSize, type SectionEvent } from '../../content/history.ts';
import { collectionWords } from '../collection-words.ts';
import { deedWords } from '../deed-words.ts';
import type { TitleOf } from '../entries/title-of.ts';
import { partOrder, type ListedEntry } from '../entries/listed-entries.ts';
import { entryOffice } from '../public-address.ts';
import { sayMoment } from '../say-moment.ts';

export type HistoryPage = {
  base: string;
  part: ListedEntry['collection'] | undefined;
  events: readonly SectionEvent[];
  titleOf: TitleOf;
  timeZone: string;
  /** Whether these are not the latest. */
  isOlder: boolean;
};

/** Entries of one step that are named at once. */
const namedAtOnce = 6;

const entryForms = ['записи', 'записях', 'записях'] as const;

export function historyBody(page: HistoryPage): string {
  const { events, isOlder } = page;
  const nothing = isOlder ? 'Раньше ничего не было.' : 'В этой части ещё ничего не менялось.';
  const list = html`<ol class="office-list">
    !${events.map((event) => eventLine(event, page)).join('')}
  </ol>`;
  return html`<p class="soft">
      Что менялось на сайте и в хранилище файлов, последнее сверху. Правки в черновиках — на странице каждой
      записи.
    </p>
    !${partForm(page)} !${events.length === 0 ? html`<p>${nothing}</p>` : list} !${stepsPart(page)}`;
}

function partForm({ base, part }: HistoryPage): string {
  const options = partOrder.map(
    (name) =>
      html`<option value="${name}" !${name === part ? 'selected' : ''}>${collectionWords(name)}</option>`,
  );
  return html`<form class="choice" method="get" action="${base}admin/istoriya/">
    <label class="choice-field"
      ><span>Часть раздела</span>
      <select name="chast">
        <option value="">все</option>
        !${options.join('')}
      </select></label
    >
    <button type="submit" class="button">Показать</button>
  </form>`;
}

function eventLine({ title, author, at, entries }: SectionEvent, page: HistoryPage): string {
  const links = entries.map(({ collection, id }) => entryLink(collection, id, page));
  return html`<li>
    <p><b>${entries.length === 0 ? title : deedWords(title)}</b></p>
    <p class="soft">
      ${author},
      <time datetime="${new Date(at).toISOString()}">${sayMoment(at, page.timeZone)}</time>
    </p>
    !${entriesPart(links)}
  </li>`;
}

function entriesPart(links: readonly string[]): string {
  if (links.length === 0) return '';
  const list = html`<ul class="history-entries">
    !${links.join('')}
  </ul>`;
  if (links.length <= namedAtOnce) return list;
  return html`<details>
    <summary>Перемены в ${counted(links.length, entryForms)}</summary>
    !${list}
  </details>`;
}

function entryLink(collection: string, id: string, { base, titleOf }: HistoryPage): string {
  const title = titleOf(collection, id);
  if (title === undefined) return html`<li>${collection}/${id} — теперь такой записи нет</li>`;
  return html`<li><a href="${entryOffice(base, collection, id)}">${title}</a></li>`;
}

/** As many as a page holds may mean that there are more. */
function stepsPart({ base, part, events, isOlder }: HistoryPage): string {
  const first = `${base}admin/istoriya/${part === undefined ? '' : `?chast=${part}`}`;
  const last = events.length < historyPageSize ? undefined : events.at(-1);
  const older = `${first}${part === undefined ? '?' : '&'}do=${last?.commit ?? ''}`;
  const latest = html`<a class="button button-quiet" href="${first}">К последним</a>`;
  const earlier = html`<a class="button button-quiet" href="${older}">Что было раньше</a>`;
  return html`<p class="actions">!${isOlder ? latest : ''} !${last ? earlier : ''}</p>`;
}
