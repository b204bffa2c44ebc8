/** Facts of the sample that journeys look for, taken from its content, so that a change of the sample breaks no journey. */
import { judgeContent } from '#publish/gate.ts';
import { sampleDay } from './sections.ts';

const { library } = judgeContent('content', { today: sampleDay }).reading;
const { school } = library;
if (!school) throw new Error('The sample has no school.');

const isPublished = ({ data }: { data: { status: { id: string }; published?: string | undefined } }) =>
  data.status.id === 'published' && (data.published ?? '') <= sampleDay;

/** «7 декабря 2026 г.» */
const inWords = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' });
export const dayInWords = (day: string) => inWords.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

export const { mainSite, shortName, curator } = school.data;

/** Title of the school's plan for its current year. */
export const roadmapTitle =
  library.entries.roadmaps.find(({ data }) => data.schoolYear === school.data.schoolYear)?.data.title ?? '';

/** The events to come, the nearest first. */
const ahead = library.entries.events
  .filter((event) => isPublished(event) && !event.data.cancelled && event.data.start >= sampleDay)
  .map(({ data }) => data)
  .sort((left, right) => (left.start < right.start ? -1 : 1));

export function nextEvent() {
  const [event] = ahead;
  if (!event) throw new Error('The sample announces no event to come.');
  return event;
}

/** Published practices. */
export const practices = library.entries.practices.filter(isPublished).map(({ data }) => data);

/** Acts of the school itself that are in force. */
export const localActs = library.entries.regulations
  .filter((act) => isPublished(act) && act.data.level.id === 'local' && act.data.force.id === 'in-force')
  .map(({ data }) => data);

/** «2025–2026», the school year before the current one, and what was achieved in it. */
export function lastYear() {
  const [from = 0] = school?.data.schoolYear.split('-').map(Number) ?? [];
  const year = `${from - 1}-${from}`;
  const achieved = library.entries.indicators
    .filter(isPublished)
    .flatMap(({ data }) => data.values.find((value) => value.year === year)?.actual ?? []);
  return { year: year.replace('-', '–'), achieved };
}
