import { findYearPairs } from '#format/year-pairs.ts';
import { defineTextRule } from './text-rule.ts';
import { whereIs } from './views/texts.ts';

/** A school year named in a text is a year and the one after it: «2023–2043 уч. г.» is a slip. */
export const schoolYearsInTextsAreConsecutive = defineTextRule({
  name: 'schoolYearsInTextsAreConsecutive',
  severity: 'warning',
  basis: '',
  quick: /\d{4}\s*[-‐-―−/]\s*\d{2}/,
  find: (piece) =>
    findYearPairs(piece.text)
      .filter(({ consecutive }) => !consecutive)
      .map(({ index, text: pair, from }) => ({
        index,
        message: `Учебный год «${pair}» ${whereIs(piece)}: учебный год — это два соседних года.`,
        fix: `Проверьте годы; возможно, это «${from}–${from + 1}».`,
      })),
});
