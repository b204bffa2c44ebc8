/** Which practices answer a question, and how well. */
import type { Postings } from './practice-index.ts';
import { inTitle, levels } from './practice-index.ts';
import type { AskedWord, Question } from './question.ts';
import { longest, readQuestion } from './question.ts';
import type { StoredIndex } from './stored-index.ts';
import { foldText } from './text.ts';

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
export const worth = { word: 1, beginning: 0.8, family: 0.75, concept: 0.7, near: 0.22, slip: 0.7 } as const;

/** By number of the practice, the best that speaks for it. */
type Evidence = Float64Array;

/** How much a thing tells that so many practices hold, from 0 to about 1. */
function rarity(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5)) / Math.log(1 + all);
}

function count(evidence: Evidence, { practices, strengths }: Postings, grade: number): void {
  const most = grade * rarity(practices.length, evidence.length);
  for (let place = 0; place < practices.length; place += 1) {
    const practice = practices[place] ?? 0;
    const strength = strengths[place] ?? 0;
    const isTitle = strength > inTitle;
    const level = (isTitle ? strength - inTitle : strength) / levels;
    const value = most * (0.5 + 0.5 * level) * (isTitle ? 1.15 : 1);
    if (value > (evidence[practice] ?? 0)) evidence[practice] = value;
  }
}

function countWord(index: StoredIndex, evidence: Evidence, word: AskedWord, isLast: boolean): void {
  count(evidence, index.postings(word.stem), worth.word);
  for (const kin of index.kin(word.family)) count(evidence, index.postings(kin), worth.family);
  if (isLast && word.text.length > 2)
    for (const stem of index.startingWith(word.text)) count(evidence, index.postings(stem), worth.beginning);
  for (const meant of word.meant) {
    count(evidence, index.postings(meant.stem), worth.slip);
    for (const kin of index.kin(meant.family))
      count(evidence, index.postings(kin), worth.slip * worth.family);
  }
}

/** What a question means beyond its words. */
type Meaning = { concept: number; grade: number; places: readonly number[] };

/** Words as they were typed first, then as they may have been meant, so that a slip can be part of a phrase. */
function meaningsOf({ book }: StoredIndex, words: readonly AskedWord[]): Meaning[] {
  const corrected = words.map(({ meant: [first], ...word }) => first ?? word);
  return book.find(corrected).map(({ concept, grade, places }) => ({
    concept,
    grade: places.some((place) => words[place]?.meant.length) ? grade * worth.slip : grade,
    places,
  }));
}

async function countMeanings(
  index: StoredIndex,
  words: readonly AskedWord[],
  evidence: ReadonlyMap<number, Evidence>,
): Promise<void> {
  const meanings = meaningsOf(index, words);
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

/** A question that is a title is answered by that practice first: its score is above this. */
export const isTheTitle = 100;

function score(index: StoredIndex, evidence: readonly Evidence[], asked: ReadonlySet<string>): Hit[] {
  const titles = titleWords(index, asked);
  const hits: Hit[] = [];
  for (let practice = 0; practice < index.size; practice += 1) {
    let sum = 0;
    let matched = 0;
    for (const own of evidence) {
      const value = own[practice] ?? 0;
      sum += value;
      if (value > 0) matched += 1;
    }
    if (sum === 0) continue;
    const shared = titles[practice] ?? 0;
    const length = index.titleLengths[practice] ?? 1;
    const likeness = (shared * shared) / (asked.size * Math.max(1, length));
    const whole = shared === asked.size && shared === length ? isTheTitle : 0;
    hits.push({
      practice,
      score: sum * (0.4 + (0.6 * matched) / evidence.length) * (1 + likeness ** 2) + whole,
    });
  }
  return hits.sort((left, right) => right.score - left.score || left.practice - right.practice);
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
  const evidence = new Map(places.map((place) => [place, new Float64Array(index.size)]));
  for (const [place, own] of evidence) {
    const word = words[place];
    if (word) countWord(index, own, word, place === words.length - 1);
  }
  if (!isExact) await countMeanings(index, words, evidence);
  const folded = question.retyped ?? foldText(typed.slice(0, longest.characters));
  const asked = new Set(index.table.read(folded).map(({ stem }) => stem));
  const hits = score(index, [...evidence.values()], asked);
  return { question, hits, isWidened: hits.length > 0 && !holdsAll(index, words, places) };
}
