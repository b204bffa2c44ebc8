/** Documents of Word made on the spot: what a school would bring. */
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A cell: its paragraphs, and how many columns and rows it takes. `1.` alone is a number that Word puts itself. */
export type WordCell = string | { lines: readonly string[]; columns?: number; rows?: number };

export type WordBlock =
  string | { heading: string } | { item: string } | { table: readonly (readonly WordCell[])[] };

const autoNumber = '#';

const paragraph = (text: string) =>
  text === autoNumber
    ? new Paragraph({ numbering: { reference: 'numbers', level: 0 } })
    : new Paragraph({ children: [new TextRun(text)] });

function cellOf(cell: WordCell): TableCell {
  const { lines, columns = 1, rows = 1 } = typeof cell === 'string' ? { lines: [cell] } : cell;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    children: (lines.length === 0 ? [''] : lines).map(paragraph),
  });
}

function blockOf(block: WordBlock): Paragraph | Table {
  if (typeof block === 'string') return paragraph(block);
  if ('heading' in block) return new Paragraph({ text: block.heading, heading: HeadingLevel.HEADING_2 });
  if ('item' in block) return new Paragraph({ text: block.item, bullet: { level: 0 } });
  return new Table({ rows: block.table.map((row) => new TableRow({ children: row.map(cellOf) })) });
}

export async function wordOf(...blocks: readonly WordBlock[]): Promise<Buffer> {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }];
  const document = new Document({
    numbering: { config: [{ reference: 'numbers', levels }] },
    sections: [{ children: blocks.map(blockOf) }],
  });
  return Packer.toBuffer(document);
}

/** A small roadmap with a title over each section, as a school's office would write it. */
export const sampleBlocks: readonly WordBlock[] = [
  'УТВЕРЖДЕНО приказом директора',
  'Дорожная карта (план мероприятий) системы наставничества',
  'на 2026–2027 учебный год',
  {
    table: [
      ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'],
      [{ lines: ['1. Подготовка условий для реализации системы наставничества'], columns: 5 }],
      ['1.1', 'Издать приказ о наставничестве', 'до 10 сентября 2026 г.', 'Директор', 'Приказ'],
      [
        '1.2',
        { lines: ['Познакомить педагогов с планом:', '– на педсовете;', '– на сайте школы'] },
        { lines: ['Сентябрь 2026 г.'], rows: 2 },
        { lines: ['Куратор'], rows: 2 },
        { lines: ['Протокол'], rows: 2 },
      ],
      ['1.3', 'Собрать вопросы педагогов'],
      [{ lines: ['2. Формирование банка наставляемых'], columns: 5 }],
      ['2.1', 'Провести анкетирование', 'В течение года', 'Куратор', ''],
    ],
  },
  'Примечание: план уточняется в январе.',
];
