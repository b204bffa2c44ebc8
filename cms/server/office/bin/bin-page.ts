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

type Line = {
  /** What the button gives back: name and value of the field, and how a person calls it. */
  button: { name: string; value: string; of: string };
  /** HTML of the other fields of the form, of the title and of what stands below it. */
  fields?: string;
  title: string;
  more: string;
};

function binLine({ button, fields = '', title, more }: Line, { base, mayEdit }: BinPage): string {
  const form = html`<form method="post" action="${base}admin/korzina/">
    !${fields}
    <button
      type="submit"
      name="${button.name}"
      value="${button.value}"
      class="button button-small button-quiet"
      aria-label="Вернуть: ${button.of}"
    >
      Вернуть
    </button>
  </form>`;
  return html`<li class="bin-item">
    <div>
      <p>!${title}</p>
      <p class="soft">!${more}</p>
    </div>
    !${mayEdit ? form : ''}
  </li>`;
}

function deletedFileLine({ path, author, at, version }: DeletedFile, page: BinPage): string {
  const title = html`<a href="${fileAddress(page.base, path, version)}">${path}</a>`;
  const more = html`${author}, ${sayMoment(at, page.timeZone)}`;
  return binLine({ button: { name: 'fajl', value: path, of: path }, title, more }, page);
}

const kinds: Readonly<Record<BinItem['kind'], string>> = { entry: 'запись', draft: 'черновик' };

function itemLine({ place, title, kind, author, at, version }: BinItem, page: BinPage): string {
  const line: Line = {
    button: { name: 'versiya', value: version, of: title },
    fields: html`<input type="hidden" name="chast" value="${place.collection}" />
      <input type="hidden" name="zapis" value="${place.id}" />`,
    title: html`<b>${title}</b>`,
    more: html`${collectionWords(place.collection)}, ${kinds[kind]} · ${author},
    ${sayMoment(at, page.timeZone)}`,
  };
  return binLine(line, page);
}
