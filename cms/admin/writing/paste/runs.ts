/** Words of one paragraph with what has a meaning in them: bold, italic, links, line breaks. */
import { isDropped, styleOf, type Piece, type Tag } from './piece.ts';

type Look = { bold: boolean; italic: boolean; href: string | undefined };
export type Run = Look & { text: string };

const plain: Look = { bold: false, italic: false, href: undefined };

/** Words in their order, neighbours of one look joined. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  collect(pieces, plain, runs);
  return tidy(runs);
}

function collect(pieces: readonly Piece[], look: Look, runs: Run[]): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') runs.push({ ...look, text: piece.replace(/[ \t\r\n]+/g, ' ') });
    else if (piece.name === 'br') runs.push({ ...look, text: '\n' });
    else if (!isDropped(piece)) collect(piece.children, lookOf(piece, look), runs);
  }
}

function lookOf(tag: Tag, look: Look): Look {
  const weight = styleOf(tag, 'font-weight');
  const slant = styleOf(tag, 'font-style');
  return {
    bold: weight === undefined ? look.bold || tag.name === 'b' || tag.name === 'strong' : isBold(weight),
    italic: slant === undefined ? look.italic || tag.name === 'i' || tag.name === 'em' : slant === 'italic',
    href: tag.name === 'a' ? addressOf(tag) : look.href,
  };
}

const isBold = (weight: string) => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;

/** An address that leads somewhere outside of the document that was copied. */
function addressOf({ attributes }: Tag): string | undefined {
  const address = attributes['href']?.trim() ?? '';
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address) ? address : undefined;
}

/** One space where there were many, none around line breaks and at the ends; a lone no-break space was put there on purpose. */
function tidy(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && isAlike(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  let isAtStart = true;
  for (const run of joined) {
    run.text = run.text.replace(/[ \u00A0]{2,}/g, ' ').replace(/[ \u00A0]*\n[ \u00A0]*/g, '\n');
    if (isAtStart) run.text = run.text.replace(/^[\s\u00A0]+/, '');
    if (run.text !== '') isAtStart = /[\s\u00A0]$/.test(run.text);
  }
  for (const run of joined.toReversed()) {
    run.text = run.text.replace(/[\s\u00A0]+$/, '');
    if (run.text !== '') break;
  }
  return joined.filter(({ text }) => text !== '');
}

const isAlike = (left: Look, right: Look) =>
  left.bold === right.bold && left.italic === right.italic && left.href === right.href;

/** Signs that would be taken for marks of Markdown. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');

/** The words as Markdown on one line; breaks become what stands for them. */
export function writeRuns(runs: readonly Run[], lineBreak: string, { isPlain = false } = {}): string {
  return runs
    .map(({ text, bold, italic, href }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      if (words === '') return text.replaceAll('\n', lineBreak);
      const marks = isPlain ? '' : `${bold ? '**' : ''}${italic ? '*' : ''}`;
      const marked = `${marks}${escaped(words)}${marks.split('').toReversed().join('')}`;
      const linked =
        href === undefined ? marked : `[${marked}](${href.replace(/[\s()<>]/g, encodeURIComponent)})`;
      return `${before}${linked}${after}`.replaceAll('\n', lineBreak);
    })
    .join('');
}
