import type { Entry } from '#model/library.ts';
import { openBank, type Bank } from './bank.ts';
import { storeColumns } from './facet-columns.ts';
import { indexFiles } from './index-files.ts';
import { lexicon } from './lexicon/all.ts';
import type { Lexicon } from './concept.ts';
import { indexPractices } from './practice-index.ts';

/** A practice with the texts that a test cares about. */
export function practice(
  id: string,
  texts: { title?: string; summary?: string; body?: string } = {},
): Entry<'practices'> {
  const term = { id: 'other', label: 'иное' } as const;
  const data = {
    title: texts.title ?? id,
    summary: texts.summary ?? '',
    form: term,
    kinds: [],
    subjects: [],
    problems: [],
    educationLevels: [],
    schoolYear: '2025-2026',
    context: '',
    steps: [],
    conditions: [],
    results: [],
    materials: [],
    pictures: [],
    authors: [],
    formerIds: [],
    status: { id: 'published', label: 'опубликовано' } as const,
  };
  return {
    collection: 'practices',
    id,
    file: `practices/${id}.md`,
    data,
    body: texts.body ?? '',
    bodyLine: 1,
    digest: id,
  };
}

/** Practices as a page would find them; `loads` notes what was asked for and can refuse. */
export async function bankOf(
  practices: readonly Entry<'practices'>[],
  {
    words = lexicon,
    loads = [],
    refuses = () => false,
  }: { words?: Lexicon; loads?: string[]; refuses?: (name: string) => boolean } = {},
): Promise<Bank> {
  const cards = practices.map(({ id, data }) => ({ id, title: data.title, summary: data.summary }));
  const files = indexFiles(
    indexPractices(practices, words),
    cards,
    storeColumns(
      [],
      practices.map(() => ({})),
    ),
  );
  return openBank((name) => {
    loads.push(name);
    const text = files.get(name);
    return text === undefined || refuses(name)
      ? Promise.reject(new Error(`${name} was not loaded.`))
      : Promise.resolve(JSON.parse(text) as unknown);
  });
}

/** Ids of what a bank finds, best first. */
export async function find(bank: Bank, question: string, options?: { isExact?: boolean }): Promise<string[]> {
  const { hits } = await bank.answer(question, options);
  return (await bank.cards(hits.map(({ practice: number }) => number))).map(({ id }) => id);
}
