/** Acts that texts cite by number: «от 21.12.2021 № АЗ-1128/08», «№ 273-ФЗ от 29 декабря 2012 г.». */
import { dayOf, formatDayOfYear, type Day } from '#format/day.ts';
import type { ActRequisites } from '#model/act.ts';
import { oncePerEntry } from '../rule.ts';
import type { Subject } from './published.ts';
import { fieldAt, textsOf, type Piece } from './texts.ts';

export type CitedAct = ActRequisites & {
  number: string;
  piece: Piece;
  /** Offset of the wording in its piece. */
  index: number;
  /** «от 21.12.2021 № АЗ-1128/08», as the text has it, line breaks too. */
  wording: string;
};

const months = Array.from({ length: 12 }, (_, index) =>
  formatDayOfYear(`2000-${String(index + 1).padStart(2, '0')}-01`).slice(2),
);
const dots = '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})';
const words = `(\\d{1,2})\\s+(${months.join('|')})\\s+(\\d{4})`;
const yearMark = '(?:\\s*(?:года|год|г\\.?))?';
const dateBefore = new RegExp(`(?:от\\s+|(?<!\\d))(?:${dots}|${words})${yearMark}\\s*,?\\s*$`, 'i');
const dateAfter = new RegExp(`^\\s*,?\\s*от\\s+(?:${dots}|${words})`, 'i');
const latinNumber = /N[oо]?\.?\s?(?:[А-ЯA-Z]{1,3}-)?\d/;
const numberSign = /(?:№|(?<![A-Za-zА-Яа-я])N[oо]?\.?(?=\s?(?:\p{Lu}{1,3}-)?\d))\s*/gu;
const numero = /№\s*/g;
const numberShape =
  /^(?:\p{L}{1,3}\s?-\s?)?\d[\d./]*(?:\s?-\s?\p{L}{1,4}(?!\p{L}))?\d*|^\p{L}{1,3}-?\d[\d./-]*/u;

/** The acts cited in the texts of an entry, in their order; found once for each entry. */
export const citedActs: (subject: Subject) => readonly CitedAct[] = oncePerEntry((subject: Subject) => {
  const { hold, pieces } = textsOf(subject);
  return hold('№') || hold(latinNumber) ? pieces.flatMap(actsIn) : [];
});

/** The field in which an act is cited. */
export function placeOf({ piece, index }: CitedAct): string {
  return fieldAt(piece, index);
}

function actsIn(piece: Piece): CitedAct[] {
  const { text } = piece;
  if (!text.includes('№') && !text.includes('N')) return [];
  const signs = text.includes('N') ? numberSign : numero;
  return [...text.matchAll(signs)].flatMap((match) => {
    const start = match.index + match[0].length;
    const number = numberShape.exec(text.slice(start, start + 30))?.[0].replace(/[./-]+$/, '');
    if (number === undefined || number === '') return [];
    const end = start + number.length;
    const lead = text.slice(Math.max(0, match.index - 36), match.index);
    const earlier = /\d\D{0,9}$/.test(lead) ? dateBefore.exec(lead) : null;
    const later = earlier ? undefined : (dateAfter.exec(text.slice(end, end + 36)) ?? undefined);
    const index = match.index - (earlier?.[0].length ?? 0);
    const wording = text.slice(index, end + (later?.[0].length ?? 0));
    return [{ number, date: dayFrom(earlier ?? later), piece, index, wording }];
  });
}

function dayFrom(match: RegExpExecArray | undefined): Day | undefined {
  if (!match) return undefined;
  const [, day, month, year, wordDay, word, wordYear] = match;
  if (day !== undefined && month !== undefined && year !== undefined)
    return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  return dayOf(Number(wordYear), months.indexOf(word?.toLowerCase() ?? '') + 1, Number(wordDay));
}
