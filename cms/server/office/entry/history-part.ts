/** What happened to an entry, as its page tells it. */
import { html } from 'ghtml';
import type { HistoryItem } from '../../content/history.ts';
import type { FieldChange } from '../../entries/changed-fields.ts';
import { deedWords } from '../deed-words.ts';
import { sayMoment } from '../say-moment.ts';
import { differing } from './differing.ts';

export type HistoryPart = {
  /** Address to which «Вернуть эту версию» is sent; undefined for whoever may not. */
  restoreAt: string | undefined;
  history: readonly HistoryItem[];
  /** Blob of the text of the moment: to that one there is nothing to go back. */
  version: string | undefined;
  timeZone: string;
};

/** Changes of one step that are shown at once. */
const openChanges = 6;

export function historyPart(part: HistoryPart): string {
  // A draft and its publication hold the same text: the later one is enough.
  const current = part.history.find(({ version }) => version !== undefined && version === part.version);
  const items = part.history.map((item) => historyItem(item, { ...part, isCurrent: item === current }));
  return html`<section aria-labelledby="history">
    <h2 id="history">История</h2>
    <ol class="office-list history">
      !${items.join('')}
    </ol>
  </section>`;
}

type Shown = HistoryPart & { isCurrent: boolean };

function historyItem(item: HistoryItem, { restoreAt, version, timeZone, isCurrent }: Shown): string {
  const { kind, author, at, title, changes } = item;
  const canRestore = restoreAt !== undefined && item.version !== undefined && item.version !== version;
  return html`<li>
    <p class="history-what">
      <b>${deedWords(title)}</b> !${isCurrent ? '<span class="state">этот текст сейчас в форме</span>' : ''}
    </p>
    <p class="soft">
      ${author}, <time datetime="${new Date(at).toISOString()}">${sayMoment(at, timeZone)}</time>${
        kind === 'published' ? ' · на сайте' : ' · в черновике'
      }
    </p>
    !${changesPart(changes)}
    !${canRestore ? restoreForm(restoreAt, item.version ?? '', sayMoment(at, timeZone)) : ''}
  </li>`;
}

function restoreForm(action: string, version: string, when: string): string {
  return html`<form method="post" action="${action}" class="history-restore">
    <input type="hidden" name="versiya" value="${version}" />
    <button
      type="submit"
      name="delo"
      value="vernut"
      class="button button-small button-quiet"
      aria-label="Вернуть эту версию: ${when}"
    >
      Вернуть эту версию
    </button>
  </form>`;
}

function changesPart(changes: readonly FieldChange[]): string {
  const isNew = changes.length > 0 && changes.every(({ from }) => from === undefined);
  const list = html`<dl class="changes">!${changes.map(changeLine).join('')}</dl>`;
  if (changes.length === 0) return '';
  if (!isNew && changes.length <= openChanges) return list;
  const summary = isNew ? 'Что было в записи' : `Изменено полей: ${String(changes.length)}`;
  return html`<details>
    <summary>${summary}</summary>
    !${list}
  </details>`;
}

/** What was taken out and what was put in are told by words too, and not by a colour alone. */
function changeLine({ label, from, to }: FieldChange): string {
  const said = from !== undefined && to !== undefined ? differing(from, to) : { from, to };
  const was = said.from === undefined ? '' : html`<del><span class="soft">было:</span> ${said.from}</del>`;
  const is = said.to === undefined ? '' : html`<ins><span class="soft">стало:</span> ${said.to}</ins>`;
  return html`<dt>${label}</dt>
    <dd>!${was}!${is}</dd>`;
}
