/** HTML of the page of one entry. */
import { html } from 'ghtml';
import { formatDay } from '#format/day.ts';
import { collections } from '#model/collections.ts';
import type { Role } from '../../accounts/rights.ts';
import { may } from '../../accounts/rights.ts';
import type { Refusal } from '../../refusal.ts';
import { done } from '../../screens/screen.ts';
import { collectionWords } from '../collection-words.ts';
import { formAddress } from '../frame.ts';
import { entryOffice, publicAddress } from '../public-address.ts';
import { referrerLine, refusalPart } from '../refusal-part.ts';
import { sayMoment } from '../say-moment.ts';
import { dangerPart, deedsPart, undoForm } from './deeds-part.ts';
import { toldWords, type Deed, type Told } from './deeds.ts';
import type { EntryRecord } from './entry-record.ts';
import { historyPart } from './history-part.ts';
import { stepsPart } from './steps-part.ts';

export type EntryPage = {
  base: string;
  /** Scheme and host by which the office was opened, for links that are sent to somebody. */
  origin: string;
  role: Role;
  record: EntryRecord;
  deeds: ReadonlySet<Deed>;
  timeZone: string;
  /** Where somebody who is signed in sees the page of the draft. */
  preview: string;
  link: { url: string; until: number };
  told: Told | undefined;
  refusal: Refusal | undefined;
  /** The new address as it was typed and refused. */
  typedAddress: string | undefined;
};

export function entryBody(page: EntryPage): string {
  const { base, role, record, deeds, timeZone, told, refusal } = page;
  const { collection, id } = record;
  const action = entryOffice(base, collection, id);
  return html`!${refusal ? refusalPart(base, refusal) : ''} !${toldPart(page, told)}
    <p class="soft">
      <a href="${base}admin/zapisi/?chast=${collection}">${collectionWords(collection)}</a> ·
      !${whereWords(page)}
    </p>
    !${stepsPart(record)} !${lastWords(record, timeZone)} !${linksPart(page)} !${deedsPart(action, page)}
    !${sharePart(page)} !${referrersPart(page)} !${dangerPart(action, page)}
    !${historyPart({
      restoreAt: may(role, 'edit') && deeds.has('vernut') ? action : undefined,
      history: record.history,
      version: record.version,
      timeZone,
    })}`;
}

/** What was just published can be taken back where it is told. */
function toldPart({ base, record, deeds }: EntryPage, told: Told | undefined): string {
  const action = entryOffice(base, record.collection, record.id);
  if (told !== 'opublikovat' || !deeds.has('otmenit')) return done(told && toldWords[told]);
  return html`<div class="done told" role="status">
    <p>${toldWords[told]}</p>
    !${undoForm(action)}
  </div>`;
}

const nameOf = (collection: EntryRecord['collection']) =>
  collection === 'school' ? 'файл школы' : collections[collection].one;

function whereWords({ base, record }: EntryPage): string {
  const { collection, id, published } = record;
  const day = published === undefined ? '' : `, дата публикации ${formatDay(published)}`;
  return html`${nameOf(collection)}${day}, адрес <code>${publicAddress(base, collection, id)}</code>`;
}

const lastWords = ({ draft }: EntryRecord, timeZone: string): string =>
  draft ? html`<p class="soft">Последняя правка: ${draft.author}, ${sayMoment(draft.at, timeZone)}.</p>` : '';

function linksPart({ base, role, record, preview }: EntryPage): string {
  const { collection, id, isShown, draft } = record;
  const edit = html`<a class="button" href="${formAddress(base, collection, id)}">Править в форме</a>`;
  const site = html`<a class="button button-quiet" href="${publicAddress(base, collection, id)}"
    >Страница на сайте</a
  >`;
  const view = html`<a class="button button-quiet" href="${preview}"
    >${draft ? 'Как будет на сайте' : 'Посмотреть страницу'}</a
  >`;
  return html`<div class="actions">
    !${may(role, 'edit') ? edit : ''} !${draft || !isShown ? view : ''} !${isShown ? site : ''}
  </div>`;
}

/** A link that needs no signing in: for the director, who looks at it on a phone. */
function sharePart({ origin, link, timeZone, record }: EntryPage): string {
  if (!record.draft && record.isShown) return '';
  return html`<details class="share">
    <summary>Ссылка для директора</summary>
    <p class="hint" id="share-hint">
      Откроет страницу черновика без входа в редакцию. Действует до ${sayMoment(link.until, timeZone)}.
      Пошлите её только тому, кто должен увидеть черновик.
    </p>
    <label class="choice-field"
      ><span>Скопируйте адрес</span>
      <input
        class="short-field"
        type="text"
        readonly
        value="${origin}${link.url}"
        aria-describedby="share-hint"
        data-copy
    /></label>
  </details>`;
}

function referrersPart({ base, record: { referrers, isShown, collection } }: EntryPage): string {
  if (isShown === undefined || collection === 'school') return '';
  const list = html`<ul class="office-list">
    !${referrers.map((referrer) => referrerLine(base, referrer)).join('')}
  </ul>`;
  return html`<section aria-labelledby="referrers">
    <h2 id="referrers">Кто ссылается</h2>
    !${referrers.length === 0 ? '<p>Никто: на эту запись не ссылается ни одна другая.</p>' : list}
  </section>`;
}
