/** One line of a list for an entry of each collection. */
import { formatSchoolYear } from '#format/school-year.ts';
import { formatDay, formatRange } from '#format/day.ts';
import { counted } from '#format/plural.ts';
import type { CollectionName } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { entryAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { effortFacts } from './effort.ts';
import { eventState } from './event.ts';
import type { Card, Fact } from './page.ts';
import {
  capitalise,
  downloads,
  fact,
  fileView,
  forceMark,
  labels,
  pictureViews,
  requisites,
} from './parts.ts';
import { periodOf } from './roadmap-period.ts';
import { stagesOf } from './stage-names.ts';

type Detail = Omit<Card, 'title' | 'address' | 'summary'>;
type Details = { [Name in CollectionName]: (entry: Entry<Name>, catalogue: Catalogue) => Detail };

const eventMarks: Record<string, Card['mark']> = {
  past: { id: 'past', label: 'прошло' },
  cancelled: { id: 'cancelled', label: 'отменено' },
};

type Practice = Entry<'practices'>['data'];
type Programme = Entry<'programmes'>['data'];
type Mentor = Entry<'mentors'>['data'];

/** «11 мин → 5 мин», the first result that has both ends. */
function changeOf({ results }: Practice): string | undefined {
  const result = results.find(({ before, after }) => before !== undefined && after !== undefined);
  if (!result) return undefined;
  const { title, before = '', after = '', unit } = result;
  return `${title}: ${before} → ${after}${unit === undefined ? '' : ` ${unit}`}`;
}

const changeFact = (data: Practice): Fact[] => fact('Что изменилось', changeOf(data));

const practiceFacts = (data: Practice): Fact[] => [
  ...fact('Решает', ...labels(data.problems)),
  ...fact('Форма', data.form.label),
  ...fact('Вид', ...labels(data.kinds)),
  ...fact(
    'Затраты',
    effortFacts(data.effort)
      .flatMap(({ values }) => values.map(({ text }) => text))
      .join(', '),
  ),
  ...changeFact(data),
];

const termOf = ({ start, end }: Programme): string | undefined => {
  if (start !== undefined && end !== undefined) return formatRange(start, end);
  return start === undefined ? undefined : `с ${formatDay(start)}`;
};

const programmeFacts = (data: Programme): Fact[] => [
  ...fact('Срок', termOf(data)),
  ...fact('Форма', data.form.label),
  ...fact('Вид', ...labels(data.kinds)),
  ...fact(data.mentors.length > 1 ? 'Наставники' : 'Наставник', ...data.mentors.map(({ post }) => post)),
  ...fact(
    'Наставляемые',
    ...data.mentees.map(({ post, count }) => (count > 1 ? `${post} (${count})` : post)),
  ),
];

const mentorFacts = (data: Mentor): Fact[] => [
  ...fact('В чём помогает', data.field),
  ...fact('Форма', ...labels(data.forms)),
  ...fact('Вид', ...labels(data.kinds)),
  ...fact(
    'Стаж',
    data.experience === undefined ? undefined : counted(data.experience, ['год', 'года', 'лет']),
  ),
];

const details: Details = {
  regulations: ({ data }, catalogue) => ({
    labels: [
      capitalise(data.kind.label),
      data.issuer,
      requisites(data),
      data.checked === undefined ? '' : `действие проверено ${formatDay(data.checked)}`,
    ].filter((label) => label !== ''),
    mark: forceMark(data.force),
    files: data.file === undefined ? [] : [fileView(catalogue, data.file, 'Скачать')],
  }),
  roadmaps: ({ data }) => ({ labels: [periodOf(data)].filter((label) => label !== undefined) }),
  programmes: ({ data }) => ({
    labels: [],
    mark: data.state,
    facts: programmeFacts(data),
  }),
  practices: ({ data }) => ({
    labels: [formatSchoolYear(data.schoolYear)],
    facts: practiceFacts(data),
  }),
  guidance: ({ data }, catalogue) => ({
    labels: [data.kind.label, ...data.audience],
    stages: stagesOf(data.stages),
    files: downloads(catalogue, data.files),
  }),
  news: ({ data }, catalogue) => {
    const [picture] = pictureViews(catalogue, data.pictures);
    const stages = stagesOf(data.stages);
    return { date: data.date, labels: [data.kind.label], stages, ...(picture && { picture }) };
  },
  events: ({ data }, catalogue) => {
    const mark = eventMarks[eventState(data, catalogue.today)];
    return {
      date: data.start,
      until: data.end,
      labels: [data.format.label, ...data.audience],
      stages: stagesOf(data.stages),
      ...(mark && { mark }),
    };
  },
  mentors: ({ data }) => ({ labels: [], facts: mentorFacts(data) }),
  indicators: ({ data }) => ({ labels: [data.unit] }),
  pages: () => ({ labels: [] }),
};

export function cardOf(catalogue: Catalogue, entry: Entry): Card {
  const detail = details[entry.collection] as (entry: Entry, catalogue: Catalogue) => Detail; // Keyed by its own collection.
  return {
    title: entry.data.title,
    address: entryAddress(entry.collection, entry.id),
    summary: entry.data.summary,
    ...detail(entry, catalogue),
  };
}

/** A practice among those that share a value: what it is about and what came of it. Such lists are many. */
export function briefCardOf({ id, data }: Entry<'practices'>): Card {
  return {
    title: data.title,
    address: entryAddress('practices', id),
    summary: data.summary,
    labels: [formatSchoolYear(data.schoolYear)],
    facts: changeFact(data),
  };
}

export function cardsOf(catalogue: Catalogue, entries: readonly Entry[]): Card[] {
  return entries.map((entry) => cardOf(catalogue, entry));
}
