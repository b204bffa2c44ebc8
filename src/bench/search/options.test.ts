import { describe, expect, it } from 'vitest';
import { readSearchOptions } from './options.ts';

describe('the words after «search»', () => {
  it('are sizes, 1000 and 10000 when absent', () => {
    expect(readSearchOptions([])).toEqual({ sizes: [1000, 10_000] });
    expect(readSearchOptions(['50', '100'])).toEqual({ sizes: [50, 100] });
  });

  it('may name another set, which is then measured alone', () => {
    expect(readSearchOptions(['--set', 'x'])).toEqual({ sizes: [], directory: 'x' });
    expect(readSearchOptions(['50', '--set', 'x'])).toEqual({ sizes: [50], directory: 'x' });
  });

  it('are refused with one sentence when they are something else', () => {
    expect(() => readSearchOptions(['много'])).toThrowErrorMatchingInlineSnapshot(
      `[UserError: «много»: нужно целое число практик, например 1000.]`,
    );
    expect(() => readSearchOptions(['--sets', 'x'])).toThrowErrorMatchingInlineSnapshot(
      `[UserError: Замер поиска: npm run bench -- search [практик] [практик] [--set ПАПКА].]`,
    );
  });
});
