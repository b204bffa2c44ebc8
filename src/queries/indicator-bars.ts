/** Values of an indicator as bars on one line, so that years can be compared by eye. */
import type { Entry } from '#model/library.ts';
import type { Bar, IndicatorValue } from './page.ts';

type Indicator = Entry<'indicators'>['data'];
type Scale = { least: number; most: number };

/** Zero always lies on the line, and all of a hundred per cent does. */
function scaleOf({ values, unit }: Indicator): Scale {
  const figures = values.flatMap(({ target, actual }) => [target, actual]).filter((one) => one !== undefined);
  const whole = unit.trim() === '%' ? 100 : 0;
  return { least: Math.min(0, ...figures), most: Math.max(0, whole, ...figures) };
}

function barOf({ least, most }: Scale, figure: number | undefined): Bar | undefined {
  if (figure === undefined) return undefined;
  const position = (value: number) => Math.round(((value - least) / (most - least)) * 1000);
  const [from, to] = [position(0), position(figure)];
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** The values of an indicator by years, the earliest first, with a bar for every figure. */
export function valuesWithBars(data: Indicator): IndicatorValue[] {
  const scale = scaleOf(data);
  const isFlat = scale.least === scale.most;
  return [...data.values]
    .sort((left, right) => (left.year < right.year ? -1 : 1))
    .map((value) => {
      if (isFlat) return value;
      const [target, actual] = [barOf(scale, value.target), barOf(scale, value.actual)];
      return { ...value, bars: { ...(target && { target }), ...(actual && { actual }) } };
    });
}
