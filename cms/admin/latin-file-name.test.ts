import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idPattern } from '#model/fields.ts';
import { latinFileName } from './latin-file-name.ts';

describe('a name in Latin letters', () => {
  it.each([
    ['Экскурсия в музей', 'ekskursiya-v-muzey'],
    ['фото.JPG', 'foto.jpg'],
    ['Ёлка и йод: „Онегин“ — 2024', 'yolka-i-yod-onegin-2024'],
    ['Встреча 10-30', 'vstrecha-10-30'],
    ['!!!', 'zapis'],
  ])('of «%s» is %s', (name, latin) => expect(latinFileName(name)).toBe(latin));

  it('of whatever has no ending is an id with room for the number that a second one gets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const latin = latinFileName(name.replaceAll('.', '-'));
        expect(latin).toMatch(idPattern);
        expect(latin.length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
