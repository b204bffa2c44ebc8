/** What of a practice is searched, and how much a word says by where it stands. */
import type { Entry } from '#model/library.ts';

/** `weight` is 1 for a word of the body. */
export type WeighedText = { text: string; weight: number; isTitle?: boolean; isBody?: boolean };

const weights = {
  title: 2.2,
  summary: 2.5,
  problem: 2.4,
  level: 1.6,
  /** Forms, models and subjects are many practices' own in the same words. */
  term: 1,
  context: 1.6,
  stepTitle: 1.8,
  step: 1.2,
  result: 1.2,
  condition: 1,
  body: 1,
  author: 0.8,
} as const;

/** Markdown as plain words: signs of markup and addresses of links are no words of the text. */
const plain = (markdown: string) =>
  markdown
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ');

/** The texts of a practice. Names of people are no part of it. */
export function practiceTexts({ data, body }: Entry<'practices'>): WeighedText[] {
  const texts: WeighedText[] = [{ text: data.title, weight: weights.title, isTitle: true }];
  const add = (weight: number, ...added: (string | undefined)[]) => {
    for (const text of added)
      if (text !== undefined && text !== '') texts.push({ text: plain(text), weight });
  };
  add(weights.summary, data.summary);
  const { form, kinds, model, subjects, problems, educationLevels } = data;
  const terms = [form, ...kinds, ...(model ? [model] : []), ...subjects];
  add(weights.problem, ...problems.map(({ label }) => label), data.schoolSubject);
  add(weights.level, ...educationLevels.map(({ label }) => label));
  add(weights.term, ...terms.map(({ label }) => label), data.schoolYear);
  add(weights.context, data.context);
  add(weights.stepTitle, ...data.steps.map(({ title }) => title));
  add(weights.step, ...data.steps.map(({ text }) => text));
  add(weights.result, data.resultSummary, ...data.results.map(({ title }) => title));
  add(weights.condition, ...data.conditions, data.limits, ...data.materials.map(({ title }) => title));
  add(weights.author, ...data.authors.map(({ post }) => post));
  if (body !== '') texts.push({ text: plain(body), weight: weights.body, isBody: true });
  return texts;
}
