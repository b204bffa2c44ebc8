import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlinesCalendarAddress, eventCalendarAddress, fileAddresses } from '#queries/addresses.ts';
import { today, wholeLibrary } from '#queries/whole-library-for-tests.ts';
import { readLibrary } from '#reader/read-library.ts';
import { bareLibrary, type Fields } from '#rules/library-for-tests.ts';
import type { Place } from './feed-files.ts';
import { feedsOf, readCalendar, type CalendarEvent } from './feeds-for-tests.ts';

async function eventOf(fields: Fields, where: Partial<Place> = {}): Promise<CalendarEvent> {
  const files = await feedsOf(bareLibrary({ events: [{ id: 'vstrecha', ...fields }] }), today, where);
  const [event, ...others] = readCalendar(files.get(eventCalendarAddress('vstrecha')) ?? '');
  if (!event || others.length > 0) throw new Error('The file of an event holds one event.');
  return event;
}

/** Start and end of an event as the calendar has them. */
function timesIn(event: CalendarEvent): Record<string, string> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => /^DT(?:START|END)/.test(name)));
}

describe('the time of an event', () => {
  it.each([
    ['a day', '2026-11-20', undefined, { 'DTSTART;VALUE=DATE': '20261120', 'DTEND;VALUE=DATE': '20261121' }],
    [
      'days',
      '2026-12-30',
      '2027-01-01',
      { 'DTSTART;VALUE=DATE': '20261230', 'DTEND;VALUE=DATE': '20270102' },
    ],
    [
      'a day and an end with a time',
      '2026-11-20',
      '2026-11-21 12:00',
      { 'DTSTART;VALUE=DATE': '20261120', 'DTEND;VALUE=DATE': '20261122' },
    ],
    ['a moment', '2026-11-20 15:00', undefined, { 'DTSTART;TZID=Europe/Moscow': '20261120T150000' }],
    [
      'two moments',
      '2026-11-20 15:00',
      '2026-11-20 16:30',
      { 'DTSTART;TZID=Europe/Moscow': '20261120T150000', 'DTEND;TZID=Europe/Moscow': '20261120T163000' },
    ],
    [
      'moments of several days',
      '2026-11-20 15:00',
      '2026-11-22 12:00',
      { 'DTSTART;TZID=Europe/Moscow': '20261120T150000', 'DTEND;TZID=Europe/Moscow': '20261122T120000' },
    ],
    [
      'a moment and a later day',
      '2026-11-20 15:00',
      '2026-11-22',
      { 'DTSTART;TZID=Europe/Moscow': '20261120T150000', 'DTEND;TZID=Europe/Moscow': '20261123T000000' },
    ],
    [
      'a moment and its own day',
      '2026-11-20 15:00',
      '2026-11-20',
      { 'DTSTART;TZID=Europe/Moscow': '20261120T150000' },
    ],
    [
      'an end before the start',
      '2026-11-20 15:00',
      '2026-11-19 16:00',
      { 'DTSTART;TZID=Europe/Moscow': '20261120T150000' },
    ],
    [
      'an end earlier on the day',
      '2026-11-20 15:00',
      '2026-11-20 14:00',
      { 'DTSTART;TZID=Europe/Moscow': '20261120T150000' },
    ],
  ])('is told as it was written: %s', async (_, start, end, expected) => {
    expect(timesIn(await eventOf({ start, end }))).toEqual(expected);
  });
});

it('the clock of an event is the one of its school', async () => {
  const library = bareLibrary({
    school: { timeZone: 'Asia/Vladivostok' },
    events: [{ id: 'vstrecha', start: '2026-11-20 15:00' }],
  });
  const files = await feedsOf(library, today);
  for (const address of [eventCalendarAddress('vstrecha'), fileAddresses.eventsCalendar]) {
    const text = files.get(address) ?? '';
    expect(text).toContain('DTSTART;TZID=Asia/Vladivostok:20261120T150000');
    expect(text).toMatch(/TZID:Asia\/Vladivostok\r\n(?:.+\r\n)+TZOFFSETTO:\+1000/);
    expect(text).not.toContain('Moscow');
  }
});

