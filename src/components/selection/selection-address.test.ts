import { describe, expect, it, test } from 'vitest';
import { idPattern as modelPattern } from '#model/fields.ts';
import type { Selection } from './selection-address.ts';
import {
  comparedIds,
  idPattern,
  readSelection,
  shownIds,
  withoutPractice,
  writeSelection,
} from './selection-address.ts';

const chosen = (...ids: string[]): Selection => ({ ids, ignored: 0 });

test('an id is what the model calls one', () => {
  expect(idPattern).toEqual(modelPattern);
});

describe('reading an address', () => {
  it('keeps the order of the ids and counts each once', () => {
    expect(readSelection('?id=pyat-stolov&id=a&q=x&id=pyat-stolov&id=b')).toEqual(
      chosen('pyat-stolov', 'a', 'b'),
    );
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '../../admin',
    '..%2f',
    'a b',
    ' a',
    'a\n',
    'A',
    'пять',
    'a--b',
    '-a',
    '',
    'javascript:alert(1)',
    'a'.repeat(10_000),
    `${'a-'.repeat(5000)}!`,
  ])('passes over what is no id and counts it (%#)', (hostile) => {
    const query = new URLSearchParams([
      ['id', 'a'],
      ['id', hostile],
    ]);
    expect(readSelection(`?${query.toString()}`)).toEqual({ ids: ['a'], ignored: 1 });
  });

  it('takes no harm from signs that are no escapes', () => {
    expect(readSelection('?id=%E0%A4%A&id=%&id=a')).toEqual({ ids: ['a'], ignored: 2 });
  });

  it('is quick however long the address is', () => {
    const query = new URLSearchParams(
      Array.from({ length: 20_000 }, (_, index) => ['id', `praktika-${index}`]),
    );
    const start = performance.now();
    const selection = readSelection(`?${query.toString()}`);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(selection.ids).toHaveLength(200);
    expect(shownIds(selection)).toHaveLength(12);
  });
});

describe('writing an address', () => {
  it.each([
    chosen(),
    chosen('b', 'a'),
    { ...chosen('a', 'b', 'c', 'd'), compared: ['d', 'a'] },
    { ...chosen('a', 'b', 'c', 'd'), compared: [] },
  ])('is read back the same: %j', (selection) => {
    expect(readSelection(writeSelection(selection))).toEqual(selection);
  });

  it('leaves a practice out wherever it stood, and what was no id', () => {
    const selection = readSelection('?id=a&id=b&id=!!&id=c&id=d&ryadom=b&ryadom=d');
    expect(writeSelection(withoutPractice(selection, 'b'))).toBe('?id=a&id=c&id=d&ryadom=d');
    expect(writeSelection(withoutPractice(chosen('a'), 'a'))).toBe('');
  });
});

describe('what stands side by side', () => {
  const four = ['a', 'b', 'c', 'd'];

  it('is everything up to three, whatever the address says', () => {
    expect(comparedIds({ ...chosen('a', 'b'), compared: ['a'] }, ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('is the first three that were loaded until a visitor chooses', () => {
    expect(comparedIds(chosen('x', ...four), four)).toEqual(['a', 'b', 'c']);
  });

  it('is what a visitor chose, in the order of the selection and never more than three', () => {
    expect(comparedIds({ ...chosen(...four), compared: ['d', 'b'] }, four)).toEqual(['b', 'd']);
    expect(comparedIds({ ...chosen(...four), compared: [...four].reverse() }, four)).toEqual(['a', 'b', 'c']);
    expect(comparedIds({ ...chosen(...four), compared: [] }, four)).toEqual([]);
  });
});
