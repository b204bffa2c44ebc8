import { parseArgs } from 'node:util';
import { UserError } from '#publish/user-error.ts';

export type SearchOptions = {
  /** How many practices each generated set has. */
  sizes: number[];
  /** Another set of written practices and questions instead of the project's own. */
  directory?: string;
};

const usualSizes = [1000, 10_000];

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { set: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new UserError('Замер поиска: npm run bench -- search [практик] [практик] [--set ПАПКА].', {
      cause,
    });
  }
}

function readSize(word: string): number {
  const size = Number(word);
  if (!Number.isInteger(size) || size < 1)
    throw new UserError(`«${word}»: нужно целое число практик, например 1000.`);
  return size;
}

/**
 * `[N] [M] [--set DIR]`; with another set and no sizes only that set is measured.
 * @throws {UserError} for a word that is neither.
 */
export function readSearchOptions(words: readonly string[]): SearchOptions {
  const { values, positionals } = readWords(words);
  const sizes = positionals.map(readSize);
  return values.set === undefined
    ? { sizes: sizes.length > 0 ? sizes : usualSizes }
    : { sizes, directory: values.set };
}
