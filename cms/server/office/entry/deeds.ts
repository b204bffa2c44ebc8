/** What can be done with an entry on its page: each is an action of the protocol, which asks for its right itself. */
import type { Account } from '../../accounts/account.ts';
import type { EntryPlace } from '../../content/places.ts';
import { perform } from '../../protocol/actions.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import type { Action } from '../../protocol/shapes.ts';
import type { Form } from '../../sign-in/form.ts';
import { undoPublication } from './undo-publication.ts';

type Asked = { action: Action; params: object };

const ofEntry = ({ collection, id }: EntryPlace) => ({ collection, slug: id });

const toStatus = (newStatus: string) => (place: EntryPlace) => ({
  action: 'updateUnpublishedEntryStatus' as const,
  params: { ...ofEntry(place), newStatus },
});

/** Values of the buttons, and what they ask for. */
const asked = {
  'na-proverku': toStatus('pending_review'),
  'v-chernoviki': toStatus('draft'),
  gotovo: toStatus('pending_publish'),
  opublikovat: (place) => ({ action: 'publishUnpublishedEntry', params: ofEntry(place) }),
  snyat: (place) => ({ action: 'unpublishEntry', params: ofEntry(place) }),
  udalit: ({ file }) => ({ action: 'deleteFiles', params: { paths: [file] } }),
  'udalit-chernovik': (place) => ({ action: 'deleteUnpublishedEntry', params: ofEntry(place) }),
  adres: (place, { adres = '' }) => ({
    action: 'renameEntry',
    params: { ...ofEntry(place), newSlug: adres.trim() },
  }),
  vernut: (place, { versiya = '' }) => ({
    action: 'restoreEntry',
    params: { ...ofEntry(place), version: versiya },
  }),
} as const satisfies Record<string, (place: EntryPlace, form: Form) => Asked>;

export type Deed = keyof typeof asked | 'otmenit';

export const isDeed = (name: string): name is Deed => Object.hasOwn(asked, name) || name === 'otmenit';

/** What is told when a deed is done; the name stands in the address. */
export const toldWords = {
  'na-proverku': 'Отдано на проверку: директор увидит запись на своём столе.',
  'v-chernoviki': 'Запись снова в черновиках.',
  gotovo: 'Отмечено: запись готова к публикации.',
  opublikovat: 'Опубликовано.',
  snyat: 'Снято с сайта. Текст записи сохранён, опубликовать её можно снова.',
  udalit: 'Запись удалена. Её можно вернуть отсюда.',
  'udalit-chernovik': 'Черновик убран в корзину. Его можно вернуть.',
  adres: 'Адрес изменён.',
  vernut: 'Версия возвращена как черновик. На сайте пока прежний вид.',
  otmenit: 'Публикация отменена: на сайте снова то, что было до неё.',
  chernovik: 'Черновик сохранён.',
  pozzhe: 'Принято. Страницы собрать пока не удалось, это повторится само; на сайте до тех пор прежний вид.',
} as const satisfies Record<Deed | 'chernovik' | 'pozzhe', string>;

export type Told = keyof typeof toldWords;

/** What an address tells, if anything. */
export const toldOf = (name: unknown): Told | undefined =>
  typeof name === 'string' && Object.hasOwn(toldWords, name) ? (name as Told) : undefined;

const isLate = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'live' in answer && answer.live === false;

export type Done = {
  told: Told;
  /** Id of the entry from then on. */
  id: string;
};

/** @throws {Refusal} when the person may not do it, or it cannot be done. */
export async function doDeed(
  desk: EditorDesk,
  { deed, place, form, account }: { deed: Deed; place: EntryPlace; form: Form; account: Account },
): Promise<Done> {
  const answer =
    deed === 'otmenit'
      ? await undoPublication(desk, place, account)
      : await perform(desk, asked[deed](place, form), account);
  const id = deed === 'adres' ? (form['adres'] ?? '').trim() : place.id;
  return { told: isLate(answer) ? 'pozzhe' : deed, id };
}
