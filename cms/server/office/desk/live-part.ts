/** What visitors see now, and how the last publication ended. */
import { html } from 'ghtml';
import { formatMoment } from '#format/moment.ts';
import { may, type Role } from '../../accounts/rights.ts';
import type { PublicationState } from '../../publication/publication-state.ts';
import { fault } from '../../screens/screen.ts';
import { deedOf } from '../deed-words.ts';
import { sayMoment } from '../say-moment.ts';

const phases: Readonly<Record<PublicationState['phase'], string | undefined>> = {
  idle: undefined,
  checking: 'Сейчас идёт проверка перед публикацией.',
  building: 'Сейчас собираются страницы.',
  searching: 'Сейчас обновляется поиск.',
};

const results = {
  live: 'Сайт обновлён',
  refused: 'Публикация остановлена проверкой, на сайте прежний вид',
  failed: 'Публикация не удалась, на сайте прежний вид',
} as const;

const again = (base: string) =>
  html`<form method="post" action="${base}admin/stol/">
    <button type="submit" name="delo" value="snova" class="button button-small">Опубликовать ещё раз</button>
  </form>`;

export type LiveShown = {
  base: string;
  role: Role;
  timeZone: string;
  /** How an entry is called, by `news/chas`; undefined for one that is not there any more. */
  titleOf: (name: string) => string | undefined;
};

/** The state as it is; a script of the page renews it while something is being published. */
export function livePart(
  { phase, last, nextChange }: PublicationState,
  { base, role, timeZone, titleOf }: LiveShown,
): string {
  const ended =
    last === undefined
      ? 'С запуска сервера публикаций ещё не было.'
      : `${results[last.result]}: ${sayMoment(last.at, timeZone)}. ${deedOf(last.what, titleOf)} — ${last.who}.`;
  const isTrouble = last !== undefined && last.result !== 'live';
  return html`<div class="live" id="publication" data-phase="${phase}">
    !${isTrouble ? fault(ended) : html`<p>${ended}</p>`}
    <p role="status">${phases[phase] ?? ''}</p>
    !${
      nextChange === undefined
        ? ''
        : html`<p class="soft">Следующая запись выйдет или снимется сама: ${formatMoment(nextChange)}.</p>`
    }
    !${isTrouble && may(role, 'publish') ? again(base) : ''}
  </div>`;
}
