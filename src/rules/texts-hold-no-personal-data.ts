import { personalDataPatterns } from './tables/personal-data-patterns.ts';
import { defineTextRule, type TextFault } from './text-rule.ts';
import { whereIs } from './views/texts.ts';

/**
 * No telephone number, СНИЛС, passport or date of birth stands in a text. The curator's working contact has fields of
 * its own. What was found is shown with its middle hidden: the list of issues goes further than the text does.
 */
export const textsHoldNoPersonalData = defineTextRule({
  name: 'textsHoldNoPersonalData',
  severity: 'warning',
  basis: '152-ФЗ, ст. 10.1',
  // The shortest piece that each of the patterns cannot do without.
  quick: /(?:\+7|8)[\s(-]{0,3}\d{3}|\d{3}-\d{3}|\d{5}|\d[\s-]\d\d[\s-]\d\d|рожд|родил|г\.\s?р\./,
  find: (piece) => {
    const faults: TextFault[] = [];
    for (const { what, hint, pattern } of personalDataPatterns) {
      if (!piece.text.includes(hint)) continue;
      for (const { 0: found, index } of piece.text.matchAll(pattern)) {
        if (faults.some((one) => Math.abs(one.index - index) < 12)) continue;
        faults.push({
          index,
          message: `Похоже на ${what} ${whereIs(piece)}: «${hideMiddle(found)}».`,
          fix: 'Уберите личные данные. Рабочий телефон и почту куратора укажите в сведениях о школе.',
        });
      }
    }
    return faults;
  },
});

/** All digits but the first and the last two become dots: `+7 9•• •••-••-12`. */
export function hideMiddle(found: string): string {
  const digits = found.match(/\d/g)?.length ?? 0;
  let seen = 0;
  return found.replace(/\s+/g, ' ').replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= 1 || seen > digits - 2 ? digit : '•';
  });
}
