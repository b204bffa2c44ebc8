/** Results before and after, as words and, where both are figures, as bars. */
import type { Entry } from '#model/library.ts';
import type { MeasureView } from './page.ts';

type Measure = Entry<'practices'>['data']['results'][number];

/** «3,6», «11 мин», «40 %», «−2»: the figure that a value begins with; undefined for words, ranges and fractions. */
function figureOf(value: string | undefined): number | undefined {
  const [, sign = '', digits] =
    /^([-−]?)(\d[\d\u00a0\u202f ]*(?:[.,]\d+)?)(?![\d/–—-])(?:\s*[\p{L}%₽°]\D*)?$/u.exec(
      value?.trim() ?? '',
    ) ?? [];
  if (digits === undefined) return undefined;
  const figure = Number(digits.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isFinite(figure) ? figure * (sign === '' ? 1 : -1) : undefined;
}

const percentOf = (figure: number, most: number) => Math.round((figure / most) * 100);

/** Bars as per cent of the larger figure; a negative one cannot be told by a length. */
function barsOf({ before, after }: Measure): MeasureView['bars'] {
  const [from, to] = [figureOf(before), figureOf(after)];
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  const most = Math.max(from, to);
  return most === 0 ? undefined : { before: percentOf(from, most), after: percentOf(to, most) };
}

export function measureViews(measures: readonly Measure[]): MeasureView[] {
  return measures.map((measure) => {
    const bars = barsOf(measure);
    return { ...measure, ...(bars && { bars }) };
  });
}
