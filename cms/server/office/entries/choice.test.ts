import { describe, expect, it } from 'vitest';
import { chosenEntries, readChoice } from './choice.ts';
import type { ListedEntry } from './listed-entries.ts';

const entry = (id: string, more: Partial<ListedEntry> = {}): ListedEntry => ({
  collection: 'news',
  id,
  title: id,
  summary: '',
  isShown: true,
  absence: undefined,
  published: undefined,
  draft: undefined,
  ...more,
});

const titles = (query: Record<string, unknown>, ...entries: ListedEntry[]) =>
  chosenEntries(entries, readChoice(query), 'Europe/Moscow').map(({ part, entries: found }) => [
    part,
    ...found.filter(({ isFound }) => isFound).map(({ title }) => title),
  ]);

describe('a choice', () => {
  it('is the usual one where the address says nothing or nonsense', () => {
    const usual = { asked: '', part: undefined, state: undefined, order: 'chasti' };
    expect(readChoice({})).toEqual(usual);
    expect(readChoice({ q: ['a'], chast: 'toString', sost: '__proto__', poryadok: 'constructor' })).toEqual(
      usual,
    );
  });

  it('cuts a question that was pasted by mistake', () => {
    expect(readChoice({ q: 'а'.repeat(1000) }).asked).toHaveLength(200);
  });
});

describe('the chosen entries', () => {
  it('stand by title with Ё beside Е, numbers by their value', () => {
    const all = ['Жук', 'Ёж', 'Ежи', 'Ель', 'Ёлка', 'Урок 10', 'Урок 9'].map((title) =>
      entry('a', { title }),
    );
    expect(titles({ poryadok: 'nazvanie' }, ...all)).toMatchInlineSnapshot(`
      [
        [
          undefined,
          "Ёж",
          "Ежи",
          "Ёлка",
          "Ель",
          "Жук",
          "Урок 9",
          "Урок 10",
        ],
      ]
    `);
  });

  it('stand newest first by their last draft or their publication', () => {
    const draft = { status: 'draft', author: 'куратор', at: Date.UTC(2026, 10, 20) } as const;
    const all = [
      entry('без-дня'),
      entry('давно', { published: '2025-01-01' }),
      entry('вчера', { published: '2026-11-19' }),
      entry('правится', { published: '2024-01-01', draft }),
    ];
    expect(titles({ poryadok: 'novye' }, ...all)).toEqual([
      [undefined, 'правится', 'вчера', 'давно', 'без-дня'],
    ]);
  });

  it('stand under their parts, and under one part when it is chosen', () => {
    const all = [entry('практика', { collection: 'practices' }), entry('новость')];
    expect(titles({}, ...all)).toEqual([
      ['news', 'новость'],
      ['practices', 'практика'],
    ]);
    expect(titles({ chast: 'practices' }, ...all)).toEqual([[undefined, 'практика']]);
  });

  it('of a state are those on the site too whose draft has it', () => {
    const draft = { status: 'pending_review', author: 'куратор', at: 0 } as const;
    const all = [
      entry('на-сайте'),
      entry('правится', { draft }),
      entry('новая', { isShown: undefined, draft }),
      entry('снята', { isShown: false, absence: 'черновик' }),
    ];
    expect(titles({ sost: 'na-proverke', poryadok: 'nazvanie' }, ...all)).toEqual([
      [undefined, 'новая', 'правится'],
    ]);
    expect(titles({ sost: 'na-sajte', poryadok: 'nazvanie' }, ...all)).toEqual([
      [undefined, 'на-сайте', 'правится'],
    ]);
    expect(titles({ sost: 'ne-na-sajte' }, ...all)).toEqual([['news', 'снята']]);
  });

  it('that the question does not find stay for the page’s own search', () => {
    const groups = chosenEntries([entry('neto')], readChoice({ q: 'урок' }), 'Europe/Moscow');
    expect(groups[0]?.entries).toMatchObject([{ isFound: false }]);
  });
});
