import { describe, expect, it } from 'vitest';
import { answerQuestion, type Answer } from './answer.ts';
import { askTexts } from './ask-texts.ts';
import { tipsFor } from './advice.ts';
import { statusOf } from './messages.ts';
import type { Asked, Find, Found, FoundReference } from './pagefind.ts';
import { readState } from './search-state.ts';
import type { SearchIndex } from './text-index.ts';
import { readQuestion } from './typed-question.ts';

type Page = { id: string; section: string; words: string; day?: string; form?: string };

const pages: readonly Page[] = [
  { id: 'uroki', section: 'praktiki', words: 'открытый урок физики', form: 'pair', day: '2026-01-01' },
  { id: 'sobranie', section: 'praktiki', words: 'родительское собрание без страха', form: 'group' },
  { id: 'urok-truda', section: 'praktiki', words: 'урок труда', form: 'group', day: '2026-03-01' },
  { id: 'novost', section: 'novosti', words: 'а открытый урок прошёл', day: '2026-02-01' },
  { id: 'prikaz', section: 'dokumenty', words: 'приказ о наставничестве', day: '2025-09-01' },
];
const open = ['praktiki', 'novosti', 'dokumenty'];

/** Pages of a section with a word, as Pagefind finds them: by its beginning, else by a word that it begins with. */
function withWord(own: readonly Page[], word: string, isExact: boolean): readonly Page[] | undefined {
  const having = (test: (other: string) => boolean) => own.filter(({ words }) => words.split(' ').some(test));
  if (isExact) return having((other) => other === word);
  const longer = having((other) => other.startsWith(word));
  if (longer.length > 0) return longer;
  const known = own.flatMap(({ words }) => words.split(' ')).filter((other) => word.startsWith(other));
  const nearest = known.sort((left, right) => right.length - left.length)[0];
  return nearest === undefined ? undefined : having((other) => other === nearest);
}

/** An unknown word is passed over when another is known: in each part of the index for itself. */
function inSection(section: string, term: string): readonly Page[] {
  const own = pages.filter((page) => page.section === section);
  const isExact = term.startsWith('"');
  const found = term
    .replaceAll('"', '')
    .split(' ')
    .map((word) => withWord(own, word, isExact))
    .filter((list) => list !== undefined);
  const [first] = found;
  return first ? first.filter((page) => found.every((list) => list.includes(page))) : [];
}

const referenceOf = ({ id, day = '', section }: Page): FoundReference => ({
  id,
  score: 1,
  words: [0],
  data: () =>
    Promise.resolve({
      url: `/${section}/${id}/`,
      content: '',
      excerpt: '',
      locations: [],
      meta: { title: id },
      filters: { data: [day] },
      sub_results: [],
    }),
});

function answerTo(term: string, { sections, choice, byDay, counted }: Asked): Found {
  const forms = choice?.get('forma');
  const found = sections
    .flatMap((section) => [...inSection(section, term)])
    .filter(({ form = '' }) => !forms || forms.has(form));
  const newest = [...found].sort((left, right) => ((left.day ?? '') < (right.day ?? '') ? 1 : -1));
  const counts = new Map<string, number>();
  for (const { form } of found) if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  return {
    references: (byDay ? newest : found).map(referenceOf),
    sections: new Map(open.map((section) => [section, inSection(section, term).length])),
    facets: new Map(counted?.includes('forma') ? [['forma', counts]] : []),
  };
}

const find: Find = (term, asked) => Promise.resolve(answerTo(term, asked));

const answer = (typed: string, address = '', counted: string[] = []): Promise<Answer> => {
  const state = readState(address, { sections: open, facets: ['forma'] });
  return answerQuestion(find, { ...state, question: readQuestion(typed), open, counted });
};
const idsOf = ({ groups }: Answer) =>
  groups.map(({ lists }) => lists.map((list) => list.map(({ id }) => id)));

