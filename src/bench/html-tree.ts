/** A page's HTML as a tree, and what of its main part belongs to the article. */
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

export type Node = ReturnType<typeof parseDocument>['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

export const isElement = (node: Node): node is Element => 'attribs' in node;

/** Ways about the site and things to press: another generator has its own. */
const frameNames = new Set([
  'nav',
  'form',
  'search',
  'button',
  'dialog',
  'script',
  'style',
  'template',
  'svg',
]);
export const isFrame = (node: Node): boolean => isElement(node) && frameNames.has(node.name);

export const parseHtml = (html: string) => parseDocument(html, { decodeEntities: true });
export type Tree = ReturnType<typeof parseHtml>;

/** The first element with that name, or null. */
export const elementNamed = (name: string, tree: Tree | Element): Element | null =>
  DomUtils.findOne((element) => element.name === name, tree.children);

/** Children of an element without those that belong to the frame. */
export const childrenOf = ({ children }: Tree | Element): Node[] =>
  children.filter((child) => !isFrame(child));

/** Elements with these names, in document order, those inside one another left out. */
export function elementsNamed(names: readonly string[], within: Element): Element[] {
  return childrenOf(within)
    .filter(isElement)
    .flatMap((child) => (names.includes(child.name) ? [child] : elementsNamed(names, child)));
}

/** The text of an element without its frame; what stands on lines of its own is set apart by spaces. */
export function textOf(node: Node): string {
  if (isFrame(node)) return '';
  if (node.type === ElementType.Text) return node.data;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return isBlock(node) ? ` ${text} ` : text;
}

const inlineNames = new Set(
  'a abbr b bdi br cite code data del dfn em i img ins kbd mark picture q s samp small source span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Whether an element stands on lines of its own: by its name, or because something in it does. */
export const isBlock = (node: Node): boolean =>
  isElement(node) && !isFrame(node) && (!inlineNames.has(node.name) || node.children.some(isBlock));
