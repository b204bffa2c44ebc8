/**
 * The whole section as one document: what an inspector files and a head signs. The plan of the year and the school's
 * own acts stand in it in full, everything else as a list; a long list ends where paper would be wasted.
 */
import { collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { absencesOf } from './absences.ts';
import type { ListedCollection } from './addresses.ts';
import { collectionAddress, entryAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import { cardOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { curatorOf } from './frame.ts';
import { indicatorsView } from './indicator.ts';
import { groupTitle, isVoid, ordered } from './list-order.ts';
import type { PrintedPart, PrintoutView } from './page.ts';
import { capitalise, homeTrail, requisites } from './parts.ts';
import { currentRoadmap, periodOf } from './roadmap-period.ts';
import { roadmapTable } from './roadmap-table.ts';
import { stageProgress } from './stages.ts';

/** Entries of one list that are printed, and texts of acts. */
const most = { listed: 60, acts: 20 } as const;

const printedLists: readonly ListedCollection[] = [
  'regulations',
  'programmes',
  'practices',
  'guidance',
  'mentors',
  'events',
  'news',
];

function partOf(catalogue: Catalogue, collection: ListedCollection): PrintedPart {
  const entries = ordered(catalogue, collection).filter((entry) => !isVoid(entry));
  const shown = entries.slice(0, most.listed);
  const groups = Map.groupBy(shown, (entry) => groupTitle(catalogue, entry));
  return {
    title: collections[collection].label,
    address: collectionAddress(collection),
    groups: [...groups].map(([title, members]) => ({
      title,
      cards: members.map((entry) => cardOf(catalogue, entry)),
    })),
    omitted: entries.length - shown.length,
  };
}

const isOwnText = (entry: Entry<'regulations'>) =>
  entry.data.level.id === 'local' && !isVoid(entry) && entry.body.trim() !== '';

function actsOf(catalogue: Catalogue): PrintoutView['acts'] {
  return catalogue
    .sorted('regulations')
    .filter(isOwnText)
    .slice(0, most.acts)
    .map((entry) => ({
      title: entry.data.title,
      requisites: `${capitalise(entry.data.kind.label)} ${requisites(entry.data)}`.trim(),
      address: entryAddress('regulations', entry.id),
      body: bodyOf(catalogue, entry),
    }));
}

function roadmapOf(catalogue: Catalogue): PrintoutView['roadmap'] {
  const roadmap = currentRoadmap(catalogue);
  return (
    roadmap && {
      title: roadmap.data.title,
      address: entryAddress('roadmaps', roadmap.id),
      period: periodOf(roadmap.data),
      stages: stageProgress(roadmap),
      table: roadmapTable(roadmap.data),
    }
  );
}

export function printoutView(catalogue: Catalogue): PrintoutView {
  const { school, library, today } = catalogue;
  const { years, rows } = indicatorsView(catalogue, 1);
  return {
    title: 'Весь раздел одним документом',
    description:
      'Раздел для печати и архива: план, документы, программы, практики и показатели на один день.',
    breadcrumbs: homeTrail(),
    day: today,
    fullName: school?.fullName ?? '',
    body: bodyOf(catalogue, library.school ?? { body: '' }),
    curator: curatorOf(catalogue),
    roadmap: roadmapOf(catalogue),
    acts: actsOf(catalogue),
    parts: printedLists
      .map((collection) => partOf(catalogue, collection))
      .filter(({ groups }) => groups.length > 0),
    indicators: { years, rows },
    absences: absencesOf(catalogue),
  };
}
