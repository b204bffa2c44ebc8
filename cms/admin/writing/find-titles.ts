/** Finding an entry by some words of its title, in any of their forms. */
import { typedInRussian } from '#search/keyboard-layout.ts';
import { familyOf, stemOf } from '#search/stem.ts';
import { foldText, wordsOf } from '#search/text.ts';
import { slipsAllowed, slipsBetween } from '#search/typing-slips.ts';

export type Titled = { id: string; title: string; requisites?: string };

/** How well one word that was typed fits a title; less is better, undefined is not at all. */
type Fit = (typed: string, words: readonly string[]) => number | undefined;

const exactFit: Fit = (typed, words) => {
  if (words.some((word) => word.startsWith(typed))) return 0;
  if (words.some((word) => stemOf(word) === stemOf(typed))) return 1;
  const family = familyOf(stemOf(typed));
  return words.some((word) => word.includes(typed) || familyOf(stemOf(word)) === family) ? 2 : undefined;
};

const looseFit: Fit = (typed, words) => {
  const allowed = slipsAllowed(typed.length);
  const isNear = (word: string) => slipsBetween(word.slice(0, typed.length), typed) <= allowed;
  return exactFit(typed, words) ?? (allowed > 0 && words.some(isNear) ? 3 : undefined);
};

/**
 * Entries whose titles, requisites or ids have every word that was typed, the best first and otherwise in the order given. Slips of
 * the hand and the other keyboard layout are thought of only when nothing else is found.
 */
export function findTitles<Entry extends Titled>(entries: readonly Entry[], typed: string): Entry[] {
  const question = foldText(typed).trim();
  if (question === '') return [...entries];
  const retyped = typedInRussian(question);
  const attempts: [string, Fit][] = [[question, exactFit]];
  if (retyped !== undefined) attempts.push([retyped, exactFit]);
  attempts.push([question, looseFit]);
  for (const [words, fit] of attempts) {
    const found = search(entries, words, fit);
    if (found.length > 0) return found;
  }
  return [];
}

function search<Entry extends Titled>(entries: readonly Entry[], question: string, fit: Fit): Entry[] {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, question, { asked, fit }) }))
    .filter((item): item is { entry: Entry; score: number } => item.score !== undefined)
    .sort((a, b) => a.score - b.score)
    .map(({ entry }) => entry);
}

function scoreOf(
  { id, title, requisites = '' }: Titled,
  question: string,
  { asked, fit }: { asked: readonly string[]; fit: Fit },
): number | undefined {
  if (id.startsWith(question)) return 0;
  const folded = foldText(title);
  const words = [...wordsOf(folded), ...wordsOf(foldText(requisites)), ...wordsOf(id)];
  let score = folded.startsWith(question) ? 0 : 1;
  for (const word of asked) {
    const own = fit(word, words);
    if (own === undefined) return undefined;
    score += own;
  }
  return score;
}
