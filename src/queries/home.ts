import { formatAmount } from '#format/figure.ts';
import { formatYearInGenitive } from '#format/school-year.ts';
import { collectionNames } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { absencesOf } from './absences.ts';
import { stagedActivities } from './staged-activities.ts';
import { collectionAddress, entryAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import { cardsOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { eventState } from './event.ts';
import { followings } from './followings.ts';
import { curatorOf, openSections } from './frame.ts';
import { compareStrings } from './order.ts';
import type { HomeView } from './page.ts';
import { latestChange } from './parts.ts';
import { currentRoadmap, periodOf } from './roadmap-period.ts';
import { sectionTexts } from './section-texts.ts';
import { stageProgress } from './stages.ts';

const shown = { events: 3, news: 3, practices: 3 } as const;

function roadmapAtAGlance(catalogue: Catalogue): HomeView['roadmap'] {
  const roadmap = currentRoadmap(catalogue);
  if (!roadmap) return undefined;
  const activities = stagedActivities(roadmap.data)
    .map(({ activity }) => activity.state.id)
    .filter((state) => state !== 'cancelled');
  return {
    title: roadmap.data.title,
    address: entryAddress('roadmaps', roadmap.id),
    period: periodOf(roadmap.data),
    stages: stageProgress(roadmap),
    done: activities.filter((state) => state === 'done').length,
    total: activities.length,
  };
}

/** The actual values of the last year that has any, in the order of the indicators. */
function resultsOf(catalogue: Catalogue): HomeView['results'] {
  const indicators = catalogue.sorted('indicators');
  const years = indicators.flatMap(({ data }) =>
    data.values.flatMap(({ year, actual }) => (actual === undefined ? [] : year)),
  );
  const last = years.sort().at(-1);
  if (last === undefined) return undefined;
  const values = indicators.flatMap(({ id, data: { title, unit, values: all } }) => {
    const { actual, target } = all.find(({ year }) => year === last) ?? {};
    if (actual === undefined) return [];
    return {
      title,
      address: entryAddress('indicators', id),
      reached: formatAmount(actual, unit),
      ...(target !== undefined && { target: formatAmount(target, unit) }),
    };
  });
  return { year: formatYearInGenitive(last), address: collectionAddress('indicators'), values };
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
    results: resultsOf(catalogue),
    absences: absencesOf(catalogue),
    sections: openSections(catalogue).map(({ collection, ...link }) => ({
      ...link,
      text: sectionTexts[collection],
      count: catalogue.published[collection].length,
    })),
    social: school?.social ?? [],
    followings: [...followings],
    updated: latestChange(
      catalogue,
      collectionNames.flatMap((name): readonly Entry[] => catalogue.published[name]),
    ),
  };
}
