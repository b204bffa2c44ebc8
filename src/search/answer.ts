/** Which practices answer a question, and how well. */
import type { Postings } from './practice-index.ts';
import { inTitle, levels } from './practice-index.ts';
import type { AskedWord, Question } from './question.ts';
import { longest, readQuestion } from './question.ts';
import type { StoredIndex } from './stored-index.ts';
import { foldText } from './text.ts';
import type { KnownWord } from './word-table.ts';

export type Hit = { practice: number; score: number };

export type Answer = {
  question: Question;
  /** Best first; practices that nothing speaks for are absent. */
  hits: Hit[];
  /** How far the question was widened: practices that hold all its words were found, or near ones alone. */
  isWidened: boolean;
};

/**
 * What a piece of evidence is worth beside the asked word itself: widening never pushes an exact hit down. A concept's
 * own grade (name or sign) comes on top.
 */
export const worth = {
  word: 1,
  beginning: 0.55,
  family: 0.85,
  concept: 0.8,
  near: 0.4,
  slip: 0.6,
  /** A word of nearly the same meaning. */
  alike: 0.4,
  /** A word inside a longer name: «урок» of «открытый урок» says little without the other. */
  part: 0.7,
  /** What a weaker piece adds to the best one. */
  further: 0.65,
  /** A word or concept that a practice holds at its least, beside one that it is all about. */
  least: 0.2,
  /** How much of a score hangs on how many of the words are answered. */
  coverage: 0.5,
} as const;

/** By number of the practice: the best that speaks for it, and the next. */
type Evidence = { best: Float64Array; next: Float64Array };

const createEvidence = (size: number): Evidence => ({
  best: new Float64Array(size),
  next: new Float64Array(size),
});

/** How much a thing tells that so many practices hold, from 0 to about 1; the root keeps one rare word from deciding all. */
function rarity(holders: number, all: number): number {
  return Math.sqrt(Math.log(1 + (all - holders + 0.5) / (holders + 0.5)) / Math.log(1 + all));
}

function count({ best, next }: Evidence, { practices, strengths }: Postings, grade: number): void {
  const most = grade * rarity(practices.length, best.length);
  for (let place = 0; place < practices.length; place += 1) {
    const practice = practices[place] ?? 0;
    const strength = strengths[place] ?? 0;
    const isTitle = strength > inTitle;
    const level = ((isTitle ? strength - inTitle : strength) - 1) / (levels - 1);
    const value = most * (worth.least + (1 - worth.least) * level);
    const before = best[practice] ?? 0;
    if (value > before) {
      next[practice] = before;
      best[practice] = value;
    } else if (value > (next[practice] ?? 0)) next[practice] = value;
  }
}

type Asked = { word: AskedWord; endings: readonly KnownWord[]; grade: number; isExact: boolean };

function countWord(index: StoredIndex, evidence: Evidence, { word, endings, grade, isExact }: Asked): void {
  count(evidence, index.postings(word.stem), grade * worth.word);
  if (isExact) return;
  for (const kin of index.kin(word.family))
    if (kin !== word.stem) count(evidence, index.postings(kin), grade * worth.family);
  for (const { stem } of endings) count(evidence, index.postings(stem), grade * worth.beginning);
  for (const { stem } of word.alike) count(evidence, index.postings(stem), grade * worth.alike);
  for (const meant of word.meant) {
    count(evidence, index.postings(meant.stem), grade * worth.slip);
    for (const kin of index.kin(meant.family))
      if (kin !== meant.stem) count(evidence, index.postings(kin), grade * worth.slip * worth.family);
  }
}

/** What a question means beyond its words. */
export type Meaning = { concept: number; grade: number; places: readonly number[] };

const holds = (places: readonly number[], others: readonly number[]) =>
  others.every((place) => places.includes(place));

/** Words in one of the ways they may be read; `from` is the place of the first of them in the question. */
type Reading = { words: readonly KnownWord[]; from: number; grade: (places: readonly number[]) => number };

/** No phrase reaches further from one of its words. */
const furthest = 6;

/** Words as they may have been meant, so that a slip can be part of a phrase and the last word one that is half typed. */
function readings({ words, endings }: Question): Reading[] {
  const corrected = words.map((word): KnownWord => word.meant[0] ?? word);
  const slips = (places: readonly number[]) =>
    places.some((place) => words[place]?.meant.length) ? worth.slip : 1;
  const instead = (place: number, other: KnownWord, grade: number): Reading => {
    const from = Math.max(0, place - furthest);
    return {
      words: corrected.with(place, other).slice(from, place + furthest + 1),
      from,
      grade: (places) => (places.includes(place) ? grade * slips(places) : 0),
    };
  };
  return [
    { words: corrected, from: 0, grade: slips },
    ...words.flatMap(({ alike }, place) => alike.map((other) => instead(place, other, worth.alike))),
    ...endings.map((ending) => instead(corrected.length - 1, ending, worth.beginning)),
  ];
}

const placesName = (places: readonly number[]) => places.toSorted((left, right) => left - right).join(' ');

