import type { Entry } from '#model/library.ts';
import { activityAnchor, eventCalendarAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import { cardsOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { compareEntries } from './order.ts';
import type { EventView, Fact } from './page.ts';
import { addressOf, capitalise, downloads, fact, headOf } from './parts.ts';
import { stagesOf } from './stage-names.ts';

type Event = Entry<'events'>['data'];

/** An event is past from the day after its last one. */
export function eventState({ start, end, cancelled }: Event, today: string): EventView['state'] {
  if (cancelled) return 'cancelled';
  return (end ?? start).slice(0, 10) < today ? 'past' : 'upcoming';
}

/** The activity of a roadmap that the event belongs to, with a link to its line. */
function activityOf(catalogue: Catalogue, { activity }: Event): Fact[] {
  const roadmap = activity && catalogue.find('roadmaps', activity.roadmap);
  if (!roadmap) return [];
  const found = roadmap.data.sections
    .flatMap((section) => section.activities)
    .find(({ id }) => id === activity.id);
  const address = addressOf(catalogue, 'roadmaps', roadmap.id);
  const text = found?.title ?? roadmap.data.title;
  return fact('Мероприятие дорожной карты', {
    text,
    address: found ? `${address ?? ''}#${activityAnchor(0, 0, activity.id)}` : address,
  });
}

export function eventView(catalogue: Catalogue, entry: Entry<'events'>): EventView {
  const { data } = entry;
  const state = eventState(data, catalogue.today);
  const news = catalogue.references().newsOfEvent.get(entry.id) ?? [];
  return {
    ...headOf(catalogue, entry),
    summary: data.summary,
    stages: stagesOf(data.stages),
    start: data.start,
    end: data.end,
    state,
    facts: [
      ...fact('Место', data.place),
      ...fact('Формат', capitalise(data.format.label)),
      ...fact('Для кого', ...data.audience),
      ...activityOf(catalogue, data),
    ],
    ...(state === 'upcoming' && {
      registration: data.registration,
      calendar: eventCalendarAddress(entry.id),
    }),
    files: downloads(catalogue, data.files),
    news: cardsOf(catalogue, [...news].sort(compareEntries)),
    body: bodyOf(catalogue, entry),
  };
}
