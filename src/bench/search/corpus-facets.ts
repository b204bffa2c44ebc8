/** What a generated practice is about and by whom: chosen before a word of it is written, known without reading it. */
import type { Speech } from './corpus-sentences.ts';
import type { Topic, Wording } from './corpus-topics.ts';
import { authorPosts, corpusForms, corpusKinds, schoolSubjects, schoolYears } from './corpus-words.ts';

/** What questions are judged by. */
export type Label = {
  id: string;
  topic: string;
  /** Which of the topic's wordings it uses. */
  variant: number;
  /** Its author never types ё. */
  yoless: boolean;
  subject: string;
  grade: number;
  form: string;
  kind: string;
  year: string;
  /** The author's post. */
  author: string;
  title: string;
};

export type Facets = Omit<Label, 'id' | 'title'> & { subjectDative: string; wording: Wording };

export function pickFacets({ random, pick }: Speech, topic: Topic): Facets {
  const variant = Math.floor(random() * topic.wordings.length);
  const wording = topic.wordings[variant] ?? '';
  const yoless = random() < 0.3; // A third of authors never type ё.
  const subject = pick(schoolSubjects);
  return {
    topic: topic.id,
    variant,
    wording,
    yoless,
    subject: subject.name,
    subjectDative: subject.dative,
    form: pick(corpusForms),
    kind: pick(corpusKinds),
    year: pick(schoolYears),
    author: pick(authorPosts),
    grade: 1 + Math.floor(random() * 11),
  };
}
