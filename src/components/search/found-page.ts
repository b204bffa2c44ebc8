/** What is shown of a page that was found, as pieces of text with the words found marked. */
import type { FoundPage } from './pagefind.ts';

export type Piece = { text: string; isMatch: boolean };

/** A word found without the marks that Pagefind leaves around it, and those marks. */
function markWord(text: string): Piece[] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return [
    { text: before, isMatch: false },
    { text: word, isMatch: true },
    { text: after, isMatch: false },
  ];
}

/** Without empty pieces, neighbours of one kind as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const { text, isMatch } of pieces) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last && !last.isMatch && !isMatch) last.text += text;
    else whole.push({ text, isMatch });
  }
  return whole;
}

/** An excerpt as pieces. Pagefind escapes the text and marks words with `<mark>` alone. */
export function splitExcerpt(excerpt: string): Piece[] {
  const pieces = excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    return marked === undefined ? [{ text: unescape(piece), isMatch: false }] : markWord(unescape(marked));
  });
  return joined(pieces);
}

const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** Pieces without the first `count` characters. */
function withoutBeginning(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  return pieces.flatMap(({ text, isMatch }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, isMatch }];
  });
}

/** A title stands near the beginning of its page; what looks like it further on is another place. */
const farthestTitle = 160;

/** The excerpt; a title at its beginning is left out, because it stands above. */
export function excerptOf({ excerpt, meta: { title = '' } }: FoundPage): Piece[] {
  const pieces = splitExcerpt(excerpt);
  const whole = pieces.map(({ text }) => text).join('');
  const start = title === '' ? -1 : whole.indexOf(title);
  if (start === -1 || start > farthestTitle) return pieces;
  const end = start + title.length;
  return withoutBeginning(pieces, end + (/^[.\s]*/.exec(whole.slice(end))?.[0].length ?? 0));
}

const wordsOf = (text: string) => text.split(/\s+/);
/** Pagefind ends headings with a full stop. */
const bare = (word: string | undefined) => word?.replace(/\.$/, '');

/** How far from the beginning of a page its title may begin, in words. */
const wordsBefore = 20;

/** The title, the words found in it marked. */
export function titleOf({ url, content, locations, meta: { title = url } }: FoundPage): Piece[] {
  const words = wordsOf(content.trimStart()).slice(0, 200);
  const own = wordsOf(title);
  const isAt = (start: number) => own.every((word, index) => bare(words[start + index]) === bare(word));
  const start = Array.from({ length: wordsBefore }, (_, index) => index).find(isAt);
  if (start === undefined) return [{ text: title, isMatch: false }];
  const found = new Set(locations);
  return joined(
    own.flatMap((word, index) => [
      { text: index === 0 ? '' : ' ', isMatch: false },
      ...(found.has(start + index) ? markWord(word) : [{ text: word, isMatch: false }]),
    ]),
  );
}

export type Place = { title: string; url: string };
const mostPlaces = 3;

/** Headings of the page under which most of the words were found, in their order on the page. */
export function placesOn({ sub_results: parts, url, meta }: FoundPage): Place[] {
  const under = parts.filter((part) => part.url !== url && part.title !== '' && part.title !== meta.title);
  const most = new Set(
    [...under].sort((left, right) => right.locations.length - left.locations.length).slice(0, mostPlaces),
  );
  return under.filter((part) => most.has(part));
}
