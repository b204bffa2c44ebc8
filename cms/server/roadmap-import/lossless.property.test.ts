/** Whatever a document holds: every line of it goes to a field or is told, and the model takes what was made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '#reader/read-entry.ts';
import { sourceOfHtml } from './html-source.ts';
import { printedLine } from './numbering.ts';
import type { Plan } from './plan.ts';
import type { Choices } from './read-tables.ts';
import { roadmapText } from './roadmap-text.ts';
import { allLines, sourceSchema, type Block, type Cell, type Line, type Source } from './source.ts';
import { sourceOfText } from './text-source.ts';
import { understand } from './understand.ts';

const starts = [
  '',
  '',
  '',
  '1. ',
  '1.1 ',
  '2) ',
  'IV. ',
  'а) ',
  '– ',
  '• ',
  'Этап 2. ',
  'Дорожная карта ',
  'план работы: ',
  'до 1 сентября ',
];
const heads = [
  '№',
  'Этап',
  'Мероприятие',
  'Содержание',
  'План мероприятий',
  'Срок',
  'Ответственный',
  'Результат',
  'Выход',
  'Участники',
  '',
  'Дата',
];

/** A line before it is given a word that no other line has. */
type Sketch = { start: string; mark: string | undefined; letters: number };

const sketch = fc.record<Sketch>({
  start: fc.constantFrom(...starts),
  mark: fc.constantFrom(undefined, undefined, undefined, '•', '1.', '3.1.'),
  letters: fc.constantFrom(0, 0, 0, 30, 500, 3000),
});
const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant('^' as const) },
  { weight: 1, arbitrary: fc.constant('<' as const) },
  { weight: 5, arbitrary: fc.array(sketch, { maxLength: 3 }) },
);
const table = fc.integer({ min: 1, max: 7 }).chain((width) =>
  fc.record({
    header: fc.option(fc.array(fc.constantFrom(...heads), { minLength: width, maxLength: width })),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }),
  }),
);
const line = fc.record({
  sketch,
  heading: fc.constantFrom(undefined, undefined, 1, 2, 3),
  depth: fc.constantFrom(undefined, undefined, 1, 2),
});
const blocks = fc.array(fc.oneof(line, table), { minLength: 1, maxLength: 6 });

type Drawn = typeof blocks extends fc.Arbitrary<infer Value> ? Value : never;

/** Gives each line its own word; what continues a cell that is not there is an empty one. */
function sourceOf(drawn: Drawn): Source {
  let count = 0;
  const lineOf = ({ start, mark, letters }: Sketch): Line => {
    count += 1;
    const text = `${start}слово${count}я ${'длинно '.repeat(letters / 7)}`.trim();
    return { text, ...(mark !== undefined && { mark }) };
  };
  return drawn.map((block): Block => {
    if ('sketch' in block) {
      const { heading, depth } = block;
      return { kind: 'line', ...lineOf(block.sketch), ...(heading && { heading }), ...(depth && { depth }) };
    }
    const head: Cell[][] = block.header ? [block.header.map((text) => (text === '' ? [] : [{ text }]))] : [];
    const rows = block.rows.map((row, y) =>
      row.map((one, x): Cell => {
        if (one === '^') return y === 0 ? [] : one;
        if (one === '<') return x === 0 ? [] : one;
        return one.map(lineOf);
      }),
    );
    return { kind: 'table', rows: [...head, ...rows] };
  });
}

const wordsOf = (plan: Plan): string =>
  JSON.stringify([plan.title, plan.columns, plan.sections, plan.lost.map(({ text }) => text)]);

const choice = fc.constantFrom('activity', 'items', 'deadline', 'result', 'own', 'dropped', undefined);
const choices = fc
  .array(fc.record({ isTaken: fc.boolean(), holds: fc.array(choice, { maxLength: 7 }) }), { maxLength: 4 })
  .map((all): Choices => new Map(all.entries()));

/** Rounds of each property. */
const numRuns = 300;

describe('a document of any shape', () => {
  it('loses no line, whatever a person chooses for its columns', () => {
    fc.assert(
      fc.property(blocks.map(sourceOf), choices, (source, chosen) => {
        const said = wordsOf(understand(source, chosen));
        for (const { text } of allLines(source)) {
          const [word = text] = /слово\d+я/.exec(text) ?? [];
          expect(said).toContain(word);
        }
      }),
      { numRuns },
    );
  });

  it('becomes an entry that the model takes', () => {
    fc.assert(
      fc.property(blocks.map(sourceOf), choices, (source, chosen) => {
        const plan = understand(source, chosen);
        fc.pre(plan.sections.length > 0);
        const raw = roadmapText({ ...plan, title: 'План', schoolYear: '2026-2027' });
        const place = { collection: 'roadmaps', id: 'plan', file: 'roadmaps/plan.md' } as const;
        expect(readEntry(place, Buffer.from(raw)).issues).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is the same after it has travelled in a form', () => {
    fc.assert(
      fc.property(blocks.map(sourceOf), (source) => {
        expect(sourceSchema.parse(JSON.parse(JSON.stringify(source)))).toEqual(source);
      }),
      { numRuns: 50 },
    );
  });

  it('says the same when it is read twice, and the document is left as it was', () => {
    fc.assert(
      fc.property(blocks.map(sourceOf), (source) => {
        const before = JSON.stringify(source);
        expect(understand(source)).toEqual(understand(source));
        expect(JSON.stringify(source)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('any text at all', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const word = fc.stringMatching(/^[а-яa-z"<&.)\t\n 0-9-]{1,20}$/);

  it('is read or refused in words, and what is read is never markup', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.boolean(), (words, isHtml) => {
        try {
          const source = isHtml
            ? sourceOfHtml(`<table><tr><td>${words.map(escape).join('</td><td><p>')}`)
            : sourceOfText(words.join('\t'));
          expect(understand(source).sections.length).toBeGreaterThanOrEqual(0);
          expect(allLines(source).map(printedLine).join('')).not.toContain('<td>');
        } catch (error) {
          expect(error).toMatchObject({
            name: 'Refusal',
            message: expect.stringMatching(/^[А-ЯЁ]/) as string,
          });
        }
      }),
      { numRuns },
    );
  });
});
