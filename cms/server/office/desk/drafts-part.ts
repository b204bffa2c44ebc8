/** Drafts on the desk: what waits for the director, what is in the curator's hands. */
import { html } from 'ghtml';
import { may, type Role } from '../../accounts/rights.ts';
import type { DraftStatus } from '../../content/drafts.ts';
import { collectionWords } from '../collection-words.ts';
import type { Deed } from '../entry/deeds.ts';
import { entryStates } from '../entry-states.ts';
import { formAddress } from '../frame.ts';
import { entryOffice } from '../public-address.ts';
import { sayMoment } from '../say-moment.ts';
import type { DraftInHand } from './drafts-in-hand.ts';

/** Fields that are named in a line; the rest is counted. */
const namedFields = 4;

function changesOf({ isNew, changed }: DraftInHand): string {
  if (isNew) return 'Новая запись.';
  if (changed.length === 0) return 'Отличий от сайта нет.';
  const more = changed.length - namedFields;
  const named = changed.slice(0, namedFields).join(', ');
  return `Изменено: ${named}${more > 0 ? ` и ещё ${more}` : ''}.`;
}

type Offer = { deed: Deed; label: string; isMain?: boolean };

/** What somebody may do with a draft from the desk; the server asks for the same rights. */
function deedsFor(role: Role, status: DraftStatus): Offer[] {
  if (may(role, 'publish'))
    return [
      { deed: 'opublikovat', label: 'Опубликовать', isMain: true },
      ...(status === 'draft' ? [] : [{ deed: 'v-chernoviki' as const, label: 'Вернуть на доработку' }]),
    ];
  if (status === 'draft') return [{ deed: 'na-proverku', label: 'Отдать на проверку', isMain: true }];
  return [{ deed: 'v-chernoviki', label: 'Забрать с проверки' }];
}

function deedForm(base: string, entry: string, { deed, label, isMain = false }: Offer): string {
  return html`<form method="post" action="${base}admin/stol/">
    <input type="hidden" name="zapis" value="${entry}" />
    <button
      type="submit"
      name="delo"
      value="${deed}"
      class="button button-small${isMain ? '' : ' button-quiet'}"
    >
      ${label}
    </button>
  </form>`;
}

type Shown = { base: string; role: Role; timeZone: string };

function draftLine(draft: DraftInHand, { base, role, timeZone }: Shown): string {
  const { collection, id } = draft.place;
  const deeds = deedsFor(role, draft.status).map((deed) => deedForm(base, `${collection}/${id}`, deed));
  return html`<li>
    <p><a href="${formAddress(base, collection, id)}">${draft.title}</a></p>
    <p class="soft">
      ${collectionWords(collection)} · ${entryStates[draft.status].label} · ${draft.author},
      ${sayMoment(draft.at, timeZone)}
    </p>
    <p class="soft">${changesOf(draft)}</p>
    <div class="actions">
      !${deeds.join('')}
      <a class="button button-small button-quiet" href="${base}admin/predprosmotr/${collection}/${id}/"
        >Как будет на сайте</a
      >
      <a class="button button-small button-quiet" href="${entryOffice(base, collection, id)}">История</a>
    </div>
  </li>`;
}

const list = (lines: readonly string[]) =>
  html`<ul class="office-list">
    !${lines.join('')}
  </ul>`;

/** Whoever publishes sees what waits for it first. */
export function draftsPart(drafts: readonly DraftInHand[], shown: Shown): string {
  if (drafts.length === 0) return '';
  const waiting = drafts.filter(({ status }) => status !== 'draft');
  const inHand = drafts.filter(({ status }) => status === 'draft');
  const part = (title: string, some: readonly DraftInHand[]) =>
    some.length === 0
      ? ''
      : html`<section>
          <h2>${title} <span class="count">${some.length}</span></h2>
          !${list(some.map((draft) => draftLine(draft, shown)))}
        </section>`;
  const titleOfWaiting = may(shown.role, 'publish') ? 'Ждут вашего решения' : 'На проверке у директора';
  return part(titleOfWaiting, waiting) + part('Черновики', inHand);
}
