import { contrastOf, legibleShade, surfaces, textContrast } from '#format/colour.ts';
import { defineRule } from './rule.ts';

/** Words, buttons and drawings take the school's own colour, so it must be readable wherever they stand. */
export const accentIsLegible = defineRule({
  name: 'accentIsLegible',
  severity: 'error',
  basis:
    'Постановление Правительства РФ № 102 от 07.02.2026, п. 2 «з» (контраст не меньше 4,5 : 1); оформление раздела держит 7 : 1',
  find: ({ school }) => {
    const accent = school?.data.accent;
    if (!school || accent === undefined) return [];
    const contrast = contrastOf(accent, surfaces.light);
    if (contrast >= textContrast) return [];
    const nearest = legibleShade(accent, surfaces.light, textContrast);
    return [
      {
        file: school.file,
        field: 'accent',
        message: `Цвет ${accent} плохо читается на светлом: контраст ${roundDown(contrast)} : 1, а нужно не меньше ${textContrast} : 1.`,
        fix: `Возьмите цвет темнее. Ближайший подходящий оттенок — "${nearest}".`,
      },
    ];
  },
});

/** «6,9»: never rounded up to what would be enough. */
const roundDown = (contrast: number) => (Math.floor(contrast * 10) / 10).toLocaleString('ru-RU');
