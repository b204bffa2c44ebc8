import type { Element } from './engine.ts';
import { childrenOf } from './engine.ts';
import { writeHeading } from './headings.ts';
import { textOf } from './text.ts';
import type { Writer } from './writer.ts';

/** Ids come from the numbers that readers see, never from the labels that authors choose. */
function noteId(number: number, { context }: Writer): string {
  return `${context.idPrefix ?? ''}primechanie-${number}`;
}

function referenceId(number: number, turn: number, { context }: Writer): string {
  const id = `${context.idPrefix ?? ''}ssylka-${number}`;
  return turn === 1 ? id : `${id}-${turn}`;
}

function idAttribute(id: string, writer: Writer): string {
  return writer.anchors.claim(id) ? ` id="${id}"` : '';
}

/** The small number in the text that leads to a footnote. */
export function writeReference(element: Element, writer: Writer): string {
  const number = Number(childrenOf(element).map(textOf).join(''));
  if (!Number.isSafeInteger(number) || number < 1) return writer.write(element.children);
  const turn = (writer.references.get(number) ?? 0) + 1;
  writer.references.set(number, turn);
  const id = idAttribute(referenceId(number, turn, writer), writer);
  return `<a href="#${noteId(number, writer)}"${id} class="footnote-ref" aria-label="Примечание ${number}">${number}</a>`;
}

/** The arrow at the end of a footnote that leads back to the text. */
export function writeReturn(element: Element, writer: Writer): string {
  const { footnote } = writer;
  if (footnote === undefined) return '';
  footnote.returns += 1;
  const href = `#${referenceId(footnote.number, footnote.returns, writer)}`;
  const label = `Вернуться к тексту: примечание ${footnote.number}`;
  const again = footnote.returns === 1 ? '' : `, ссылка ${footnote.returns}`;
  return `<a href="${href}" class="footnote-back" aria-label="${label}${again}">${writer.write(element.children)}</a>`;
}

function writeNotes(list: Element, writer: Writer): string {
  let number = 0;
  let notes = '';
  for (const child of list.children) {
    if (child.type !== 'element' || child.tagName !== 'li') continue;
    number += 1;
    writer.footnote = { number, returns: 0 };
    notes += `<li${idAttribute(noteId(number, writer), writer)}>${writer.write(child.children).trim()}</li>\n`;
  }
  writer.footnote = undefined;
  return `<ol>\n${notes}</ol>`;
}

/** The footnotes at the end of a document, under a heading of the second level. */
export function writeSection(section: Element, writer: Writer): string {
  if (!('dataFootnotes' in section.properties)) return writer.write(section.children);
  writer.outline.length = 0;
  let heading = '';
  let notes = '';
  for (const child of section.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'h2') heading = writeHeading(child, writer);
    if (child.tagName === 'ol') notes = writeNotes(child, writer);
  }
  return `<div class="footnotes">\n${heading}\n${notes}\n</div>`;
}
