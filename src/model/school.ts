import {
  address,
  closedObject,
  colour,
  day,
  email,
  group,
  line,
  list,
  optional,
  phone,
  picture,
  schoolYear,
  term,
  text,
  timeZone,
  withDefault,
} from './fields.ts';
import { actReference, consent, reference } from './entry.ts';
import { organisationKinds, requiredSections, severities } from './vocabularies.ts';
import { variativeRules } from './variative.ts';

/** The curator: shown by post; a name only under a consent in force. */
const curator = group(
  {
    post: line({
      label: 'Должность',
      hint: 'Например: «заместитель директора по учебно-воспитательной работе».',
      max: 200,
    }),
    email: optional(email({ label: 'Рабочая почта' })),
    phone: optional(phone({ label: 'Рабочий телефон' })),
    place: optional(line({ label: 'Где найти', hint: 'Кабинет и часы приёма.', max: 200 })),
    order: optional(group(actReference, { label: 'Приказ о назначении' })),
    name: optional(
      line({ label: 'Имя', hint: 'Только при действующем согласии на распространение.', max: 120 }),
    ),
    consent: optional(consent),
  },
  { label: 'Куратор' },
);

/** A required part that the school does not have yet, said openly and for a limited time. */
const absence = group(
  {
    section: term(requiredSections, { label: 'Раздел' }),
    reason: text({ label: 'Почему пока нет', max: 400 }),
    until: day({
      label: 'Действует до',
      hint: 'До этого дня включительно отсутствие считается объявленным.',
    }),
  },
  { label: 'Объявленное отсутствие' },
);

const searchWords = group(
  {
    words: list(line({ label: 'Слово или словосочетание', max: 80 }), {
      label: 'Слова об одном',
      hint: 'Хотя бы одно из них бывает в текстах: «подшефный», «наставляемый».',
      min: 2,
      max: 20,
    }),
  },
  { label: 'Слова об одном' },
);

const ruleSetting = group(
  {
    rule: term(variativeRules, { label: 'Правило' }),
    severity: term(severities, { label: 'Строгость' }),
  },
  { label: 'Настройка правила' },
);

/** The one file that says whose section this is. */
export const schoolSchema = closedObject(
  {
    fullName: line({ label: 'Полное наименование', hint: 'По уставу.', max: 500 }),
    shortName: line({ label: 'Краткое наименование', max: 200 }),
    otherNames: list(line({ label: 'Наименование', max: 300 }), {
      label: 'Другие допустимые наименования',
      hint: 'Как организацию называют в документах.',
      max: 30,
    }),
    otherOrganisations: list(line({ label: 'Организация', max: 300 }), {
      label: 'Упоминаемые организации',
      hint: 'Партнёры и соседи: их названия в текстах — не описка.',
      max: 200,
    }),
    kind: term(organisationKinds, { label: 'Вид организации' }),
    headTitle: line({ label: 'Должность руководителя', hint: 'Директор или заведующий.', max: 100 }),
    region: line({ label: 'Регион', max: 200 }),
    municipality: optional(line({ label: 'Муниципальное образование', max: 200 })),
    founder: optional(line({ label: 'Учредитель', max: 300 })),
    mainSite: address({ label: 'Адрес основного сайта' }),
    officialPages: list(reference, {
      label: 'Страницы основного сайта',
      hint: 'Если «Сведения об образовательной организации» стоят не по обычным адресам /sveden/…',
      max: 8,
    }),
    sectionTitle: withDefault(
      line({
        label: 'Название раздела',
        hint: '«Наставничество» или «Целевая модель наставничества».',
        max: 120,
      }),
      'Наставничество',
    ),
    sectionAddress: optional(
      address({
        label: 'Адрес раздела',
        hint: 'Где раздел открывается: https://school.example/nastavnichestvo/',
      }),
    ),
    emblem: optional(picture({ label: 'Эмблема' })),
    accent: optional(
      colour({
        label: 'Цвет оформления',
        hint: 'Тёмный цвет школы в виде #0b4f6c: на белом он должен читаться.',
      }),
    ),
    curator,
    schoolYear: schoolYear({ label: 'Текущий учебный год' }),
    menteesConfirmed: optional(
      day({ label: 'Список наставляемых подтверждён', hint: 'Куратор сверяет его не реже раза в год.' }),
    ),
    social: list(reference, { label: 'Рабочие страницы в социальных сетях', max: 20 }),
    absences: list(absence, { label: 'Объявленное отсутствие', max: 20 }),
    searchWords: list(searchWords, {
      label: 'Свои слова для поиска',
      hint: 'Как в школе называют то, что ищут в банке практик: поиск примет каждое слово группы за любое другое.',
      max: 200,
    }),
    rules: list(ruleSetting, {
      label: 'Настройка правил',
      hint: 'Строгость правил о том, что документ школы вправе решать сам.',
      max: 40,
    }),
    timeZone: optional(
      timeZone({
        label: 'Часовой пояс',
        hint: 'Как его зовут в базе IANA: Europe/Moscow, Asia/Yekaterinburg, Asia/Vladivostok. Без него — московское время.',
      }),
    ),
    asOf: optional(
      day({
        label: 'День показа',
        hint: 'Только для образца: раздел строится так, как он выглядел в этот день.',
      }),
    ),
  },
  'Школа',
);
