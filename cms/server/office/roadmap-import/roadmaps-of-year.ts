/** Roadmaps that the school has for a year already, drafts among them. */
import { parseSchoolYear, type SchoolYear } from '#format/school-year.ts';
import { collections } from '#model/collections.ts';
import { entryTitles } from '../../content/entry-titles.ts';
import { findDraft } from '../../content/drafts.ts';
import { entryPlace } from '../../content/places.ts';
import { takeApart } from '../../entries/take-apart.ts';
import { mainRef, type Repository } from '../../repository/repository.ts';

export type KnownRoadmap = { id: string; title: string };

export async function roadmapsOfYear(
  repository: Repository,
  year: SchoolYear | undefined,
): Promise<KnownRoadmap[]> {
  if (year === undefined) return [];
  const all = await entryTitles(repository, 'roadmaps');
  const years = await Promise.all(all.map(({ id }) => yearOfEntry(repository, id)));
  return all.filter((_, at) => years[at] === year).map(({ id, title }) => ({ id, title }));
}

async function yearOfEntry(repository: Repository, id: string): Promise<SchoolYear | undefined> {
  const place = entryPlace('roadmaps', id);
  const commit = (await findDraft(repository, place))?.commit ?? (await repository.tip(mainRef));
  const blob = commit === undefined ? undefined : await repository.blobAt(commit, place.file);
  if (blob === undefined) return undefined;
  const year = takeApart((await repository.blob(blob)).toString('utf8'))?.fields['schoolYear'];
  return typeof year === 'string' ? parseSchoolYear(year) : undefined;
}

/** Names that are tried one after another until one is free. */
const mostNames = 20;

/** Names for a new roadmap in the order in which they are tried: as the school names its others, by the year. */
export function roadmapIds(year: SchoolYear | undefined): string[] {
  const name = year ?? 'dorozhnaya-karta';
  return [name, ...Array.from({ length: mostNames - 1 }, (_, at) => `${name}-${at + 2}`)];
}

/** «Дорожные карты», where the list of entries shows them alone. */
export const roadmapsAddress = (base: string): string => `${base}admin/zapisi/?chast=roadmaps`;

export const roadmapsLabel = collections.roadmaps.label;
