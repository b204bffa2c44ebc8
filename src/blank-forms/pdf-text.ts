import type { PdfNode } from './pdf-engine.ts';
import type { Tag, TagType } from './pdf-tag.ts';
import { addTag } from './pdf-tag.ts';

const ink = '#1b2a3a';
export const rule = '#5b6b7a';

/** The tag goes to the inner text: the layout hands own keys of inner texts on to their lines, not those of a node. */
export function textUnder(tag: Tag, text: string, more: PdfNode = {}): PdfNode {
  return { text: [{ text, tag }], ...more };
}

/** The same under a new element of the structure tree. */
export function tagged(parent: Tag, type: TagType, text: string, more: PdfNode = {}): PdfNode {
  return textUnder(addTag(parent, type), text, more);
}

/** An empty square to tick, a vector of the page. */
export const square = (margin: number[] = [0, 2, 0, 0]): PdfNode => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9, lineWidth: 0.8, lineColor: ink }],
  margin,
});

/** A table without a grid: lines under chosen cells only. */
export const ruled = {
  defaultBorder: false,
  hLineWidth: () => 0.6,
  hLineColor: () => rule,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 1,
};
export const underlined = { text: ' ', border: [false, false, false, true] };
