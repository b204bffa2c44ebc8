import { fileAddresses } from './addresses.ts';
import type { Following } from './page.ts';

/** Ways to follow the section without visiting it, and its data for programs. */
export const followings: readonly Following[] = [
  { title: 'Новости (RSS)', address: fileAddresses.newsFeed, needsSite: true },
  { title: 'Практики (RSS)', address: fileAddresses.practicesFeed, needsSite: true },
  { title: 'Документы (RSS)', address: fileAddresses.regulationsFeed, needsSite: true },
  { title: 'Календарь событий', address: fileAddresses.eventsCalendar, needsSite: false },
  { title: 'Открытые данные (JSON)', address: fileAddresses.sectionData, needsSite: false },
];
