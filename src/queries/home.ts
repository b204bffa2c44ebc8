import { collections } from '#model/collections.ts';
import { absencesOf } from './absences.ts';
import type { ListedCollection } from './addresses.ts';
import { collectionAddress, entryAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import { cardsOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { eventState } from './event.ts';
import { curatorOf } from './frame.ts';
import { compareStrings } from './order.ts';
import type { HomeView } from './page.ts';
import { currentRoadmap } from './roadmap-period.ts';
import { sectionTexts } from './section-texts.ts';
import { stageProgress } from './stages.ts';

/** Parts that a section must have (Положение, п. 8.1), as a visitor looks for them. */
const requiredSections: readonly ListedCollection[] = [
  'regulations',
  'roadmaps',
  'programmes',
  'practices',
  'guidance',
  'news',
  'events',
];

const shown = { events: 3, news: 4, practices: 4 } as const;

function roadmapAtAGlance(catalogue: Catalogue): HomeView['roadmap'] {
  const roadmap = currentRoadmap(catalogue);
  if (!roadmap) return undefined;
  return {
    title: roadmap.data.title,
    address: entryAddress('roadmaps', roadmap.id),
    stages: stageProgress(roadmap),
  };
}

/** Practices by the day they appeared, the newest first; the bank itself is sorted by school year. */
function newestPractices(catalogue: Catalogue) {
  return catalogue
    .sorted('practices')
    .toSorted((left, right) => compareStrings(right.data.published ?? '', left.data.published ?? ''))
    .slice(0, shown.practices);
}

export function homeView(catalogue: Catalogue): HomeView {
  const { school, library, today } = catalogue;
  const upcoming = catalogue.sorted('events').filter(({ data }) => eventState(data, today) === 'upcoming');
  return {
    title: school?.sectionTitle ?? 'Наставничество',
    description: school && `${school.sectionTitle}: раздел сайта. ${school.shortName}.`,
    breadcrumbs: [],
    school: school && { fullName: school.fullName, mainSite: school.mainSite },
    body: bodyOf(catalogue, library.school ?? { body: '' }),
    curator: curatorOf(catalogue),
    roadmap: roadmapAtAGlance(catalogue),
    events: cardsOf(catalogue, upcoming.reverse().slice(0, shown.events)),
    news: cardsOf(catalogue, catalogue.sorted('news').slice(0, shown.news)),
    practices: cardsOf(catalogue, newestPractices(catalogue)),
    absences: absencesOf(catalogue),
    sections: requiredSections.map((name) => ({
      title: collections[name].label,
      address: collectionAddress(name),
      text: sectionTexts[name],
    })),
    social: school?.social ?? [],
  };
}
