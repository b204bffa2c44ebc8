import type { IParagraphOptions, Table } from 'docx';
import { HeadingLevel, LeaderType, Paragraph, TabStopType, TextRun } from 'docx';
import { signatures, table } from './docx-tables.ts';
import { boldRun, square, textWidth, words } from './docx-text.ts';
import type { Block } from './form.ts';

/** A label longer than this stands above its lines, not beside them. */
const besideLimit = 46;

function blank(label: string, lines = 1): Paragraph[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }];
  const line = (text: string) =>
    new Paragraph({
      tabStops,
      spacing: { before: 60, after: 100 },
      children: [new TextRun({ text: `${text}\t` })],
    });
  const isBeside = lines === 1 && label.length <= besideLimit;
  if (isBeside) return [line(`${label} `)];
  return [words(label, { keepNext: true }), ...Array.from({ length: lines }, () => line(''))];
}

const hanging = (left: number): IParagraphOptions => ({
  indent: { left, hanging: left },
  tabStops: [{ type: TabStopType.LEFT, position: left }],
});

function choice(label: string, options: readonly string[]): Paragraph[] {
  const heading = new Paragraph({ keepNext: true, children: [boldRun(label)] });
  const lines = options.map(
    (option) =>
      new Paragraph({
        ...hanging(400),
        spacing: { after: 60 },
        children: [square(option), new TextRun({ text: `\t${option}` })],
      }),
  );
  return [heading, ...lines];
}

function section(number: number, title: string, clauses: readonly string[]): Paragraph[] {
  return [
    words(`${number}. ${title}`, { heading: HeadingLevel.HEADING_2 }),
    ...clauses.map((text, index) => words(`${number}.${index + 1}.\t${text}`, hanging(600))),
  ];
}

/** The same words as in the PDF, in paragraphs and tables that a word processor lets people edit. */
export function docxOfBlock(block: Block, sectionNumber: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        words(block.text, { heading: HeadingLevel.HEADING_2, pageBreakBefore: block.startsPage ?? false }),
      ];
    case 'paragraph':
      return [words(block.text)];
    case 'note':
      return [new Paragraph({ children: [new TextRun({ text: block.text, size: 20, color: '4A5967' })] })];
    case 'blank':
      return blank(block.label, block.lines);
    case 'choice':
      return choice(block.label, block.options);
    case 'section':
      return section(sectionNumber, block.title, block.clauses);
    case 'table':
      return table(block.columns, block.rows, block.emptyRows);
    case 'signatures':
      return signatures(block.signers);
    case 'bullets':
      return block.items.map((text) => words(text, { bullet: { level: 0 } }));
    case 'steps':
      return block.items.map((text, index) => words(`${index + 1}.\t${text}`, hanging(400)));
  }
}
