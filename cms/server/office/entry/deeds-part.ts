/** Buttons of an entry's page: each is a form of its own that needs no script. */
import { html } from 'ghtml';
import { may } from '../../accounts/rights.ts';
import { referrerLine } from '../refusal-part.ts';
import type { Deed } from './deeds.ts';
import type { EntryPage } from './entry-page.ts';

const button = (deed: Deed, label: string, isMain = false) =>
  html`<button type="submit" name="delo" value="${deed}" class="button${isMain ? '' : ' button-quiet'}">
    ${label}
  </button>`;

const form = (action: string, inside: string) =>
  html`<form method="post" action="${action}">!${inside}</form>`;

const undoLabel = 'Отменить публикацию';

export const undoForm = (action: string): string => form(action, button('otmenit', undoLabel));

const steps: readonly { deed: Deed; label: string; isMain?: boolean }[] = [
  { deed: 'opublikovat', label: 'Опубликовать', isMain: true },
  { deed: 'na-proverku', label: 'Отдать на проверку', isMain: true },
  { deed: 'gotovo', label: 'Готово к публикации' },
  { deed: 'v-chernoviki', label: 'Вернуть в черновики' },
  { deed: 'snyat', label: 'Снять с сайта' },
  { deed: 'otmenit', label: undoLabel },
];

/** The next steps of the entry, and the one that takes the last back. */
export function deedsPart(action: string, { deeds, record, role, told }: EntryPage): string {
  const isTold = told === 'opublikovat';
  const buttons = steps
    .filter(({ deed }) => deeds.has(deed) && !(deed === 'otmenit' && isTold))
    // Whoever publishes does not hand in to themselves.
    .filter(({ deed }) => deed !== 'na-proverku' || !may(role, 'publish'))
    .map(({ deed, label, isMain }) => form(action, button(deed, label, isMain)));
  const waits = record.draft && !may(role, 'publish') && record.draft.status !== 'draft';
  return html`<div class="actions">!${buttons.join('')}</div>
    !${waits ? '<p class="soft">Публикует директор: запись ждёт на его столе.</p>' : ''}`;
}

/** What cannot be done by one click: a new address, throwing away. */
export function dangerPart(action: string, page: EntryPage): string {
  const { deeds } = page;
  return html`!${deeds.has('adres') ? addressPart(action, page) : ''}
  !${deeds.has('udalit-chernovik') ? discardPart(action, page) : ''} !${deletePart(action, page)}`;
}

function addressPart(action: string, { record, typedAddress }: EntryPage): string {
  const words =
    record.isShown === undefined
      ? 'Запись ещё не публиковали, прежний адрес никому не известен.'
      : 'Прежний адрес будет вести на новый, ссылки в других записях поменяются сами.';
  const inside = html`<p class="hint" id="address-hint">
      ${words} Строчные латинские буквы, цифры и дефисы между ними: <code>nedelya-nastavnika</code>.
    </p>
    <label class="choice-field"
      ><span>Новое имя в адресе</span>
      <input
        class="short-field"
        type="text"
        name="adres"
        value="${typedAddress ?? record.id}"
        maxlength="100"
        required
        autocapitalize="none"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="address-hint"
    /></label>
    !${button('adres', 'Изменить адрес')}`;
  return html`<details class="danger" !${typedAddress === undefined ? '' : 'open'}>
    <summary>Изменить адрес</summary>
    !${form(action, inside)}
  </details>`;
}

function discardPart(action: string, { record: { isShown } }: EntryPage): string {
  const words =
    isShown === undefined
      ? 'Записи не будет ни в списке, ни на сайте; черновик останется в корзине.'
      : 'Правка уйдёт в корзину, опубликованное останется как есть.';
  return html`<details class="danger">
    <summary>Удалить черновик</summary>
    !${form(
      action,
      html`<p>${words}</p>
        !${button('udalit-chernovik', 'Удалить черновик')}`,
    )}
  </details>`;
}

function deletePart(action: string, { base, role, record, deeds }: EntryPage): string {
  const { isShown, collection, referrers } = record;
  if (isShown === undefined || collection === 'school' || !may(role, 'publish')) return '';
  const inside = deeds.has('udalit')
    ? form(
        action,
        html`<p>Страницы записи на сайте не станет. Вернуть запись можно из корзины.</p>
          !${button('udalit', 'Удалить запись')}`,
      )
    : html`<p>Удалить пока нельзя: на запись ссылаются. Сначала уберите ссылки.</p>
        <ul>
          !${referrers.map((referrer) => referrerLine(base, referrer)).join('')}
        </ul>`;
  return html`<details class="danger">
    <summary>Удалить запись</summary>
    !${inside}
  </details>`;
}
