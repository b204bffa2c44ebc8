/** Roadmaps that the school has for a year already, drafts among them. */
import { parseSchoolYear, schoolYearOf, type SchoolYear } from '#format/school-year.ts';
import { currentText } from '../../content/current-text.ts';
import { entryTitles } from '../../content/entry-titles.ts';
import { entryPlace, type EntryPlace } from '../../content/places.ts';
import { takeApart } from '../../entries/take-apart.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import type { Repository } from '../../repository/repository.ts';

export type KnownRoadmap = { id: string; title: string };

export async function roadmapsOfYear(
  repository: Repository,
  year: SchoolYear | undefined,
): Promise<KnownRoadmap[]> {
  if (year === undefined) return [];
  const all = await entryTitles(repository, 'roadmaps');
  const years = await Promise.all(all.map(({ id }) => yearIn(repository, entryPlace('roadmaps', id))));
  return all.filter((_, at) => years[at] === year).map(({ id, title }) => ({ id, title }));
}

/** The year that the school's own file calls the current one; else the one that holds the day. */
export async function usualYear({ repository, today }: EditorDesk): Promise<SchoolYear> {
  return (await yearIn(repository, entryPlace('school', 'school'))) ?? schoolYearOf(today());
}

async function yearIn(repository: Repository, place: EntryPlace): Promise<SchoolYear | undefined> {
  const current = await currentText(repository, place);
  const year = current && takeApart(current.text)?.fields['schoolYear'];
  return typeof year === 'string' ? parseSchoolYear(year) : undefined;
}

/** Names that are tried one after another until one is free. */
const mostNames = 20;

/** Names for a new roadmap in the order in which they are tried: as the school names its others, by the year. */
export function roadmapIds(year: SchoolYear | undefined): string[] {
  const name = year ?? 'dorozhnaya-karta';
  return [name, ...Array.from({ length: mostNames - 1 }, (_, at) => `${name}-${at + 2}`)];
}
