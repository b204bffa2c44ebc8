/** What Decap's editor of texts asks when something is pasted into it. */
import type { Lost } from './blocks.ts';
import { markdownOf } from './markdown-of.ts';
import { piecesOf } from './piece.ts';

type Listener = (lost: Lost) => void;
const listeners = new Set<Listener>();

/** Calls the listener with what each paste leaves behind; the result stops that. */
export function watchPastes(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Undefined for what the editor itself has copied, and for what has no form that could be kept. */
export function pastedMarkdown(data: Pick<DataTransfer, 'getData' | 'types'>): string | undefined {
  const html = data.getData('text/html');
  if (html === '' || html.includes('data-slate-fragment')) return undefined;
  const { markdown, lost } = markdownOf(piecesOf(html));
  for (const listener of listeners) listener(lost);
  return markdown;
}

/** Whether a paste is more than words of one paragraph, so that it may not run into the line before it. */
export const isOfBlocks = (markdown: string): boolean => /\n\n|^(?:#+|-|\d+\.|\|) /.test(markdown);
