/** Tags of the programs from which people copy, and what they mean. */
import { ElementType, type parseDocument } from 'htmlparser2';
import { Refusal } from '../refusal.ts';

export type Node = ReturnType<typeof parseDocument>['children'][number];

export type Tag = Extract<Node, { attribs: unknown }>;

/** Tags within tags: no program writes more, and every one costs a step of the stack. */
const deepest = 120;

/** @throws {Refusal} when a tag lies deeper than any document has it. */
export function assertShallow(depth: number): void {
  if (depth > deepest)
    throw new Refusal(
      'not-acceptable',
      'Текст устроен слишком сложно. Скопируйте из документа только таблицу или загрузите файл DOCX.',
    );
}

const noise = new Set(
  'head style script title meta link xml template object embed iframe noscript svg'.split(' '),
);

const blockTags = new Set(
  'html body p div section article main header footer aside h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption blockquote pre hr dl dt dd figure figcaption address center'.split(
    ' ',
  ),
);

export const isTag = (node: Node): node is Tag => 'attribs' in node;

/** One declaration of a style; Word keeps there what a paragraph means. */
export function styleOf({ attribs }: Tag, property: string): string {
  const style = attribs['style'] ?? attribs['data-style'] ?? '';
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
}

export const isDropped = (tag: Tag) =>
  noise.has(tag.name) ||
  tag.name === 'del' ||
  styleOf(tag, 'display') === 'none' ||
  styleOf(tag, 'mso-hide') === 'all' ||
  styleOf(tag, 'mso-element') === 'comment-list' ||
  /\bmso(?:commentreference|comanchor|comoff)\b/i.test(tag.attribs['class'] ?? '');

export const isBlock = (tag: Tag, depth: number): boolean =>
  blockTags.has(tag.name) ||
  (depth <= deepest && tag.children.some((child) => isTag(child) && isBlock(child, depth + 1)));

export function textOf(tag: Tag, depth: number): string {
  assertShallow(depth);
  return tag.children
    .map((node) => (isTag(node) ? textOf(node, depth + 1) : node.type === ElementType.Text ? node.data : ''))
    .join('');
}

/** Word draws bullets with letters of its own fonts. */
export const printedMark = (mark: string) =>
  /[\p{L}\d]/u.test(mark) && mark !== 'o' && mark !== '§' ? mark.slice(0, 40) : mark && '•';

/** Word names its headings by a class or by the level in the outline. */
export function wordHeading(tag: Tag): number | undefined {
  if (/\bMsoTitle\b/i.test(tag.attribs['class'] ?? '')) return 1;
  const level = Number(styleOf(tag, 'mso-outline-level'));
  return level >= 1 && level <= 6 ? level : undefined;
}

export const rowsOf = (tag: Tag, depth: number): Tag[] =>
  tag.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.name) && depth <= deepest
          ? rowsOf(child, depth + 1)
          : [],
    );

export const cellsOf = (row: Tag): Tag[] =>
  row.children.filter(isTag).filter((cell) => (cell.name === 'td' || cell.name === 'th') && !isDropped(cell));

export const span = (value: string | undefined, most: number) =>
  Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), most);
