/** One generated practice: its fields as the model has them, its text, and the labels that questions are judged by. */
import { educationLevels, forms, kinds, problems, subjects } from '#model/vocabularies.ts';
import { findTerm, writeTerm, type Vocabulary } from '#model/vocabulary.ts';
import { createRandom } from '../corpus.ts';
import { pickFacets, type Facets, type Label } from './corpus-facets.ts';
import { createSpeech } from './corpus-sentences.ts';
import { topicStems, topics } from './corpus-topics.ts';
import { writeTexts, type Texts } from './corpus-texts.ts';

export type GeneratedPractice = {
  label: Label;
  /** Front matter. */
  fields: Readonly<Record<string, unknown>>;
  /** Markdown. */
  body: string;
};

/** A word of the vocabulary when it has it, otherwise the school's own. */
const asTerm = (vocabulary: Vocabulary, word: string) =>
  writeTerm(findTerm(vocabulary, word) ?? { id: 'other', label: word });

/** Words of a vocabulary that name no topic: they stand in practices about anything. */
const wordsOfNoTopic = (vocabulary: Vocabulary) =>
  vocabulary.terms
    .map(({ label }) => label)
    .filter((label) => !label.split(' ').some((word) => topicStems.some((stem) => word.startsWith(stem))));

const neutralProblems = wordsOfNoTopic(problems);
const neutralSubjects = wordsOfNoTopic(subjects);

const levelOf = (grade: number) =>
  asTerm(educationLevels, grade <= 4 ? 'primary' : grade <= 9 ? 'basic' : 'secondary');

const fieldsOf = (facets: Facets, texts: Texts, index: number): Record<string, unknown> => ({
  title: texts.title,
  summary: texts.summary,
  status: 'опубликовано',
  published: texts.published,
  form: asTerm(forms, facets.form),
  kinds: [asTerm(kinds, facets.kind)],
  subjects: [neutralSubjects[index % neutralSubjects.length]],
  problems: [neutralProblems[index % neutralProblems.length]],
  educationLevels: [levelOf(facets.grade)],
  schoolSubject: facets.subject,
  schoolYear: facets.year,
  context: texts.context,
  steps: texts.steps.map((title) => ({ title })),
  resultSummary: texts.result,
  authors: [{ post: facets.author }],
});

/** The practice with that number, from 0; the same at every run with the same tail. */
export function generatePractice(index: number, tail: readonly string[]): GeneratedPractice {
  const speech = createSpeech(createRandom(1_000_003 * (index + 1)), tail);
  const topic = topics[index % topics.length];
  if (!topic) throw new RangeError('There are no topics.');
  const facets = pickFacets(speech, topic);
  const texts = writeTexts(speech, facets);
  const { topic: name, variant, yoless, subject, grade, form, kind, year, author } = facets;
  const id = `doc-${String(index + 1).padStart(5, '0')}`;
  return {
    label: { id, topic: name, variant, yoless, subject, grade, form, kind, year, author, title: texts.title },
    fields: fieldsOf(facets, texts, index),
    body: texts.body,
  };
}