/** What stands inside a longer phrase is a part of it and means less by itself; of a concept the best at its words remains. */
export function meaningsOf({ book }: StoredIndex, question: Question): Meaning[] {
  const found = readings(question).flatMap(({ words, from, grade }) =>
    book.find(words).flatMap((phrase): Meaning[] => {
      const places = phrase.places.map((place) => place + from);
      const own = phrase.grade * grade(places);
      return own > 0 ? [{ concept: phrase.concept, grade: own, places }] : [];
    }),
  );
  const longer = new Map(
    found.flatMap(({ places }) => (places.length > 1 ? [[placesName(places), places] as const] : [])),
  );
  const isPart = (places: readonly number[]) =>
    [...longer.values()].some((other) => other.length > places.length && holds(other, places));
  const best = new Map<string, Meaning>();
  for (const meaning of found) {
    const grade = isPart(meaning.places) ? meaning.grade * worth.part : meaning.grade;
    const name = `${meaning.concept} ${placesName(meaning.places)}`;
    if (grade > (best.get(name)?.grade ?? 0)) best.set(name, { ...meaning, grade });
  }
  return [...best.values()];
}

async function countMeanings(
  index: StoredIndex,
  meanings: readonly Meaning[],
  evidence: ReadonlyMap<number, Evidence>,
): Promise<void> {
  await index.loadConcepts(meanings.map(({ concept }) => concept));
  await index.loadConcepts(meanings.flatMap(({ concept }) => index.concept(concept).near));
  for (const { concept, grade, places } of meanings) {
    const { postings, near } = index.concept(concept);
    for (const place of places) {
      const own = evidence.get(place);
      if (!own) continue;
      count(own, postings, grade * worth.concept);
      for (const other of near) count(own, index.concept(other).postings, grade * worth.near);
    }
  }
}

/** How many words of the question stand in each title. */
function titleWords(index: StoredIndex, asked: ReadonlySet<string>): Uint16Array {
  const found = new Uint16Array(index.size);
  for (const stem of asked) {
    const { practices, strengths } = index.postings(stem);
    practices.forEach((practice, place) => {
      if ((strengths[place] ?? 0) > inTitle) found[practice] = (found[practice] ?? 0) + 1;
    });
  }
  return found;
}

/** What is so much weaker than the best answer is none: a word in common is not yet a practice about it. */
const enough = 0.2;

/** A question that is a title is answered by that practice first: its score is above this. */
export const isTheTitle = 100;

function score(index: StoredIndex, evidence: readonly Evidence[], asked: ReadonlySet<string>): Hit[] {
  const titles = titleWords(index, asked);
  const hits: Hit[] = [];
  for (let practice = 0; practice < index.size; practice += 1) {
    let sum = 0;
    let matched = 0;
    for (const { best, next } of evidence) {
      const value = best[practice] ?? 0;
      sum += value + worth.further * (next[practice] ?? 0);
      if (value > 0) matched += 1;
    }
    if (sum === 0) continue;
    const shared = titles[practice] ?? 0;
    const length = index.titleLengths[practice] ?? 1;
    const likeness = (shared * shared) / (asked.size * Math.max(1, length));
    const whole = shared === asked.size && shared === length ? isTheTitle : 0;
    hits.push({
      practice,
      score:
        sum * (1 - worth.coverage + (worth.coverage * matched) / evidence.length) * (1 + likeness ** 2) +
        whole,
    });
  }
  hits.sort((left, right) => right.score - left.score || left.practice - right.practice);
  const best = hits.reduce((most, { score: own }) => Math.max(most, own % isTheTitle), 0);
  return hits.filter(({ score: own }) => own >= best * enough);
}

/** Whether any practice holds all of these words, each in itself or in a word of its family. */
function holdsAll(index: StoredIndex, words: readonly AskedWord[], places: readonly number[]): boolean {
  const held = new Uint16Array(index.size);
  places.forEach((place, order) => {
    const word = words[place];
    if (!word) return;
    const families = [word.family, ...word.meant.map(({ family }) => family)];
    const beginnings = place === words.length - 1 ? index.startingWith(word.text) : [];
    for (const stem of [...families.flatMap((family) => index.kin(family)), ...beginnings])
      for (const practice of index.postings(stem).practices)
        if (held[practice] === order) held[practice] = order + 1;
  });
  return held.some((count) => count === places.length);
}

/**
 * Answers a question; an empty one has no hits. With `isExact` it is taken as typed: neither slips nor meanings count.
 * @throws what loading pieces of the index throws.
 */
export async function answer(index: StoredIndex, typed: string, { isExact = false } = {}): Promise<Answer> {
  const question = await readQuestion(index, typed, isExact);
  const { words } = question;
  const telling = [...words.keys()].filter((place) => words[place]?.isStop === false);
  // A question of such words alone is most likely a title.
  const places = telling.length > 0 ? telling : [...words.keys()];
  const evidence = new Map(places.map((place) => [place, createEvidence(index.size)]));
  const meanings = isExact ? [] : meaningsOf(index, question);
  const parts = new Set(meanings.flatMap((meaning) => (meaning.places.length > 1 ? meaning.places : [])));
  for (const [place, own] of evidence) {
    const word = words[place];
    const grade = parts.has(place) ? worth.part : 1;
    if (word)
      countWord(index, own, {
        word,
        endings: place === words.length - 1 ? question.endings : [],
        grade,
        isExact,
      });
  }
  await countMeanings(index, meanings, evidence);
  const folded = question.retyped ?? foldText(typed.slice(0, longest.characters));
  const asked = new Set(index.table.read(folded).map(({ stem }) => stem));
  const hits = score(index, [...evidence.values()], asked);
  return { question, hits, isWidened: hits.length > 0 && !holdsAll(index, words, places) };
}
