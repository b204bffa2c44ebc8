/** Every collection: its folder, its address on the site, its Russian names and its schema. */
import type { z } from 'zod';
import { eventSchema } from './event.ts';
import { guidanceSchema } from './guidance.ts';
import { indicatorSchema } from './indicator.ts';
import { mentorSchema } from './mentor.ts';
import { newsSchema } from './news.ts';
import { pageSchema } from './page.ts';
import { practiceSchema } from './practice.ts';
import { programmeSchema } from './programme.ts';
import { regulationSchema } from './regulation.ts';
import { roadmapSchema } from './roadmap.ts';
import { schoolSchema } from './school.ts';

export const collections = {
  regulations: {
    folder: 'regulations',
    address: 'dokumenty',
    extension: 'md',
    label: 'Документы',
    one: 'документ',
    schema: regulationSchema,
  },
  roadmaps: {
    folder: 'roadmaps',
    address: 'dorozhnaya-karta',
    extension: 'md',
    label: 'Дорожная карта',
    one: 'дорожная карта',
    schema: roadmapSchema,
  },
  programmes: {
    folder: 'programmes',
    address: 'programmy',
    extension: 'md',
    label: 'Программы',
    one: 'программа',
    schema: programmeSchema,
  },
  practices: {
    folder: 'practices',
    address: 'praktiki',
    extension: 'md',
    label: 'Практики',
    one: 'практика',
    schema: practiceSchema,
  },
  guidance: {
    folder: 'guidance',
    address: 'metodika',
    extension: 'md',
    label: 'Методика',
    one: 'методический материал',
    schema: guidanceSchema,
  },
  news: {
    folder: 'news',
    address: 'novosti',
    extension: 'md',
    label: 'Новости',
    one: 'новость',
    schema: newsSchema,
  },
  events: {
    folder: 'events',
    address: 'anonsy',
    extension: 'md',
    label: 'Анонсы',
    one: 'анонс',
    schema: eventSchema,
  },
  mentors: {
    folder: 'mentors',
    address: 'nastavniki',
    extension: 'md',
    label: 'Наставники',
    one: 'наставник',
    schema: mentorSchema,
  },
  indicators: {
    folder: 'indicators',
    address: 'pokazateli',
    extension: 'md',
    label: 'Показатели',
    one: 'показатель',
    schema: indicatorSchema,
  },
  pages: {
    folder: 'pages',
    address: '',
    extension: 'mdx',
    label: 'Страницы',
    one: 'страница',
    schema: pageSchema,
  },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

export { schoolFile } from './library.ts';
export { schoolSchema };

export type School = z.output<typeof schoolSchema>;
export type CollectionData = { [Name in CollectionName]: z.output<(typeof collections)[Name]['schema']> };
