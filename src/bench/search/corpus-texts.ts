/** What one author wrote about a topic. */
import type { Facets } from './corpus-facets.ts';
import type { Speech } from './corpus-sentences.ts';
import { inCase } from './corpus-topics.ts';
import { presentVerbs } from './corpus-words.ts';
import { capitalise } from './declension.ts';

function titleOf({ pick, thing }: Speech, { wording, kind, grade, subjectDative }: Facets): string {
  const topic = inCase(wording, 'nominative');
  return pick([
    `${capitalise(topic)}: опыт по ${subjectDative}`,
    `Как помогает ${topic} в ${grade} классе`,
    `${capitalise(thing('nominative', false))} по теме «${topic}», ${grade} класс`,
    `${capitalise(kind)}: ${topic} и ${thing('nominative', false)}`,
  ]);
}

const dayOf = (random: () => number) =>
  new Date(Date.UTC(2021, 8, 1) + Math.floor(random() * 1700) * 86_400_000).toISOString().slice(0, 10);

function weeks({ random, thing, person }: Speech): string {
  const rows = Array.from(
    { length: 4 + Math.floor(random() * 3) },
    (_, index) => `| ${index + 1} | ${capitalise(thing('nominative'))} | ${person('nominative')} |`,
  );
  return ['| Неделя | Что делаем | Кто отвечает |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The telling parts, in the order in which their words are chosen. */
function tell(speech: Speech, { wording, author }: Facets) {
  const { random, thing, person, sentence, paragraph, sentenceAbout, tasks } = speech;
  const context = `${paragraph()} ${sentenceAbout(wording)}`;
  const need = `## Зачем это нужно\n\n${sentenceAbout(wording)} ${paragraph()}\n\n${paragraph()}`;
  const work = `## Как мы работали\n\n${paragraph()}`;
  const steps = tasks(4 + Math.floor(random() * 4));
  const plan = `### План по неделям\n\n${weeks(speech)}`;
  const result = `${paragraph()} ${sentenceAbout(wording)}`;
  const more = random() < 0.5 ? `${paragraph()}\n\n` : '';
  const quotation = `> ${sentence()}. — ${author}, ${person('nominative')}`;
  const advice = tasks(3 + Math.floor(random() * 3)).map((task) => `- ${task}`);
  const luggage = `${paragraph()} **${capitalise(thing('nominative'))}** и *${thing('nominative')}* можно взять с собой.`;
  const outcome = `## Что получилось\n\n${more}${quotation}\n\n${advice.join('\n')}`;
  return {
    context,
    steps,
    result,
    body: [need, work, plan, outcome, `## Что взять с собой\n\n${luggage}\n`].join('\n\n'),
  };
}

export type Texts = {
  title: string;
  summary: string;
  /** `YYYY-MM-DD`. */
  published: string;
  context: string;
  steps: readonly string[];
  result: string;
  body: string;
};

export function writeTexts(speech: Speech, facets: Facets): Texts {
  const { random, pick, person, thing } = speech;
  const title = titleOf(speech, facets);
  const topic = inCase(facets.wording, 'nominative');
  const summary = `${capitalise(person('nominative'))} ${pick(presentVerbs)} ${thing('accusative')}; тема — ${topic}, ${facets.subject}, ${facets.grade} класс.`;
  const published = dayOf(random);
  const { context, steps, result, body } = tell(speech, facets);
  const type = (text: string) => (facets.yoless ? text.replaceAll('ё', 'е') : text);
  return {
    title,
    summary: type(summary),
    published,
    context: type(context),
    steps: steps.map(type),
    result: type(result),
    body: type(body),
  };
}
