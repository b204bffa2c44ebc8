import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf } from './entries-for-tests.ts';
import { mergeEntries } from './merge.ts';
import { isRecord, takeApart, type Fields } from './take-apart.ts';

/** An entry as a table: a value for every place that somebody can write to. */
type Places = ReadonlyMap<string, string>;

const plainNames = ['title', 'summary', 'period.from', 'period.to'];
const rowNames = ['a', 'b', 'c'];
const rowFields = ['title', 'deadline'];
const paragraphs = ['0', '1', '2'];
const placesOfRows = rowNames.flatMap((row) => rowFields.map((field) => `row.${row}.${field}`));
const places = [...plainNames, ...placesOfRows, ...paragraphs.map((at) => `body.${at}`)];

const first: Places = new Map(
  places.map((place) => [place, place.startsWith('period') ? '2026-01-01' : `${place}: было`]),
);

function textOf(table: Places): string {
  const at = (place: string) => table.get(place);
  const rows = rowNames.flatMap((id) => {
    const [title, deadline] = rowFields.map((field) => at(`row.${id}.${field}`));
    return title === undefined && deadline === undefined ? [] : [{ id, title, deadline }];
  });
  const fields: Fields = {
    title: at('title'),
    summary: at('summary'),
    status: 'черновик',
    period: { from: at('period.from'), to: at('period.to') },
    sections: [{ title: 'Раздел', activities: rows }],
  };
  return fileOf(fields, `\n${paragraphs.map((number) => at(`body.${number}`)).join('\n\n')}\n`);
}

function tableOf(text: string): Places {
  const entry = takeApart(text);
  const { title, summary, period, sections } = entry?.fields ?? {};
  const [section] = sections as [Fields]; // Nobody removes the section.
  const rows = (section['activities'] ?? []) as Fields[]; // Rows have fields.
  const dates = isRecord(period) ? period : {};
  const pairs: [string, unknown][] = [
    ['title', title],
    ['summary', summary],
    ['period.from', dates['from']],
    ['period.to', dates['to']],
    ...rows.flatMap((row) =>
      rowFields.map((field): [string, unknown] => [`row.${String(row['id'])}.${field}`, row[field]]),
    ),
    ...(entry?.body.trim().split('\n\n') ?? []).map((part, at): [string, unknown] => [`body.${at}`, part]),
  ];
  return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

type Person = { opened: Places; typed: Places };
type Action = { who: 0 | 1; what: 'type' | 'save' | 'remove row'; place: string; turn: number };

const action: fc.Arbitrary<Action> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom('type' as const, 'type' as const, 'save' as const, 'remove row' as const),
  place: fc.constantFrom(...places),
  turn: fc.nat({ max: 27 }),
});

function typed(table: Places, { what, place, turn }: Action): Places {
  const next = new Map(table);
  const [group = '', row = ''] = place.split('.');
  if (what === 'remove row') {
    if (group === 'row') for (const field of rowFields) next.delete(`row.${row}.${field}`);
    return next;
  }
  return next.set(
    place,
    group === 'period' ? `2026-02-${String(turn + 1).padStart(2, '0')}` : `${place}: ${turn}`,
  );
}

/** What two people may do without asking: places of their own. A removed row is gone with all its places. */
function expected({ opened, typed: mine }: Person, theirs: Places): Places | 'conflict' {
  const changed = (table: Places) =>
    new Set(places.filter((place) => table.get(place) !== opened.get(place)));
  const [own, foreign] = [changed(mine), changed(theirs)];
  const differ = (place: string) => mine.get(place) !== theirs.get(place);
  const isGone = (table: Places, row: string) =>
    rowFields.every((field) => !table.has(`row.${row}.${field}`));
  for (const row of rowNames) {
    const ofRow = rowFields.map((field) => `row.${row}.${field}`);
    const isRemoved = !isGone(opened, row) && isGone(mine, row) !== isGone(theirs, row);
    if (isRemoved && ofRow.some((place) => own.has(place)) && ofRow.some((place) => foreign.has(place)))
      return 'conflict';
  }
  if (places.some((place) => own.has(place) && foreign.has(place) && differ(place))) return 'conflict';
  const pairs = places.map((place) => [place, (own.has(place) ? mine : theirs).get(place)] as const);
  return new Map(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

test('However two people take turns at one entry, each save keeps what both wrote or asks whose word stands', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 4, maxLength: 24 }), (actions) => {
      let stored = first;
      let text = textOf(first);
      const people: [Person, Person] = [
        { opened: first, typed: first },
        { opened: first, typed: first },
      ];
      for (const step of actions) {
        const person = people[step.who];
        if (step.what !== 'save') {
          person.typed = typed(person.typed, step);
          continue;
        }
        const merged = mergeEntries('roadmaps', {
          base: textOf(person.opened),
          mine: textOf(person.typed),
          theirs: text,
        });
        const wanted = expected(person, stored);
        expect('conflicts' in merged).toBe(wanted === 'conflict');
        if ('text' in merged) text = merged.text;
        if (wanted !== 'conflict') stored = wanted;
        expect(tableOf(text)).toEqual(stored);
        people[step.who] = { opened: stored, typed: stored };
      }
    }),
    { numRuns: 600 },
  );
});
