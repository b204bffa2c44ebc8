/** How far the section has come on its way to the next school year. */
import { addDays } from '#format/day.ts';
import { nextSchoolYear, schoolYearOf, schoolYearPeriod } from '#format/school-year.ts';
import type { SchoolEntry } from '#model/library.ts';
import { readEntry } from '#reader/read-entry.ts';
import { currentText } from '../../content/current-text.ts';
import { entryPlace, type EntryPlace } from '../../content/places.ts';
import { roadmapIn } from '../../content/roadmap-in.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import { mainRef, type Repository } from '../../repository/repository.ts';
import type { EntryState } from '../entry-states.ts';
import { listedEntries, statesOf, type ListedEntry } from '../entries/listed-entries.ts';

export type YearRoadmap = {
  id: string;
  title: string;
  /** `2026-2027`; undefined for a plan of another period. */
  schoolYear: string | undefined;
  states: readonly EntryState[];
};

export type YearTurn = {
  /** The school year that visitors see, and the one that comes; `2026-2027`. */
  from: string;
  to: string;
  /** The day in the school's calendar, `YYYY-MM-DD`. */
  today: string;
  /** Day on which the list of mentees was gone over, as the school's draft has it where there is one. */
  menteesConfirmed: string | undefined;
  /** Whether the school's draft names the coming year already. */
  isYearDrafted: boolean;
  roadmaps: readonly YearRoadmap[];
};

export const schoolPlace = entryPlace('school', 'school');

/** Days before the end of a school year at which the next one is prepared. */
const notice = 92;

/** Whether the desk has to remind of it. @param schoolYear the one that the section shows. */
export const isYearEnding = (schoolYear: string, today: string): boolean =>
  today >= addDays(schoolYearPeriod(schoolYear).to, -notice);

/** The year to which the section is turned: the calendar's own when that is later than the next one. */
export function comingYear(schoolYear: string, today: string): string {
  const next = nextSchoolYear(schoolYear);
  const calendar = schoolYearOf(today);
  return calendar > next ? calendar : next;
}

/** A file of the section as it is published. */
async function publishedText(repository: Repository, place: EntryPlace): Promise<string | undefined> {
  const main = await repository.tip(mainRef);
  const blob = main === undefined ? undefined : await repository.blobAt(main, place.file);
  return blob === undefined ? undefined : (await repository.blob(blob)).toString('utf8');
}

function schoolIn(text: string | undefined): SchoolEntry['data'] {
  const value = text === undefined ? undefined : readEntry(schoolPlace, Buffer.from(text)).value;
  if (!value || 'collection' in value) throw new Error('The school\u2019s own file cannot be read.');
  return value.data;
}

async function yearRoadmap(repository: Repository, listed: ListedEntry): Promise<YearRoadmap> {
  const { id, title } = listed;
  const place = entryPlace('roadmaps', id);
  const current = await currentText(repository, place);
  const schoolYear = current && roadmapIn(place, current.text)?.data.schoolYear;
  return { id, title, schoolYear, states: statesOf(listed) };
}

export async function yearTurn(desk: EditorDesk): Promise<YearTurn> {
  const { repository, preview } = desk;
  const [{ today }, listed, published, draft] = await Promise.all([
    preview.overview(),
    listedEntries(desk),
    publishedText(repository, schoolPlace),
    currentText(repository, schoolPlace),
  ]);
  const { schoolYear: from } = schoolIn(published);
  const { schoolYear: drafted, menteesConfirmed } = schoolIn(draft?.text);
  const roadmaps = listed.filter(({ collection }) => collection === 'roadmaps');
  return {
    from,
    to: comingYear(from, today),
    today,
    menteesConfirmed,
    isYearDrafted: drafted !== from,
    roadmaps: await Promise.all(roadmaps.map((entry) => yearRoadmap(repository, entry))),
  };
}
