/** `/data/section.json`: the section at a glance for whoever collects many of them, and the schema of that file. */
import type { School } from '#model/collections.ts';
import { absencesOf } from '#queries/absences.ts';
import { fileAddresses, fixedAddresses } from '#queries/addresses.ts';
import { curatorOf } from '#queries/frame.ts';
import { urlOf, type Edition } from '../edition.ts';
import { mediaTypes, type FeedFile } from '../feed-file.ts';
import { collectionsOf, freshnessOf } from './freshness.ts';
import { participantsOf } from './participants.ts';
import { publicEntry } from './public-entry.ts';
import { roadmapProgress } from './roadmap-progress.ts';
import { schemaFile, schemaName } from './schema-file.ts';
import { sectionSchema, type SectionData } from './section-schema.ts';

function schoolOf({ fullName, shortName, kind, region, ...school }: School): SectionData['school'] {
  const { municipality, founder, mainSite } = school;
  return { fullName, shortName, kind, region, municipality, founder, mainSite };
}

/** The curator as the pages name him: a name only under a consent in force. */
function curatorData(edition: Edition, { curator }: School): SectionData['curator'] {
  const { order, ...contact } = curatorOf(edition.catalogue) ?? { post: curator.post };
  if (!order) return contact;
  const { title, address } = order;
  return { ...contact, order: { title, ...(address !== undefined && { url: urlOf(edition, address) }) } };
}

function sectionData(edition: Edition, school: School): SectionData {
  const { catalogue } = edition;
  return {
    $schema: schemaName(fileAddresses.sectionSchema),
    title: school.sectionTitle,
    url: urlOf(edition, fixedAddresses.home),
    school: schoolOf(school),
    schoolYear: school.schoolYear,
    asOf: catalogue.today,
    curator: curatorData(edition, school),
    roadmap: roadmapProgress(edition),
    indicators: catalogue.sorted('indicators').map((entry) => publicEntry(edition, entry)),
    participants: participantsOf(catalogue),
    collections: collectionsOf(edition),
    freshness: freshnessOf(catalogue),
    absences: absencesOf(catalogue),
  };
}

/** None without the school's own file: there is nobody to say it about. */
export function sectionFiles(edition: Edition): FeedFile[] {
  const { school } = edition.catalogue;
  if (!school) return [];
  const text = () => JSON.stringify(sectionData(edition, school), undefined, 2);
  return [
    { address: fileAddresses.sectionData, type: mediaTypes.json, text },
    schemaFile(fileAddresses.sectionSchema, () => sectionSchema),
  ];
}
