import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as all from './vocabularies.ts';
import { variativeRules } from './variative.ts';
import {
  findTerm,
  foldSpelling,
  hasSameNumbers,
  nearestTerm,
  termFromOther,
  writeTerm,
  type Vocabulary,
} from './vocabulary.ts';

const vocabularies: [string, Vocabulary][] = Object.entries({ ...all, variativeRules });

describe.each(vocabularies)('%s', (_, words) => {
  const spellings = words.terms.flatMap((item) =>
    [item.id, item.label, ...(item.spellings ?? [])].map((spelling) => [String(spelling), item.id] as const),
  );

  it('understands every spelling of every word', () => {
    for (const [spelling, id] of spellings) expect(findTerm(words, spelling)?.id, spelling).toBe(id);
  });

  it('gives no spelling to two words', () => {
    const owners = new Map<string, Set<string>>();
    for (const [spelling, id] of spellings)
      owners.set(foldSpelling(spelling), (owners.get(foldSpelling(spelling)) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('reads back what it writes', () => {
    for (const { id, label } of words.terms) expect(findTerm(words, writeTerm({ id, label }))?.id).toBe(id);
  });

  it('folds case, ё, dashes, spaces and quotes', () => {
    for (const { id, label } of words.terms) {
      const dashes = ['-', ' - ', ' – ', '—', '–', ' — ', '‑'];
      for (const dash of dashes) expect(findTerm(words, label.replace(/\s*–\s*/g, dash))?.id).toBe(id);
      expect(findTerm(words, `  «${label.toUpperCase()}» `)?.id).toBe(id);
      expect(findTerm(words, label.replaceAll('ё', 'е').replaceAll(' ', '\u00a0'))?.id).toBe(id);
    }
  });

  it('takes «иное» only where it is open', () => {
    const other = termFromOther(words, 'Иное:  воспитатель – тьютор ');
    expect(other).toEqual(words.open ? { id: 'other', label: 'воспитатель – тьютор' } : undefined);
  });

  it('never takes a stranger for one of its words', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const found = findTerm(words, value);
        expect(
          found === undefined ||
            spellings.some(([spelling]) => foldSpelling(spelling) === foldSpelling(value)),
        ).toBe(true);
      }),
    );
  });
});

describe('a word that is near', () => {
  it('is suggested for a typing error', () => {
    expect(nearestTerm(all.kinds, 'реверсивноее')?.label).toBe('реверсивное');
    expect(nearestTerm(all.forms, 'педагог – педагагог')?.label).toBe('педагог – педагог');
  });

  it('is not made up for something else', () => {
    expect(nearestTerm(all.kinds, 'вертолёт')).toBeUndefined();
  });

  it('is never guessed for a number, a letter or two, or across numbers', () => {
    const short = ['8', '0', '12', '2026', 'да', 'ы', 'абв', '', '—', '8 этап'];
    const guesses = vocabularies.flatMap(([, words]) =>
      short.flatMap((value) => nearestTerm(words, value)?.label ?? []),
    );
    expect(guesses).toEqual([]);
  });

  it('has the same numbers', () => {
    expect(hasSameNumbers('prikaz-12', 'prikas-12')).toBe(true);
    expect(hasSameNumbers('prikaz-12', 'prikaz-215')).toBe(false);
    expect(hasSameNumbers('prikaz-1-2', 'prikaz-12')).toBe(false);
  });
});

describe('a known word after «иное:»', () => {
  it('is that word, so that facets do not split', () => {
    expect(termFromOther(all.forms, 'иное: учитель-учитель')).toEqual({
      id: 'teacher-teacher',
      label: 'педагог – педагог',
    });
  });
});
