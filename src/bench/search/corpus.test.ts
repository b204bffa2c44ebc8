import { describe, expect, it } from 'vitest';
import { collections } from '#model/collections.ts';
import { generatePractices } from './corpus.ts';
import { inCase, topics } from './corpus-topics.ts';
import { cases, decline } from './declension.ts';
import { queries, questionsAbout } from './queries.ts';

const tail = ['перегрызшихся', 'нефтеотдачи', 'шумовой'];
const practices = generatePractices(1000, tail);
const labels = practices.map(({ label }) => label);

const wordsOf = ({ fields, body }: (typeof practices)[number]) =>
  `${JSON.stringify(fields)} ${body}`.toLowerCase().replaceAll('ё', 'е');

describe('generated practices', () => {
  it('are the same at every run', () => {
    expect(generatePractices(1000, tail)).toEqual(practices);
  });

  it('are the same in a larger corpus', () => {
    expect(generatePractices(1100, tail).slice(0, 1000)).toEqual(practices);
  });

  it('satisfy the model', () => {
    for (const { label, fields } of practices) {
      const { error } = collections.practices.schema.safeParse(fields);
      expect(error, label.id).toBeUndefined();
    }
  });

  it('have the words of their own wording', () => {
    for (const practice of practices) {
      const { topic, variant } = practice.label;
      const wording = topics.find(({ id }) => id === topic)?.wordings[variant] ?? '';
      expect(wordsOf(practice)).toContain(inCase(wording, 'nominative').replaceAll('ё', 'е'));
    }
  });

  it('name nobody: authors are posts', () => {
    for (const practice of practices)
      expect(wordsOf(practice)).toContain(`— ${practice.label.author.replaceAll('ё', 'е')}, `);
  });

  it('read as a practice of the bank', () => {
    const [practice] = practices;
    expect(practice?.label).toMatchInlineSnapshot(`
      {
        "author": "директор",
        "form": "работодатель — ученик",
        "grade": 11,
        "id": "doc-00001",
        "kind": "памятка",
        "subject": "технология",
        "title": "Памятка: профессиональная усталость и презентация",
        "topic": "burnout",
        "variant": 1,
        "year": "2025-2026",
        "yoless": false,
      }
    `);
    const { form, kinds, subjects, problems, educationLevels, context } = practice?.fields ?? {};
    expect({ form, kinds, subjects, problems, educationLevels }).toMatchInlineSnapshot(`
      {
        "educationLevels": [
          "среднее общее",
        ],
        "form": "иное: работодатель — ученик",
        "kinds": [
          "иное: памятка",
        ],
        "problems": [
          "молодой специалист в новом коллективе",
        ],
        "subjects": [
          "личностные качества",
        ],
      }
    `);
    expect(`${String(context)}\n\n${practice?.body.slice(0, 200)}`).toMatchInlineSnapshot(`
      "Перед каждой встречей классный руководитель проводит опросники вместе с молодым специалистом. Важно согласовать методику до того, как начнётся работа над группой. В конце месяца старшеклассник оформляет чек-лист вместе с координатором. Участники сравнили четверть, а затем доработали инициативу. По итогам методических решений ученик получает открытую методику и совместные команды. Отдельно упоминали шумовой, нефтеотдачи, нефтеотдачи, нефтеотдачи, шумовой, шумовой. Результаты профессиональной усталости видны не сразу.

      ## Зачем это нужно

      Связь с профессиональной усталостью отметили почти все. Для регулярного сценария нужны краткие опросники и время на рекомендацию. Участники подготовили ошибки, а затем провели чек-"
    `);
  });
});

describe('the labelled questions', () => {
  const questions = questionsAbout(labels);

  it('have right answers, every one of them', () => {
    expect(questions.map(({ question }) => question)).toEqual(queries.map(({ question }) => question));
    expect(questions.filter(({ relevant }) => relevant.length === 0)).toEqual([]);
  });

  it('are asked for the practices of their topic alone', () => {
    const topicOf = new Map(labels.map(({ id, topic }) => [id, topic]));
    for (const [index, { relevant }] of questions.entries())
      expect(new Set(relevant.map((id) => topicOf.get(id)))).toEqual(new Set([queries[index]?.wanted.topic]));
  });

  it('are left out where a small corpus has no answer', () => {
    expect(questionsAbout(labels.slice(0, 1)).map(({ question }) => question)).toEqual([
      'эмоциональное выгорание',
    ]);
  });
});

describe('declension', () => {
  const all = (phrase: string, isPlural = false) =>
    cases.map((name) => decline(phrase, { case: name, isPlural })).join(', ');

  it('follows gender, life, softness and spelling', () => {
    expect(all('молод+ специалист/ma')).toMatchInlineSnapshot(
      `"молодой специалист, молодого специалиста, молодому специалисту, молодого специалиста, молодым специалистом, молодом специалисте"`,
    );
    expect(all('классн+ руководител/ms', true)).toMatchInlineSnapshot(
      `"классные руководители, классных руководителей, классным руководителям, классных руководителей, классными руководителями, классных руководителях"`,
    );
    expect(all('дорожн+ карт/f')).toMatchInlineSnapshot(
      `"дорожная карта, дорожной карты, дорожной карте, дорожную карту, дорожной картой, дорожной карте"`,
    );
    expect(all('рабоч+ чек-лист/m')).toMatchInlineSnapshot(
      `"рабочий чек-лист, рабочего чек-листа, рабочему чек-листу, рабочий чек-лист, рабочим чек-листом, рабочем чек-листе"`,
    );
    expect(all('зачётн+ книжк/f', true)).toMatchInlineSnapshot(
      `"зачётные книжки, зачётных книжк, зачётным книжкам, зачётные книжки, зачётными книжками, зачётных книжках"`,
    );
    expect(all('проектн+ мастерск/fa')).toMatchInlineSnapshot(
      `"проектная мастерская, проектной мастерской, проектной мастерской, проектную мастерскую, проектной мастерской, проектной мастерской"`,
    );
    expect(all('подготовк/f к экзамену')).toMatchInlineSnapshot(
      `"подготовка к экзамену, подготовки к экзамену, подготовке к экзамену, подготовку к экзамену, подготовкой к экзамену, подготовке к экзамену"`,
    );
  });

  it('refuses a class that it does not know', () => {
    expect(() => all('стол/q')).toThrow('names no class');
  });
});
