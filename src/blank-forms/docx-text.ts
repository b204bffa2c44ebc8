import type { IParagraphOptions, IRunOptions } from 'docx';
import { CheckBox, Paragraph, TextRun } from 'docx';

/** Width of the text on the page, twentieths of a point: A4 less the margins of `docx.ts`. */
export const textWidth = 9640;

export const words = (text: string, more: IParagraphOptions = {}) => new Paragraph({ text, ...more });
/** A square that a click ticks. */
export const square = (label: string) =>
  new CheckBox({
    alias: label,
    checkedState: { value: '2612', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  });

export function boldRun(text: string): TextRun {
  const run: IRunOptions = { text, bold: true };
  return new TextRun(run);
}
