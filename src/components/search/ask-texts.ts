/** One search from the state of the page to what is to be shown. */
import type { SearchState } from './search-state.ts';
import type { SearchIndex } from './text-index.ts';
import { readQuestion, tidied } from './typed-question.ts';
import { understand, type Understood } from './understand.ts';

export type Outcome =
  | { kind: 'idle' | 'noWords' | 'noLetters' }
  | {
      kind: 'answer';
      understood: Understood;
      /** Sections that should have been searched and could not be loaded. */
      missing: string[];
    };

function emptyOutcome(query: string): Outcome {
  if (tidied(query) === '') return { kind: 'idle' };
  return { kind: readQuestion(query).saysNothing ? 'noWords' : 'noLetters' };
}

/**
 * Answers from the section asked for; other sections are opened when it has nothing.
 * @param all keys of all sections
 * @param counted facets whose values are to be counted
 * @throws when the index cannot be loaded
 */
export async function askTexts(
  index: SearchIndex,
  state: SearchState,
  all: readonly string[],
  counted: readonly string[],
): Promise<Outcome> {
  if (readQuestion(state.query).words.length === 0) return emptyOutcome(state.query);
  const wanted = state.section === undefined ? all : [state.section];
  const missing = await index.load(wanted);
  if (missing.length === wanted.length) throw new Error('No part of the index could be loaded.');
  const ask = () => understand(index.find, state.query, { ...state, counted, open: index.open() });
  let understood = await ask();
  if (understood?.answer.total === 0 && index.open().length < all.length) {
    missing.push(...(await index.load(all)));
    understood = await ask();
  }
  return understood
    ? { kind: 'answer', understood, missing: [...new Set(missing)] }
    : emptyOutcome(state.query);
}