describe('an answer', () => {
  it('holds the pages that have all the words, and none of a section that knows one of them only', async () => {
    const { total, sections, ...rest } = await answer('урок физики');
    expect([total, idsOf({ total, sections, ...rest })]).toEqual([1, [[['uroki']]]]);
    expect([...sections]).toEqual([
      ['praktiki', 1],
      ['novosti', 0],
      ['dokumenty', 0],
    ]);
  });

  it('finds a beginning, but not by the beginning of what was typed', async () => {
    expect((await answer('родит')).total).toBe(1);
    expect((await answer('аттестация')).total).toBe(0);
    expect((await answer('приказчик')).total).toBe(0);
  });

  it('takes pages with the best part of the words when none has all, and says which are missing', async () => {
    const found = await answer('открытый урок страха');
    expect(idsOf(found)).toEqual([[['uroki', 'novost']], [['sobranie']]]);
    expect(found.groups[0]?.missing).toEqual(['страха']);
    expect(found.sections.get('novosti')).toBe(1);
  });

  it('parts a word at its hyphen when texts do', async () => {
    expect(idsOf(await answer('урок-труда'))).toEqual([[['urok-truda']]]);
  });

  it('by day has a list for each section', async () => {
    expect(idsOf(await answer('урок', '?sort=data'))).toEqual([[['urok-truda', 'uroki'], ['novost']]]);
  });

  it('counts every value of a facet as if nothing were chosen in it', async () => {
    const found = await answer('урок', '?razdel=praktiki&forma=pair', ['forma']);
    expect(idsOf(found)).toEqual([[['uroki']]]);
    expect([...(found.facets.get('forma') ?? [])]).toEqual([
      ['pair', 1],
      ['group', 1],
    ]);
    expect(found.sections.get('praktiki')).toBe(1);
    expect(found.sections.get('novosti')).toBe(1);
  });
});

/** An index whose parts are opened as they are asked for; those of `broken` sections never are. */
function indexWithout(...broken: string[]): SearchIndex & { opened: () => string[] } {
  const opened: string[] = [];
  return {
    open: () => [...opened],
    opened: () => opened,
    load: (sections) => {
      const missing = sections.filter((section) => broken.includes(section));
      for (const section of sections)
        if (!missing.includes(section) && !opened.includes(section)) opened.push(section);
      return Promise.resolve(missing);
    },
    find: (term, asked) => {
      const found = answerTo(term, asked);
      return Promise.resolve({
        ...found,
        sections: new Map([...found.sections].filter(([key]) => opened.includes(key))),
      });
    },
  };
}

/** What is said of a search, and what is advised when it found nothing. */
async function sayingTo(index: SearchIndex, query: string, address = '') {
  const state = { ...readState(address, { sections: open, facets: ['forma'] }), query };
  const outcome = await askTexts(index, state, open, []);
  if (outcome.kind !== 'answer') return outcome.kind;
  const said = statusOf(query, outcome.understood, '');
  const { total } = outcome.understood.answer;
  const tips = total === 0 ? tipsFor(state, outcome.understood).map(({ text }) => text) : [];
  return { said: said.replaceAll('\u00A0', ' '), missing: outcome.missing, tips };
}

describe('a search', () => {
  it('opens the section alone that is asked for, and the others when it has nothing', async () => {
    const index = indexWithout();
    await sayingTo(index, 'урок', '?razdel=praktiki');
    expect(index.opened()).toEqual(['praktiki']);
    expect(await sayingTo(index, 'приказ', '?razdel=praktiki')).toMatchInlineSnapshot(`
      {
        "missing": [],
        "said": "По запросу «приказ» ничего не нашлось.",
        "tips": [
          "Искать во всём разделе",
        ],
      }
    `);
    expect(index.opened()).toEqual(open);
  });

  it('says what it did', async () => {
    const index = indexWithout('dokumenty');
    const queries = ['урок', 'открытый урок страха', 'ehjr', '«урок открытый»', 'щука', 'и в на', '🙂', ' '];
    const sayings: unknown[] = [];
    for (const query of queries) sayings.push(await sayingTo(index, query));
    expect(sayings).toMatchInlineSnapshot(`
      [
        {
          "missing": [
            "dokumenty",
          ],
          "said": "По запросу «урок» найдено: 3 страницы.",
          "tips": [],
        },
        {
          "missing": [
            "dokumenty",
          ],
          "said": "Все слова вместе не встретились. Показано по части слов, сначала — «открытый урок»: 3 страницы.",
          "tips": [],
        },
        {
          "missing": [
            "dokumenty",
          ],
          "said": "По запросу «ehjr» ничего не нашлось. Показано по запросу «урок». Найдено: 3 страницы.",
          "tips": [],
        },
        {
          "missing": [
            "dokumenty",
          ],
          "said": "По запросу «урок открытый» найдено: 2 страницы.",
          "tips": [],
        },
        {
          "missing": [
            "dokumenty",
          ],
          "said": "По запросу «щука» ничего не нашлось.",
          "tips": [],
        },
        "noWords",
        "noLetters",
        "idle",
      ]
    `);
  });

  it('fails when no part that is asked for can be loaded', async () => {
    await expect(sayingTo(indexWithout(...open), 'урок')).rejects.toThrow('No part');
  });
});
