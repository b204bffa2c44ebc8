/** What of a practice is searched, and how much a word says by where it stands. */
import type { Entry } from '#model/library.ts';

/** `weight` is 1 for a word of the body. */
export type WeighedText = { text: string; weight: number; isTitle?: boolean };

const weights = {
  title: 3,
  summary: 2.5,
  facet: 1.6,
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
  const terms = [form, ...kinds, ...(model ? [model] : []), ...subjects, ...problems, ...educationLevels];
  add(weights.facet, ...terms.map(({ label }) => label), data.schoolSubject, data.schoolYear);
  add(weights.context, data.context);
  add(weights.stepTitle, ...data.steps.map(({ title }) => title));
  add(weights.step, ...data.steps.map(({ text }) => text));
  add(weights.result, data.resultSummary, ...data.results.map(({ title }) => title));
  add(weights.condition, ...data.conditions, data.limits, ...data.materials.map(({ title }) => title));
  add(weights.author, ...data.authors.map(({ post }) => post));
  add(weights.body, body);
  return texts;
}
