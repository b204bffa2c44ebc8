/** HTML of the recycle bin. */
import { html } from 'ghtml';
import type { BinItem, DeletedFile } from '../../content/recycle-bin.ts';
import { fileAddress } from '../../protocol/read-actions.ts';
import type { Refusal } from '../../refusal.ts';
import { done } from '../../screens/screen.ts';
import { collectionWords } from '../collection-words.ts';
import { refusalPart } from '../refusal-part.ts';
import { sayMoment } from '../say-moment.ts';

export type BinPage = {
  base: string;
  items: readonly BinItem[];
  files: readonly DeletedFile[];
  timeZone: string;
  mayEdit: boolean;
  told: string | undefined;
  refusal: Refusal | undefined;
};

export function binBody(page: BinPage): string {
  const { base, items, files, told, refusal } = page;
  const list = html`<ul class="office-list">
    !${items.map((item) => itemLine(item, page)).join('')}
  </ul>`;
  const isEmpty = items.length === 0 && files.length === 0;
  return html`!${refusal ? refusalPart(base, refusal) : ''} !${done(told)}
    <p class="soft">
      Удалённые записи, черновики и файлы. Ничто не исчезает само. Запись вернётся черновиком и попадёт на
      сайт, только когда её опубликуют; файл вернётся в хранилище под своим именем.
    </p>
    !${isEmpty ? '<p>Корзина пуста.</p>' : ''} !${items.length === 0 ? '' : list}
    !${files.length === 0 ? '' : filesPart(page)}`;
}

function filesPart(page: BinPage): string {
  return html`<section aria-labelledby="files">
    <h2 id="files">Файлы</h2>
    <ul class="office-list">
      !${page.files.map((file) => deletedFileLine(file, page)).join('')}
    </ul>
  </section>`;
}

function deletedFileLine(
  { path, author, at, version }: DeletedFile,
  { base, timeZone, mayEdit }: BinPage,
): string {
  const form = html`<form method="post" action="${base}admin/korzina/">
    <button
      type="submit"
      name="fajl"
      value="${path}"
      class="button button-small button-quiet"
      aria-label="Вернуть: ${path}"
    >
      Вернуть
    </button>
  </form>`;
  return html`<li class="bin-item">
    <div>
      <p><a href="${fileAddress(base, path, version)}">${path}</a></p>
      <p class="soft">${author}, ${sayMoment(at, timeZone)}</p>
    </div>
    !${mayEdit ? form : ''}
  </li>`;
}

const kinds: Readonly<Record<BinItem['kind'], string>> = { entry: 'запись', draft: 'черновик' };

function itemLine(item: BinItem, { base, timeZone, mayEdit }: BinPage): string {
  const { place, title, kind, author, at, version } = item;
  const when = sayMoment(at, timeZone);
  const form = html`<form method="post" action="${base}admin/korzina/">
    <input type="hidden" name="chast" value="${place.collection}" />
    <input type="hidden" name="zapis" value="${place.id}" />
    <button
      type="submit"
      name="versiya"
      value="${version}"
      class="button button-small button-quiet"
      aria-label="Вернуть: ${title}"
    >
      Вернуть
    </button>
  </form>`;
  return html`<li class="bin-item">
    <div>
      <p><b>${title}</b></p>
      <p class="soft">${collectionWords(place.collection)}, ${kinds[kind]} · ${author}, ${when}</p>
    </div>
    !${mayEdit ? form : ''}
  </li>`;
}
