import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

describe('an entry is split at the second line of hyphens', () => {
  it.each([
    ['---\na: 1\n---\nтекст\n', { yaml: 'a: 1\n', body: 'текст\n', bodyLine: 4 }],
    ['---\n---\nтекст', { yaml: '', body: 'текст', bodyLine: 3 }],
    ['---\na: 1\n---', { yaml: 'a: 1\n', body: '', bodyLine: 4 }],
    ['--- \na: 1\n---\t \n\nтекст', { yaml: 'a: 1\n', body: '\nтекст', bodyLine: 4 }],
    [
      '---\na: ---\n----\n--- b\n ---\n---\n---\n',
      { yaml: 'a: ---\n----\n--- b\n ---\n', body: '---\n', bodyLine: 7 },
    ],
    ['---\na: x\u2028---\nb: 2\n---\n', { yaml: 'a: x\u2028---\nb: 2\n', body: '', bodyLine: 5 }],
  ])('%j', (text, parts) => {
    expect(splitFrontMatter(text)).toEqual(parts);
  });

  it.each(['', '----\n---\n', '---', '---\n', '---\na: 1\n', '---\na: 1\n --- \n', 'текст\n---\n---\n'])(
    '%j is refused',
    (text) => {
      expect(splitFrontMatter(text)).toHaveProperty('rule');
    },
  );
});
