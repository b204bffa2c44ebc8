import { expect, it } from 'vitest';
import { phrasesOf } from '../phrase-book.ts';
import { stopWords } from '../stop-words.ts';
import { foldText, wordsOf } from '../text.ts';
import { lexicon, lexiconOf } from './all.ts';

const concepts = Object.entries(lexicon);
const phrasesIn = (list: string) => list.split(/[,;]/).map((phrase) => foldText(phrase).trim());

it('knows several hundred concepts', () => {
  expect(concepts.length).toBeGreaterThan(500);
});

it('points to concepts that exist', () => {
  const lost = concepts.flatMap(([id, { near = '' }]) =>
    near.split(/\s+/).filter((name) => name !== '' && (!(name in lexicon) || name === id)),
  );
  expect(lost).toEqual([]);
});

it('has names in every concept and no empty phrase', () => {
  const empty = concepts.filter(([, { names, signs }]) =>
    [...phrasesIn(names), ...(signs === undefined ? [] : phrasesIn(signs))].some(
      (phrase) => wordsOf(phrase).length === 0,
    ),
  );
  expect(empty.map(([id]) => id)).toEqual([]);
});

it('takes no word for a sign that says nothing', () => {
  const idle = concepts.flatMap(([id, { names, signs = '' }]) =>
    phrasesIn(`${names},${signs}`)
      .filter((phrase) => phrase !== '' && wordsOf(phrase).every((word) => stopWords.has(word)))
      .map((phrase) => `${id}: ${phrase}`),
  );
  expect(idle).toEqual([]);
});

it('keeps a phrase of a concept once', () => {
  const keys = phrasesOf(lexicon).map(({ concept, stems }) => `${concept} ${stems.toSorted().join(' ')}`);
  expect(keys.length).toBe(new Set(keys).size);
});

it('takes a school’s own word for what it stands beside', () => {
  const [[id, concept] = ['', { names: '' }]] = concepts;
  const [name = ''] = phrasesIn(concept.names);
  const extended = lexiconOf([{ words: [name, 'Кнопка, большая'] }, { words: ['зюзя', 'бука'] }]);
  expect(phrasesIn(extended[id]?.names ?? '')).toContain('кнопка большая');
  expect(Object.values(extended).at(-1)).toEqual({ names: 'зюзя, бука' });
});
