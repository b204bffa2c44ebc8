import type { CollectionName } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import { requiredSections } from '#model/vocabularies.ts';
import { currentRoadmaps } from './current-roadmap.ts';
import { hasUnreadable, publishedOf } from './published.ts';

export type SectionId = (typeof requiredSections.terms)[number]['id'];

type RequiredSection = {
  id: SectionId;
  label: string;
  collection: CollectionName;
  /** What a person is to publish, after «Опубликуйте». */
  needs: string;
  has: (library: Library, today: string) => boolean;
};

const hasActOf = (level: string) => (library: Library, today: string) =>
  publishedOf(library, 'regulations', today).some(({ data }) => data.level.id === level);
const hasAny = (name: CollectionName) => (library: Library, today: string) =>
  publishedOf(library, name, today).length > 0;

const facts: Record<SectionId, Pick<RequiredSection, 'collection' | 'needs' | 'has'>> = {
  'regulations-federal': {
    collection: 'regulations',
    needs: 'хотя бы один документ федерального уровня',
    has: hasActOf('federal'),
  },
  'regulations-regional': {
    collection: 'regulations',
    needs: 'хотя бы один документ регионального уровня',
    has: hasActOf('regional'),
  },
  'regulations-local': {
    collection: 'regulations',
    needs: 'локальный документ (положение или приказ)',
    has: hasActOf('local'),
  },
  roadmap: {
    collection: 'roadmaps',
    needs: 'дорожную карту текущего учебного года',
    has: (library, today) => currentRoadmaps(library, today).length > 0,
  },
  programmes: { collection: 'programmes', needs: 'хотя бы одну программу', has: hasAny('programmes') },
  practices: { collection: 'practices', needs: 'хотя бы одну практику', has: hasAny('practices') },
  guidance: { collection: 'guidance', needs: 'хотя бы один методический материал', has: hasAny('guidance') },
  news: { collection: 'news', needs: 'хотя бы одну новость', has: hasAny('news') },
  events: { collection: 'events', needs: 'хотя бы один анонс', has: hasAny('events') },
};

const sections: readonly RequiredSection[] = requiredSections.terms.map(({ id, label }) => ({
  id,
  label,
  ...facts[id],
}));

/** The required parts of the section and whether each is on the site that day; an unreadable entry counts as there. */
export function requiredParts(library: Library, today: string): (RequiredSection & { present: boolean })[] {
  return sections.map((section) => ({
    ...section,
    present: section.has(library, today) || hasUnreadable(library, section.collection),
  }));
}
