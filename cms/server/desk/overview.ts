/** The published state in figures and lists, as the curator's desk and the lists of the office show it. */
import type { DayRange } from '#format/day.ts';
import { addDays, lastDayOfMonth, dayParts } from '#format/day.ts';
import { deadlineSpan, isOverdue, parseDeadline, type Deadline } from '#format/deadline.ts';
import { collectionNames, type CollectionName } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import { isPublished, type Library } from '#model/library.ts';
import { activitiesOf } from '#rules/views/activities.ts';
import { currentRoadmaps, roadmapPeriod } from '#rules/views/current-roadmap.ts';
import { requiredParts } from '#rules/views/required-sections.ts';

/** An entry in a list. */
export type EntryLine = {
  collection: CollectionName;
  id: string;
  title: string;
  summary: string;
  /** Whether visitors see it that day. */
  isShown: boolean;
  /** The status in words: «опубликовано», «выйдет 1 сентября 2026 г., 08:00». */
  status: string;
  /** Days, `YYYY-MM-DD`. */
  published: string | undefined;
};

/** An activity of a current roadmap; those that were cancelled are left out. */
export type RoadmapActivity = {
  roadmap: string;
  /** Path of the activity in the roadmap: `sections.0.activities.2`. */
  field: string;
  name: string;
  /** In the roadmap's own words; empty where it has none. */
  deadline: string;
  responsible: string | undefined;
  state: string;
  isDone: boolean;
  /** Whether it is to be done within this month, or was to be done before; undefined for every other one. */
  due: 'now' | 'overdue' | undefined;
};

export type RequiredPart = {
  id: string;
  label: string;
  collection: CollectionName;
  /** What a person is to publish, after «Опубликуйте». */
  needs: string;
  present: boolean;
};

export type Overview = {
  today: string;
  /** The school year that the section shows, `2026-2027`. */
  schoolYear: string | undefined;
  /** Day on which the list of mentees was gone over last. */
  menteesConfirmed: string | undefined;
  issues: readonly Issue[];
  entries: readonly EntryLine[];
  parts: readonly RequiredPart[];
  activities: readonly RoadmapActivity[];
  /** Published practices that tell no result. */
  practicesWithoutResults: readonly { id: string; title: string }[];
  /** Consents that end within three months or have ended. */
  consents: readonly { id: string; title: string; until: string }[];
};

/** Days for which the end of a consent is told beforehand. */
const consentNotice = 92;

/** @param library as it is on that day. @param issues of the whole library, from the gate. */
export function overviewOf(library: Library, today: string, issues: readonly Issue[]): Overview {
  const { schoolYear, menteesConfirmed } = library.school?.data ?? {};
  return {
    today,
    schoolYear,
    menteesConfirmed,
    issues,
    entries: entriesOf(library, today),
    parts: requiredParts(library, today).map(({ id, label, collection, needs, present }) => ({
      id,
      label,
      collection,
      needs,
      present,
    })),
    activities: roadmapActivities(library, today),
    practicesWithoutResults: library.entries.practices
      .filter((entry) => isPublished(entry, today))
      .filter(({ data }) => data.results.length === 0 && data.resultSummary === undefined)
      .map(({ id, data }) => ({ id, title: data.title })),
    consents: library.entries.mentors
      .filter((entry) => isPublished(entry, today))
      .flatMap(({ id, data: { title, consent } }) =>
        consent && consent.until <= addDays(today, consentNotice)
          ? [{ id, title, until: consent.until }]
          : [],
      ),
  };
}

function entriesOf(library: Library, today: string): EntryLine[] {
  const lines = collectionNames.flatMap((collection) =>
    library.entries[collection].map((entry): EntryLine => {
      const { title, summary = '', status, published } = entry.data;
      return {
        collection,
        id: entry.id,
        title,
        summary,
        isShown: isPublished(entry, today),
        status: status.label,
        published,
      };
    }),
  );
  const unreadable = [...library.unreadable].map((name): EntryLine => {
    const [collection = '', id = ''] = name.split('/');
    return {
      // The reader has named it by the collection in which it lies.
      collection: collection as CollectionName,
      id,
      title: id,
      summary: '',
      isShown: false,
      status: 'не читается',
      published: undefined,
    };
  });
  return [...lines, ...unreadable];
}

function roadmapActivities(library: Library, today: string): RoadmapActivity[] {
  return currentRoadmaps(library, today).flatMap((entry) => {
    const period = roadmapPeriod(entry.data);
    return activitiesOf(entry).map(({ field, name, deadline = '', responsible, activity: { state } }) => {
      const isDone = state.id === 'done';
      const due = isDone || deadline === '' ? undefined : dueOn(today, parseDeadline(deadline, period));
      return { roadmap: entry.id, field, name, deadline, responsible, state: state.label, isDone, due };
    });
  });
}

function dueOn(today: string, deadline: Deadline): RoadmapActivity['due'] {
  if (isOverdue(deadline, today)) return 'overdue';
  const span = deadlineSpan(deadline);
  const month = monthOf(today);
  return span !== undefined && span.to >= month.from && span.to <= month.to ? 'now' : undefined;
}

function monthOf(today: string): DayRange {
  const { year, month } = dayParts(today);
  const start = today.slice(0, 8);
  return { from: `${start}01`, to: `${start}${lastDayOfMonth(year, month)}` };
}
