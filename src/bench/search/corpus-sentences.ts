/** Sentences about nothing in particular, and about a topic. */
import { createPick, type Pick } from '../corpus.ts';
import { inCase, type Wording } from './corpus-topics.ts';
import { infinitives, pastVerbs, people, presentVerbs, qualities, things, times } from './corpus-words.ts';
import { capitalise, cases, decline, type Case } from './declension.ts';

/** The words of one author: every choice is made by the same numbers. */
export type Speech = {
  random: () => number;
  pick: Pick;
  /** «регулярные встречи»; one thing or several by chance when `isPlural` is absent. */
  thing: (name: Case, isPlural?: boolean) => string;
  person: (name: Case, isPlural?: boolean) => string;
  sentence: () => string;
  /** Three to five sentences, the last of them with words of the long tail where there is one. */
  paragraph: () => string;
  sentenceAbout: (wording: Wording) => string;
  /** Several things to do, one a line. */
  tasks: (count: number) => string[];
};

const isMany = (random: () => number) => random() < 0.3;

function createThing(random: () => number, pick: Pick): Speech['thing'] {
  return (name, isPlural = isMany(random)) => {
    const thing = pick(things);
    if (typeof thing !== 'string') return thing[cases.indexOf(name)] ?? '';
    const isQualified = random() < 0.35 && !thing.includes('+');
    return decline(isQualified ? `${pick(qualities)} ${thing}` : thing, { case: name, isPlural });
  };
}

type Choices = Omit<Speech, 'sentence' | 'paragraph' | 'sentenceAbout' | 'tasks'>;

function sentencesOf({ random, pick, thing, person }: Choices): (() => string)[] {
  return [
    () =>
      `${pick(times)} ${person('nominative')} ${pick(presentVerbs)} ${thing('accusative')} вместе с ${person('instrumental', random() < 0.4)}`,
    () =>
      `${capitalise(person('nominative'))} ${pick(presentVerbs)} ${thing('accusative')} и помогает ${person('dative')} ${pick(infinitives)} ${thing('accusative')}`,
    () => `Для ${thing('genitive')} нужны ${thing('nominative', true)} и время на ${thing('accusative')}`,
    () =>
      `Участники ${pick(pastVerbs)} ${thing('accusative')}, а затем ${pick(pastVerbs)} ${thing('accusative')}`,
    () =>
      `Без ${thing('genitive')} трудно ${pick(infinitives)} ${thing('accusative')} так, чтобы это было полезно ${person('dative', true)}`,
    () =>
      `По итогам ${thing('genitive')} ${person('nominative')} получает ${thing('accusative')} и ${thing('accusative')}`,
    () =>
      `${capitalise(person('nominative', true))} говорят о ${thing('locative')} чаще, чем о ${thing('locative')}`,
    () =>
      `Важно ${pick(infinitives)} ${thing('accusative')} до того, как начнётся работа над ${thing('instrumental')}`,
    () =>
      `${pick(times)} мы ${pick(pastVerbs)} ${thing('accusative')}: это заняло ${2 + Math.floor(random() * 40)} минут`,
    () =>
      `Роль ${person('genitive')} состоит в том, чтобы ${pick(infinitives)} ${thing('accusative')} и поддержать ${person('accusative')}`,
  ];
}

const sentencesAbout: readonly ((topic: (name: Case) => string) => string)[] = [
  (topic) => `Наша практика посвящена теме «${topic('nominative')}»`,
  (topic) => `Без ${topic('genitive')} работа пары быстро теряет смысл`,
  (topic) => `Мы постепенно подошли к ${topic('dative')} и не пожалели`,
  (topic) => `Школа занимается ${topic('instrumental')} третий год`,
  (topic) => `На встречах много говорили о ${topic('locative')}`,
  (topic) => `Результаты ${topic('genitive')} видны не сразу`,
  (topic) => `Интерес к ${topic('dative')} вырос у всех участников`,
  (topic) => `Связь с ${topic('instrumental')} отметили почти все`,
];

/** Rare words of the tail: the first by far the most often (Zipf's law). */
function createRareWords(random: () => number, tail: readonly string[]): () => string {
  const word = () => tail[Math.floor(Math.exp(random() * Math.log(tail.length))) % tail.length] ?? '';
  return () =>
    tail.length === 0
      ? ''
      : ` Отдельно упоминали ${Array.from({ length: 4 + Math.floor(random() * 3) }, word).join(', ')}.`;
}

export function createSpeech(random: () => number, tail: readonly string[]): Speech {
  const pick = createPick(random);
  const thing = createThing(random, pick);
  const person: Speech['person'] = (name, isPlural = false) =>
    decline(pick(people), { case: name, isPlural });
  const sentences = sentencesOf({ random, pick, thing, person });
  const sentence = () => pick(sentences)();
  const rareWords = createRareWords(random, tail);
  return {
    random,
    pick,
    thing,
    person,
    sentence,
    paragraph: () =>
      Array.from({ length: 3 + Math.floor(random() * 3) }, () => `${sentence()}.`).join(' ') + rareWords(),
    sentenceAbout: (wording) => `${pick(sentencesAbout)((name) => inCase(wording, name))}.`,
    tasks: (count) =>
      Array.from(
        { length: count },
        () =>
          `${capitalise(pick(infinitives))} ${thing('accusative')} ${random() < 0.5 ? `для ${thing('genitive')}` : `вместе с ${person('instrumental')}`}`,
      ),
  };
}
