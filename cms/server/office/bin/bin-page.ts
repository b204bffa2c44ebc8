/** HTML of the recycle bin. */
import { html } from 'ghtml';
import type { BinItem } from '../../content/recycle-bin.ts';
import type { Refusal } from '../../refusal.ts';
import { done } from '../../screens/screen.ts';
import { collectionWords } from '../collection-words.ts';
import { refusalPart } from '../refusal-part.ts';
import { sayMoment } from '../say-moment.ts';

export type BinPage = {
  base: string;
  items: readonly BinItem[];
  timeZone: string;
  mayEdit: boolean;
  told: string | undefined;
  refusal: Refusal | undefined;
};

export function binBody(page: BinPage): string {
  const { base, items, told, refusal } = page;
  const list = html`<ul class="office-list">
    !${items.map((item) => itemLine(item, page)).join('')}
  </ul>`;
  return html`!${refusal ? refusalPart(base, refusal) : ''} !${done(told)}
    <p class="soft">
      Удалённые записи и черновики. Ничто не исчезает само: что вернули, станет черновиком, и на сайт попадёт,
      только когда его опубликуют.
    </p>
    !${items.length === 0 ? '<p>Корзина пуста.</p>' : list}`;
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
