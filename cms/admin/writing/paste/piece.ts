/** A pasted text as a tree, apart from the browser's own: what is made of it needs no browser. */

export type Tag = { name: string; attributes: Readonly<Record<string, string>>; children: readonly Piece[] };
export type Piece = string | Tag;

/** What Word and browsers put beside the text. */
const noise = new Set('head style script title meta link xml template object embed iframe'.split(' '));

/** Reads HTML without loading or running anything of it. */
export function piecesOf(html: string): Piece[] {
  return childrenOf(new DOMParser().parseFromString(withoutLook(html), 'text/html').body);
}

/** The page's policy complains of every style that is so much as read, so they are read under another name. */
export const withoutLook = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));

const childrenOf = (node: Node): Piece[] => Array.from(node.childNodes).flatMap(pieceOf);

function pieceOf(node: Node): Piece[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
  if (!(node instanceof Element)) return [];
  const name = node.nodeName.toLowerCase();
  if (noise.has(name)) return [];
  const attributes = Object.fromEntries(Array.from(node.attributes, (one) => [one.name, one.value]));
  return [{ name, attributes, children: childrenOf(node) }];
}

/** One declaration of a style, in small letters; Word keeps there what it means. */
export function styleOf({ attributes }: Tag, property: string): string | undefined {
  const [, value] =
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(attributes['data-style'] ?? '') ?? [];
  return value?.trim().toLowerCase();
}

/** Whether a tag stands for something that is no part of the text: hidden words, marks of a list, notes of a reviewer. */
export function isDropped(tag: Tag): boolean {
  return (
    tag.name === 'del' ||
    styleOf(tag, 'display') === 'none' ||
    styleOf(tag, 'mso-hide') === 'all' ||
    styleOf(tag, 'mso-list') === 'ignore' ||
    isComment(tag)
  );
}

/** A reviewer's comment, or the mark that leads to it. */
export const isComment = (tag: Tag): boolean =>
  styleOf(tag, 'mso-element') === 'comment-list' ||
  /\bmso(?:commentreference|comanchor|comoff)\b/i.test(tag.attributes['class'] ?? '') ||
  tag.attributes['id']?.startsWith('_com_') === true;
