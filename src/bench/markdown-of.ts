/** HTML of an article → Markdown of the same words, as an author of another generator would write it. */
import { ElementType } from 'htmlparser2';
import { childrenOf, elementsNamed, isBlock, isElement, type Element, type Node } from './html-tree.ts';

/** Where the other generator finds a picture of the page; the source is the page's own address of it. */
export type PicturePath = (source: string) => string;

/** What would begin a heading, a quotation or a list at the start of a line. */
const escapeStart = (line: string) => line.replace(/^(\d*)([#>+=.)-])/, '$1\\$2');
const escapeText = (text: string) => text.replace(/[\\`*_[\]<>|~:&]/g, '\\$&').replace(/\s+/g, ' ');

/** Marks around words, with the spaces left outside: inside they would not be marks. */
function marked(text: string, opening: string, closing = opening): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => opening + words + closing);
}

const childrenInLine = (element: Element, path: PicturePath) =>
  childrenOf(element)
    .map((child) => inLine(child, path))
    .join('');

const picture = ({ attribs: { alt = '', src = '' } }: Element, path: PicturePath) =>
  `![${escapeText(alt)}](${path(src)})`;

const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };

function inLine(node: Node, path: PicturePath): string {
  if (node.type === ElementType.Text) return escapeText(node.data);
  if (!isElement(node)) return '';
  if (node.name === 'img') return picture(node, path);
  if (node.name === 'br') return ' ';
  const text = childrenInLine(node, path);
  if (node.name === 'a' && node.attribs['href'] !== undefined)
    return marked(text, '[', `](<${node.attribs['href']}>)`);
  const mark = marks[node.name];
  if (mark !== undefined) return marked(text, mark);
  return isBlock(node) ? ` ${text} ` : text;
}

const oneLine = (element: Element, path: PicturePath) =>
  childrenInLine(element, path).replace(/\s+/g, ' ').trim();

const indented = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);

function list(element: Element, path: PicturePath): string {
  return elementsNamed(['li'], element)
    .map((item, index) => {
      const marker = element.name === 'ol' ? `${index + 1}. ` : '- ';
      return marker + indented(markdownOf(item, path), ' '.repeat(marker.length));
    })
    .join('\n');
}

/** A list of terms has no form in Markdown; each term becomes an item with its descriptions after it. */
function terms(element: Element, path: PicturePath): string {
  return elementsNamed(['dt', 'dd'], element)
    .map((part) => {
      const text = oneLine(part, path);
      return part.name === 'dt' ? `\n- ${marked(text, '**')}` : ` ${text}`;
    })
    .join('')
    .trim();
}

function table(element: Element, path: PicturePath): string {
  const rows = elementsNamed(['tr'], element).map((row) =>
    elementsNamed(['th', 'td'], row).map((cell) => oneLine(cell, path)),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  const caption = elementsNamed(['caption'], element).map((part) => `${oneLine(part, path)}\n\n`);
  return [
    ...caption,
    [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n'),
  ].join('');
}

type Write = (element: Element, path: PicturePath) => string;

const heading: Write = (element, path) => `${'#'.repeat(Number(element.name[1]))} ${oneLine(element, path)}`;

const writers: Readonly<Record<string, Write>> = {
  // The title stands in the front matter, and the generator shows it.
  h1: () => '',
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  dl: terms,
  table,
  hr: () => '---',
  blockquote: (element, path) => `> ${markdownOf(element, path).replaceAll('\n', '\n> ')}`,
};

/** Runs of words among blocks are paragraphs, as a browser shows them. */
export function markdownOf(element: Element, path: PicturePath): string {
  const blocks: string[] = [];
  let words = '';
  const endParagraph = () => {
    blocks.push(escapeStart(words.replace(/\s+/g, ' ').trim()));
    words = '';
  };
  for (const child of childrenOf(element)) {
    if (isElement(child) && isBlock(child)) {
      endParagraph();
      blocks.push((writers[child.name] ?? markdownOf)(child, path));
    } else words += inLine(child, path);
  }
  endParagraph();
  return blocks.filter((block) => block !== '').join('\n\n');
}