describe('an event', () => {
  it('tells what, where, for whom and how to come', async () => {
    const event = await eventOf({
      place: 'Актовый зал; второй этаж',
      audience: ['педагоги', 'студенты'],
      registration: 'https://school.example/zapis',
    });
    expect(event).toMatchObject({
      SUMMARY: 'Круглый стол',
      LOCATION: 'Актовый зал; второй этаж',
      DESCRIPTION:
        'Разговор о практиках.\nОчно\nДля кого: педагоги, студенты\nРегистрация: https://school.example/zapis',
      'URL;VALUE=URI': 'https://school.example/section/anonsy/vstrecha/',
      STATUS: 'CONFIRMED',
    });
  });

  it('keeps its name whatever else changes', async () => {
    const [one, other] = [await eventOf({}), await eventOf({ title: 'Другое', start: '2026-12-01' })];
    expect([one['UID'], other['UID']]).toEqual([
      'events-vstrecha@school.example/section',
      'events-vstrecha@school.example/section',
    ]);
  });

  it('has neither host nor address where the site is not known', async () => {
    const event = await eventOf({}, { base: '/', site: '' });
    expect(event['UID']).toBe('events-vstrecha@nastavnichestvo');
    expect(event).not.toHaveProperty('URL;VALUE=URI');
  });

  it.each([
    ['changed', { updated: '2026-10-02', published: '2026-10-01' }, '20261002T000000Z'],
    ['published', { published: '2026-10-01' }, '20261001T000000Z'],
    ['read, when nothing is said', {}, `${today.replaceAll('-', '')}T000000Z`],
  ])('was written down on the day when it was %s', async (_, fields, stamp) => {
    expect((await eventOf(fields))['DTSTAMP']).toBe(stamp);
  });

  it('is said to be cancelled', async () => {
    expect((await eventOf({ cancelled: true }))['STATUS']).toBe('CANCELLED');
  });
});

describe('the subscription to events', () => {
  it('holds what is to come and what was this school year', async () => {
    const library = bareLibrary({
      events: [
        { id: 'proshlyj-god', start: '2026-05-20' },
        { id: 'nachalo-goda', start: '2026-09-01' },
        { id: 'vperedi', start: '2026-12-20' },
        { id: 'otmeneno', start: '2026-11-20', cancelled: true },
        { id: 'budushchij-god', start: '2027-09-20' },
        { id: 'budushchij-god-otmeneno', start: '2027-10-20', cancelled: true },
        { id: 'chernovik', start: '2026-12-20', status: 'черновик' },
      ],
    });
    const text = (await feedsOf(library, today)).get(fileAddresses.eventsCalendar) ?? '';
    const ids = readCalendar(text).map((event) => [
      event['UID']?.replace(/^events-|@.*$/g, ''),
      event['STATUS'],
    ]);
    expect(ids.sort()).toEqual([
      ['budushchij-god', 'CONFIRMED'],
      ['budushchij-god-otmeneno', 'CANCELLED'],
      ['nachalo-goda', 'CONFIRMED'],
      ['otmeneno', 'CANCELLED'],
      ['vperedi', 'CONFIRMED'],
    ]);
    expect(text).toContain('X-WR-CALNAME:Анонсы — Наставничество\\, МБОУ');
  });
});

const directories = [
  'content',
  ...readdirSync('src/fixtures')
    .filter((name) => /^\d/.test(name))
    .map((name) => path.join('src/fixtures', name)),
];
const libraries = [
  ...directories.map((name) => ({ name, library: readLibrary(name).library })),
  { name: 'a whole library', library: wholeLibrary() },
  { name: 'a library without entries', library: bareLibrary() },
];

describe.each(libraries)('the calendars of $name', ({ library }) => {
  it('are well-formed, with a component each and a zone wherever one is named', async () => {
    const calendars = [...(await feedsOf(library, today))].filter(([address]) => address.endsWith('.ics'));
    expect(calendars.length).toBeGreaterThan(0);
    for (const [, text] of calendars) {
      readCalendar(text);
      expect(text).toMatch(/\r\nBEGIN:V(?:EVENT|TIMEZONE)\r\n/);
      expect(/^TZID:Europe\/Moscow\r$/m.test(text)).toBe(
        text.includes(';TZID=Europe/Moscow') || !text.includes('BEGIN:VEVENT'),
      );
    }
  });

  it('give every event a name of its own', async () => {
    const files = await feedsOf(library, today);
    const addresses = [
      fileAddresses.eventsCalendar,
      ...library.entries.roadmaps.map(({ id }) => deadlinesCalendarAddress(id)),
    ];
    const names = addresses.flatMap((address) => {
      const text = files.get(address);
      return text === undefined ? [] : readCalendar(text).map((event) => event['UID']);
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
