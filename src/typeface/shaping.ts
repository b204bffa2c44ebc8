import { Blob, Buffer as Text, Face, Feature, Font, shape, Variation } from 'harfbuzzjs';

/** A TrueType file as HarfBuzz, the shaper of most browsers, sees it. */
export const openFont = (file: Buffer): Font => new Font(new Face(new Blob(file)));

/** Sets a variable font to a weight, 400 to 700. */
export const setWeight = (font: Font, weight: number): void =>
  font.setVariations([new Variation('wght', weight)]);

/** The glyphs of a line in their places, in units of the font; OpenType features on top of the usual ones. */
export function setLine(font: Font, line: string, features: readonly string[] = []) {
  const text = new Text();
  text.addText(line);
  text.guessSegmentProperties();
  shape(
    font,
    text,
    features.map((tag) => new Feature(tag)),
  );
  return text.getGlyphInfosAndPositions();
}
