import { vendorMarks } from './tables/vendor-marks.ts';
import { defineTextRule } from './text-rule.ts';
import { quote, whereIs } from './views/texts.ts';

/** A line that a program or a collection left («Документ подготовлен программой …») is not the school's text. */
export const textsHoldNoVendorMarks = defineTextRule({
  name: 'textsHoldNoVendorMarks',
  severity: 'warning',
  basis: '',
  quick:
    /Документ\s+(?:под|соз|сфор|пред)|(?:Скача|Загруже|Взя|взя)[а-я]+\s+с\s|Консультант|Подготовлено|Evaluation|Created|канировано|Scanned/i,
  find: (piece) =>
    vendorMarks.flatMap((mark) => {
      const match = mark.exec(piece.text);
      return match
        ? [
            {
              index: match.index,
              message: `Пометка программы или чужого собрания ${whereIs(piece)}: «${quote(match[0], 80)}».`,
              fix: 'Удалите эту строку: она не относится к документу школы.',
            },
          ]
        : [];
    }),
});
