/**
 * What a document says, however it came: its lines and tables in their order. The three ways in (a file of Word, a
 * paste, plain text) end here, and the understanding begins here.
 */
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** How much is read of one document; a roadmap of a large town takes a tenth of it. */
export const sourceLimits = {
  letters: 300_000,
  blocks: 4_000,
  rows: 1_500,
  columns: 24,
  line: 8_000,
  tables: 40,
};

const line = z.strictObject({
  text: z.string().max(sourceLimits.line),
  /** The number or bullet that the program puts itself: «1.», «2.1.», «•». What was typed stays in `text`. */
  mark: z.string().max(40).optional(),
});

/** `^` continues the cell above (rowspan), `<` the cell to the left (colspan). */
const cell = z.union([z.literal('^'), z.literal('<'), z.array(line).max(sourceLimits.blocks)]);

const block = z.union([
  line.extend({
    kind: z.literal('line'),
    /** Level of a heading, 1–6. */
    heading: z.number().int().min(1).max(6).optional(),
    /** Level of an item of a list, from 1. */
    depth: z.number().int().min(1).max(40).optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    /** Rows of equal length. */
    rows: z.array(z.array(cell).min(1).max(sourceLimits.columns)).min(1).max(sourceLimits.rows),
  }),
]);

export const sourceSchema = z.array(block).max(sourceLimits.blocks);

export type Source = z.output<typeof sourceSchema>;
export type Block = Source[number];
export type LineBlock = Extract<Block, { kind: 'line' }>;
export type Table = Extract<Block, { kind: 'table' }>;
export type Cell = z.output<typeof cell>;
/** One paragraph; it is told from others by identity, so that none is counted twice or lost. */
export type Line = z.output<typeof line>;

/** The lines of a cell; none of a cell that continues another. */
export const linesOf = (one: Cell | undefined): readonly Line[] => (Array.isArray(one) ? one : []);

/** Every line of a document in its order. */
export const allLines = (source: Source): Line[] =>
  source.flatMap((one) => (one.kind === 'line' ? [one as Line] : one.rows.flat().flatMap(linesOf)));

/** Runs of blanks are one space; signs that nobody sees are none. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC]/g, '')
    // eslint-disable-next-line no-control-regex -- what no page may show and no file may hold
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .trim();

const refuse = (message: string) => new Refusal('not-acceptable', message);

/** @throws {Refusal} when a document is longer than any roadmap, or says nothing. */
export function assertReadable(source: Source): Source {
  const lines = allLines(source);
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > sourceLimits.letters || source.length > sourceLimits.blocks || lines.length > 8_000)
    throw refuse(
      'Документ слишком длинный для дорожной карты. Оставьте в нём только таблицу с её названием и повторите.',
    );
  if (source.filter(({ kind }) => kind === 'table').length > sourceLimits.tables)
    throw refuse(
      `В документе больше ${String(sourceLimits.tables)} таблиц. Оставьте в нём только дорожную карту и повторите.`,
    );
  const rows = source.reduce((sum, one) => sum + (one.kind === 'table' ? one.rows.length : 0), 0);
  if (rows > sourceLimits.rows) throw tooManyRows();
  if (lines.some(({ text }) => text.length > sourceLimits.line))
    throw refuse(
      `В документе есть абзац длиннее ${String(sourceLimits.line)} знаков. Разделите его на несколько и повторите.`,
    );
  if (lines.every(({ text }) => text === ''))
    throw refuse('Текста в документе не нашлось. Если это скан, наберите таблицу или распознайте её текст.');
  return source;
}

export const tooManyRows = (): Refusal =>
  refuse(
    `В таблице больше ${String(sourceLimits.rows)} строк: для дорожной карты это слишком много. Оставьте в ней только мероприятия и повторите.`,
  );

export const tooManyColumns = (): Refusal =>
  refuse(
    `В таблице больше ${String(sourceLimits.columns)} граф: для дорожной карты это слишком много. Уберите лишние и повторите.`,
  );
