import { expect, test } from 'vitest';
import { contrastOf, surfaces, textContrast } from '#format/colour.ts';
import { accentIsLegible as rule } from './accent-is-legible.ts';
import { library, libraryWithoutSchool, say } from './library-for-tests.ts';

const withAccent = (accent: string) => library({ school: { accent } });

test('a colour that words cannot be read in is refused, with the nearest one that they can', () => {
  expect(say(rule, withAccent('#ff8800'))).toMatchInlineSnapshot(`
    "error school.md accent
      Цвет #ff8800 плохо читается на светлом: контраст 2,1 : 1, а нужно не меньше 7 : 1.
      Возьмите цвет темнее. Ближайший подходящий оттенок — "#7d4300".
      (Постановление Правительства РФ № 102 от 07.02.2026, п. 2 «з» (контраст не меньше 4,5 : 1); оформление раздела держит 7 : 1)"
  `);
});

test('the shade that it names is in order, whatever the colour was', () => {
  for (const accent of ['#ff8800', '#ffffff', '#ffff00', '#00a0e0', '#777777', '#e30613']) {
    const shade = /"(#[0-9a-f]{6})"/.exec(say(rule, withAccent(accent)))?.[1] ?? '';
    expect(contrastOf(shade, surfaces.light)).toBeGreaterThanOrEqual(textContrast);
    expect(say(rule, withAccent(shade))).toBe('');
  }
});

test('a dark colour and none at all are in order', () => {
  expect(say(rule, withAccent('#0b3c5d'))).toBe('');
  expect(say(rule, library())).toBe('');
  expect(say(rule, libraryWithoutSchool())).toBe('');
});
