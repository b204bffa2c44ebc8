import { describe, expect, it } from 'vitest';
import { heldOptions } from './unlisted-words.ts';

const options = ['очно', 'дистанционно'];
const spellings = [
  ['onsite', 'в школе'],
  ['remote', 2],
];

describe('a list to choose from', () => {
  it('stays as it is while it holds what is chosen', () => {
    expect(heldOptions(options, spellings, [])).toEqual(options);
    expect(heldOptions(options, spellings, ['очно'])).toEqual(options);
  });

  it('offers a word under the spelling that the file has, so that nothing else is written for it', () => {
    expect(heldOptions(options, spellings, ['В школе'])).toEqual([
      { label: 'очно', value: 'В школе' },
      'дистанционно',
    ]);
    expect(heldOptions(options, spellings, [2, 'onsite'])).toEqual([
      { label: 'очно', value: 'onsite' },
      { label: 'дистанционно', value: 2 },
    ]);
  });

  it('shows a word that it does not know as it is, and keeps it', () => {
    expect(heldOptions(options, spellings, ['заочно', 7])).toEqual([
      ...options,
      { label: 'заочно', value: 'заочно' },
      { label: '7', value: 7 },
    ]);
  });
});
