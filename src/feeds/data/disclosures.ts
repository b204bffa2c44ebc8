/**
 * What of the model is not for everyone: the one table of open data. A field that the table does not name is published
 * as it is, unless it sounds like personal data: then it stays out until somebody decides here.
 *
 * The measure is the entry's own page: data never say more. A path is `collection.field.field`, lists add nothing to
 * it; `*` stands for every collection. `why` is read by people: of what is kept in or shown at times it stands in the
 * schema.
 */
import { fieldInfo, type FieldInfo } from '#model/fields.ts';
import type { Entry } from '#model/library.ts';
import type { Catalogue } from '#queries/catalogue.ts';
import { isConsentInForce } from '#queries/consent.ts';
import { eventState } from '#queries/event.ts';
import { isPictureShown } from '#queries/parts.ts';
import { isCompleted } from '#queries/programme.ts';

/** Whether a field of `holder`, the object that the field stands in, is shown that day. */
export type Gate = (holder: unknown, catalogue: Catalogue) => boolean;

export type Disclosure = { why: string; shown: 'always' | 'never' | Gate };

const always = (why: string): Disclosure => ({ why, shown: 'always' });
const never = (why: string): Disclosure => ({ why, shown: 'never' });

/** The boundary of the table: the path under which a line stands says what its holder is. */
function when<Holder>(why: string, shown: (holder: Holder, catalogue: Catalogue) => boolean): Disclosure {
  return { why, shown: shown as Gate };
}

type Programme = Entry<'programmes'>['data'];
type Mentor = Entry<'mentors'>['data'];
type Author = Entry<'practices'>['data']['authors'][number];
type Illustration = Entry<'news'>['data']['pictures'][number];
type Event = Entry<'events'>['data'];

const consentItself = never('само согласие — персональные данные, на сайте видно только его действие');
const nameUnderConsent = when<Mentor | Author>(
  'только при действующем согласии на распространение (152-ФЗ, ст. 10.1)',
  ({ consent }, { today }) => isConsentInForce(consent, 'name', today),
);
const afterCompletion = when<Programme>(
  'только после завершения программы (Положение, п. 8.2)',
  (programme, { today }) => isCompleted(programme, today),
);
const pictureUnderConsent = when<Illustration>(
  'снимок, на котором можно узнать людей, — только при их действующем согласии',
  (picture, { today }) => isPictureShown(picture, today),
);
const peopleFlag = never('пометка нужна проверке перед публикацией');
const menuPlace = never('устройство меню, не сведения');
const anchor = always('имя мероприятия в адресе, не человека');
const withPhoto = always('видно только вместе с самой фотографией');
const byPost = always('люди названы по должности');
const card = always('ссылка на карточку, которая есть на сайте');

export const disclosures: Readonly<Record<string, Disclosure>> = {
  '*.status': never('в данных только опубликованное'),
  '*.publishAt': never('срок выхода уже прошёл: остальное в данных не показано'),
  '*.withdrawAt': never('когда запись уйдёт с сайта, посетителю знать незачем'),
  '*.formerIds': never('прежний адрес мог называть человека, поэтому на сайте его не показывают'),
  'regulations.jointly': always('органы и организации, не люди'),
  'roadmaps.sections.activities.id': anchor,
  'roadmaps.sections.activities.evidence.address': always('страница ведёт по одной из ссылок, здесь все'),
  'events.activity.id': anchor,
  'events.registration': when<Event>(
    'пока событие не прошло и не отменено',
    (event, { today }) => eventState(event, today) === 'upcoming',
  ),
  'programmes.mentors': byPost,
  'programmes.mentors.mentor': card,
  'programmes.mentees': byPost,
  'programmes.consents': never('пометка нужна проверке перед публикацией'),
  'programmes.completion': never('причина завершения может повредить репутации (Положение, п. 7.1)'),
  'programmes.results': afterCompletion,
  'programmes.resultSummary': afterCompletion,
  'practices.effort.people': always('число участников'),
  'practices.authors': byPost,
  'practices.authors.mentor': card,
  'practices.authors.name': nameUnderConsent,
  'practices.authors.consent': consentItself,
  'practices.pictures.file': pictureUnderConsent,
  'practices.pictures.people': peopleFlag,
  'practices.pictures.consent': consentItself,
  'news.pictures.file': pictureUnderConsent,
  'news.pictures.people': peopleFlag,
  'news.pictures.consent': consentItself,
  'mentors.name': nameUnderConsent,
  'mentors.photo': when<Mentor>(
    'только при действующем согласии на распространение (152-ФЗ, ст. 10.1)',
    ({ consent }, { today }) => isConsentInForce(consent, 'photo', today),
  ),
  'mentors.photo.file': withPhoto,
  'mentors.photo.alt': withPhoto,
  'mentors.consent': consentItself,
  'pages.inMenu': menuPlace,
  'pages.order': menuPlace,
};

const personalKey =
  /name|photo|portrait|people|person|consent|birth|phone|mail|passport|snils|author|mentor|mentee|participant|teacher|pupil|child|parent/i;
const personalLabel =
  /имя|имен|фамили|отчеств|фио|фото|портрет|согласи|рожден|телефон|почт|паспорт|снилс|автор|наставник|наставляем|участник|педагог(?!ич)|учител|ученик|обучающ|ребен|ребён|родител/i;
const personalKinds: ReadonlySet<FieldInfo['kind']> = new Set(['picture', 'email', 'phone']);

/** Whether a field, or what a list of it holds, may be personal data by its kind, its key or its Russian label. */
export function soundsPersonal(key: string, info: FieldInfo): boolean {
  const isConsent = info.kind === 'group' && 'covers' in info.fields;
  const isSaid = personalKey.test(key) || personalLabel.test(info.label);
  if (isConsent || isSaid || personalKinds.has(info.kind)) return true;
  return info.kind === 'list' && soundsPersonal(key, fieldInfo(info.of));
}

/** What is decided about a field, or undefined when nobody has decided. */
export function decidedOf(path: string): Disclosure | undefined {
  return disclosures[path] ?? disclosures[path.replace(/^[^.]+/, '*')];
}

/** What holds for a field: the decision, else what is safe. */
export function disclosureOf(path: string, info: FieldInfo): Disclosure {
  const key = path.slice(path.lastIndexOf('.') + 1);
  return decidedOf(path) ?? (soundsPersonal(key, info) ? never('решение ещё не принято') : always(''));
}
