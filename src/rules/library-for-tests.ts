/** A small library that breaks no rule, built through the real schemas, and builders for what does break one. */
import type { z } from 'zod';
import { collections, schoolFile, schoolSchema, type CollectionName } from '#model/collections.ts';
import { type ContentFile, type Entry, type Library } from '#model/library.ts';
import type { Rule } from './rule.ts';

/** A Thursday in the first autumn of the sample school year. */
export const today = '2026-10-15';

export type Fields = Record<string, unknown>;
export type Draft = Fields & { id?: string; body?: string };

const stages = [1, 2, 3, 4, 5, 6, 7];

const sample: Record<CollectionName, Fields> = {
  regulations: {
    title: 'Документ',
    level: 'локальный',
    kind: 'приказ',
    issuer: 'Школа № 7',
    force: 'действует',
  },
  roadmaps: {
    title: 'Дорожная карта',
    schoolYear: '2026-2027',
    sections: stages.map((stage) => ({
      number: `${stage}`,
      stages: [stage],
      activities: [
        { title: 'Мероприятие', deadline: 'В течение года', responsible: 'куратор', result: 'Отчёт' },
      ],
    })),
  },
  programmes: {
    title: 'Первый год в школе',
    summary: 'Программа для начинающего учителя.',
    form: 'педагог – педагог',
    kinds: ['традиционное'],
    formation: 'пара',
    mentors: [{ post: 'учитель математики' }],
    mentees: [{ post: 'учитель математики', count: 1 }],
    consents: true,
    order: { number: '61', date: '2026-09-01' },
    start: '2026-09-01',
    end: '2027-05-31',
    state: 'реализуется',
  },
  practices: {
    title: 'Открытый урок',
    summary: 'Как готовиться к открытому уроку вдвоём.',
    form: 'педагог – педагог',
    kinds: ['традиционное'],
    subjects: ['методическая грамотность'],
    problems: ['проектирование занятия'],
    educationLevels: ['основное общее'],
    schoolYear: '2026-2027',
    context: 'Молодой учитель боялся открытых уроков.',
    steps: [{ title: 'Посмотреть урок наставника' }],
    authors: [{ post: 'учитель математики' }],
  },
  guidance: { title: 'Памятка наставнику', summary: 'С чего начать.', kind: 'памятка' },
  news: { title: 'Педсовет', summary: 'Обсудили план.', date: '2026-09-20', kind: 'педсовет', stages },
  events: {
    title: 'Круглый стол',
    summary: 'Разговор о практиках.',
    start: '2026-11-20 15:00',
    format: 'очно',
  },
  mentors: {
    title: 'Учитель математики',
    post: 'учитель математики',
    field: 'математика',
    forms: ['педагог – педагог'],
  },
  indicators: { title: 'Доля наставляемых', unit: '%', values: [{ year: '2026', target: 30 }] },
  pages: { title: 'О наставничестве' },
};

const sampleSchool: Fields = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Школа № 7 «Берёзка»',
  shortName: 'МБОУ «Школа № 7 «Берёзка»',
  otherNames: ['школа «Берёзка»'],
  otherOrganisations: ['Лицей «Горизонт»', 'школа № 12'],
  kind: 'школа',
  headTitle: 'Директор',
  region: 'Калужская область',
  mainSite: 'https://school.example/',
  sectionAddress: 'https://school.example/nastavnichestvo/',
  curator: { post: 'заместитель директора' },
  schoolYear: '2026-2027',
  menteesConfirmed: '2026-09-10',
};

type School = NonNullable<Library['school']>;

/** Parses what a file of the collection would hold; fields given replace those of the sample. */
export function entry<Name extends CollectionName>(collection: Name, draft: Draft = {}): Entry<Name> {
  const { id = 'zapis', body = '', ...fields } = draft;
  const schema: z.ZodType = collections[collection].schema;
  const data = schema.parse({ status: 'опубликовано', ...sample[collection], ...fields });
  const { folder, extension } = collections[collection];
  const file = `${folder}/${id}.${extension}`;
  // The boundary of the builder: the schema of a collection gives the data of its entries.
  return { collection, id, file, data, body, bodyLine: 10, digest: '' } as Entry<Name>;
}

export function school(fields: Fields = {}): School {
  const data = schoolSchema.parse({ ...sampleSchool, ...fields });
  return { file: schoolFile, data, body: '', bodyLine: 30, digest: '' };
}

/** A document or a picture; half a megabyte that opens and is what it is called. */
export function contentFile(path: string, facts: Partial<ContentFile> = {}): ContentFile {
  const format = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return { path, size: 512 * 1024, format, digest: '', ...facts };
}

export type Parts = Partial<Record<CollectionName, readonly Draft[]>> & {
  school?: Fields | undefined;
  files?: readonly ContentFile[];
  unreadable?: readonly string[];
};

/** A library with these entries and nothing else but a school. */
export function bareLibrary({
  school: fields = {},
  files = [],
  unreadable = [],
  ...entries
}: Parts = {}): Library {
  const list = <Name extends CollectionName>(name: Name) =>
    (entries[name] ?? []).map((draft, index) => entry(name, { id: `zapis-${index + 1}`, ...draft }));
  return {
    school: school(fields),
    entries: {
      regulations: list('regulations'),
      roadmaps: list('roadmaps'),
      programmes: list('programmes'),
      practices: list('practices'),
      guidance: list('guidance'),
      news: list('news'),
      events: list('events'),
      mentors: list('mentors'),
      indicators: list('indicators'),
      pages: list('pages'),
    },
    files: new Map(files.map((file) => [file.path, file])),
    unreadable: new Set(unreadable),
  };
}

/** Everything that a section must hold, and no more. */
const wholeSection: Parts = {
  regulations: [
    { id: 'prikaz', title: 'О наставничестве', number: '56', date: '2026-08-20' },
    {
      id: 'zakon',
      title: 'Об образовании',
      level: 'федеральный',
      kind: 'закон',
      issuer: 'Государственная Дума',
      checked: '2026-09-01',
    },
    {
      id: 'poryadok',
      title: 'О целевой модели',
      level: 'региональный',
      issuer: 'Министерство',
      checked: '2026-09-01',
    },
  ],
  roadmaps: [{ id: 'plan' }],
  programmes: [{ id: 'pervyj-god' }],
  practices: [{ id: 'otkrytyj-urok' }],
  guidance: [{ id: 'pamyatka' }],
  news: [{ id: 'pedsovet' }],
  events: [{ id: 'kruglyj-stol' }],
};

/** A whole section that breaks no rule; the parts given replace its own. */
export function library(parts: Parts = {}): Library {
  return bareLibrary({ ...wholeSection, ...parts });
}

/** A library without the school's own file. */
export function libraryWithoutSchool(parts: Parts = {}): Library {
  return { ...library(parts), school: undefined };
}

/** What a rule says, as people see it: severity, place, message, advice, basis. */
export function say(rule: Rule, subject: Library, day = today): string {
  return rule
    .judge(subject, day)
    .map(({ severity, file, field, message, fix, basis }) =>
      [
        `${severity} ${file} ${field}`.trim(),
        `  ${message}`,
        `  ${fix}`,
        ...(basis ? [`  (${basis})`] : []),
      ].join('\n'),
    )
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** The fields of what a rule says: where it fires. */
export function fieldsOf(rule: Rule, subject: Library, day = today): string[] {
  return rule.judge(subject, day).map(({ field }) => field);
}
