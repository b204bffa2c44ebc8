/** RTF documents: control words that carry or fetch something. */
import { dangers } from './danger.ts';
import type { Refused } from '../received.ts';

const objects = /\\obj(?:ect|data|ocx|emb|link|update|html)(?![a-z])/;
const fetched =
  /\\template[\s{}]+(?:https?:|file:)?[\\/]{2}|\\fldinst[\s\S]{0,200}?\b(?:DDE|DDEAUTO|INCLUDETEXT)\b/i;

/** Why a document must not be taken; undefined when it may. */
export function richTextFault(bytes: Buffer): Refused | undefined {
  const text = bytes.toString('latin1');
  if (objects.test(text)) return dangers.objects;
  return fetched.test(text) ? dangers.fetched : undefined;
}
