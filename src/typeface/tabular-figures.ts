import { Ot } from 'ot-builder';
import { glyphNamed } from './glyph-named.ts';
import type { Font } from './font-file.ts';

const figures = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const operations = Ot.Var.Ops;

const widthOf = ({ horizontal }: Ot.Glyph) => operations.minus(horizontal.end, horizontal.start);

/**
 * Gives the figures for tables the width of their zero, the widest, and stands them in the middle of it.
 * Version 2.004 of the family widens some of them only, so its columns of figures do not line up.
 */
export function alignTabularFigures(font: Font): void {
  const width = widthOf(glyphNamed(font, 'zero.tf'));
  for (const figure of figures) {
    const glyph = glyphNamed(font, `${figure}.tf`);
    const shift = operations.scale(0.5, operations.minus(width, widthOf(glyph)));
    const contours = Ot.GeometryUtil.apply(Ot.GeometryUtil.Flattener, glyph.geometry);
    glyph.geometry = new Ot.Glyph.ContourSet(
      contours.map((contour) =>
        contour.map(({ x, y, kind }) => Ot.Glyph.Point.create(operations.add(x, shift), y, kind)),
      ),
    );
    glyph.horizontal = { start: 0, end: width };
  }
}
