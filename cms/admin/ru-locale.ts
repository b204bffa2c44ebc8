/** Decap's Russian with what it lacks. */
import { ownPhrases } from './own-phrases.ts';

type Phrases = { [key: string]: string | Phrases };

/** The phrases with ours in place of those that are missing, English or misleading. */
export const missingPhrases = (phrases: Phrases): Phrases => join(phrases, ownPhrases);

function join(under: Phrases, over: Phrases): Phrases {
  const joined: Phrases = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = joined[key];
    joined[key] = typeof value === 'object' && typeof below === 'object' ? join(below, value) : value;
  }
  return joined;
}
