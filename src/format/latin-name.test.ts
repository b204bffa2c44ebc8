import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idPattern } from '#model/fields.ts';
import { latinName } from './latin-name.ts';

it.each([
  ['Открытый урок №1', 'otkrytyy-urok-1'],
  ['Ещё раз: объявление', 'eshchyo-raz-obyavlenie'],
  ['План 2026–2027', 'plan-2026-2027'],
  ['Café_Été', 'cafe-ete'],
  ['и\u0306од', 'yod'],
  ['???', 'zapis'],
])('suggests for «%s» the id %s', (name, id) => {
  expect(latinName(name)).toBe(id);
});

it('suggests a valid id for every name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => idPattern.test(latinName(name))));
});
