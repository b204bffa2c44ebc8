/** What the typeface asks of subset-font 2.9, which brings no types of its own. */
declare module 'subset-font' {
  type Options = {
    targetFormat: 'truetype' | 'woff2';
    /** Ranges of the axes to keep; the rest of the design space is cut off. */
    variationAxes?: Record<string, { min: number; max: number }>;
    /** OpenType features to keep, all of them unless given. */
    keepFeatures?: readonly string[];
    dropTables?: readonly string[];
    glyphNames?: boolean;
    /** Every glyph stays; the text must be empty then. */
    keepAllGlyphs?: boolean;
  };

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
