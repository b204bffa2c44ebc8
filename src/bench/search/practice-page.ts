/** A practice as a page without its frame: what the engines that know nothing of the model are given to read. */
import { setImmediate } from 'node:timers/promises';
import { renderMarkdown } from '#markdown/render.ts';
import { parseHtml, textOf } from '../html-tree.ts';
import type { BenchPractice } from './engine.ts';

export type PracticePage = {
  id: string;
  title: string;
  summary: string;
  authors: string;
  /** Everything below the summary: facets, situation, steps, conditions, results, text. */
  html: string;
  /** The same in words. */
  text: string;
};

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Pictures, files and links do not matter to a search. */
const rendering = { base: '/' };

const markdown = (text: string | undefined) =>
  text === undefined ? '' : renderMarkdown(text, rendering).html;

const section = (title: string, html: string) => (html === '' ? '' : `<h2>${title}</h2>${html}`);
const list = (items: readonly string[]) =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** Each facet as text and as a filter in Pagefind's own terms. */
function facetsOf({ data }: BenchPractice): string {
  const facets: Record<string, readonly string[]> = {
    form: [data.form.label],
    kind: data.kinds.map(({ label }) => label),
    model: data.model ? [data.model.label] : [],
    subject: data.subjects.map(({ label }) => label),
    problem: data.problems.map(({ label }) => label),
    level: data.educationLevels.map(({ label }) => label),
    lesson: data.schoolSubject === undefined ? [] : [data.schoolSubject],
    year: [data.schoolYear],
  };
  return Object.entries(facets)
    .flatMap(([name, labels]) =>
      labels.map((label) => `<p data-pagefind-filter="${name}">${escape(label)}</p>`),
    )
    .join('');
}

const stepsOf = ({ data }: BenchPractice) =>
  data.steps.map(({ title, text }) => `<h3>${escape(title)}</h3>${markdown(text)}`).join('');

const resultsOf = ({ data }: BenchPractice) =>
  list(
    data.results.map(({ title, before = '', after = '', unit = '' }) =>
      escape(`${title}: ${before} → ${after} ${unit}`),
    ),
  ) + markdown(data.resultSummary);

function contentOf(practice: BenchPractice): string {
  const { data, body } = practice;
  return [
    facetsOf(practice),
    section('С чего начали', markdown(data.context)),
    section('Шаги', stepsOf(practice)),
    section('Что нужно, чтобы повторить', list(data.conditions.map(escape))),
    section('Результат', resultsOf(practice)),
    section('Что не получилось', markdown(data.limits)),
    markdown(body),
  ].join('\n');
}

export function pageOf(practice: BenchPractice): PracticePage {
  const { id, data } = practice;
  const html = contentOf(practice);
  return {
    id,
    title: data.title,
    summary: data.summary,
    authors: data.authors.map(({ post }) => post).join(', '),
    html,
    text: textOf(parseHtml(`<main>${html}</main>`)),
  };
}

const known = new WeakMap<readonly BenchPractice[], Promise<PracticePage[]>>();

/** The renderer frees its memory at a turn of the event loop only. */
const practicesInTurn = 100;

async function renderPages(practices: readonly BenchPractice[]): Promise<PracticePage[]> {
  const pages: PracticePage[] = [];
  for (const [index, practice] of practices.entries()) {
    if (index % practicesInTurn === 0) await setImmediate();
    pages.push(pageOf(practice));
  }
  return pages;
}

/** Pages of all practices, made once for all engines: making them belongs to no engine's time. */
export function pagesOf(practices: readonly BenchPractice[]): Promise<PracticePage[]> {
  const pages = known.get(practices) ?? renderPages(practices);
  known.set(practices, pages);
  return pages;
}

/** A whole page for an engine that reads HTML. */
export const documentOf = ({ title, summary, authors, html }: PracticePage): string =>
  `<!doctype html><html lang="ru"><head><title>${escape(title)}</title></head><body><main data-pagefind-body><h1>${escape(title)}</h1><p>${escape(summary)}</p>${html}<p>${escape(authors)}</p></main></body></html>`;
