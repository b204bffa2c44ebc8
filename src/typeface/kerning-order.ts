const extensionLookup = 9;
const pairLookup = 2;

/** What the 16-bit offsets at `place`, counted by the number before them, lead to. */
function targets(table: Buffer, place: number): Buffer[] {
  return Array.from({ length: table.readUInt16BE(place) }, (_, at) =>
    table.subarray(table.readUInt16BE(place + 2 + 2 * at)),
  );
}

function pairSubtables(lookup: Buffer): Buffer[] {
  const type = lookup.readUInt16BE(0);
  const subtables = targets(lookup, 4);
  if (type === pairLookup) return subtables;
  return type === extensionLookup
    ? subtables
        .filter((extension) => extension.readUInt16BE(2) === pairLookup)
        .map((extension) => extension.subarray(extension.readUInt32BE(4)))
    : [];
}

/** Each bit of a value format stands for one 16-bit field. */
const sizeOfValue = (format: number) => 2 * format.toString(2).replaceAll('0', '').length;

function sortPairSet(set: Buffer, size: number): void {
  const records = Array.from({ length: set.readUInt16BE(0) }, (_, at) =>
    Buffer.from(set.subarray(2 + at * size, 2 + (at + 1) * size)),
  );
  records.sort((one, other) => one.readUInt16BE(0) - other.readUInt16BE(0));
  Buffer.concat(records).copy(set, 2);
}

/**
 * Puts the kerning pairs of a GPOS table in the order that a shaper searches them in: by the second glyph.
 * ot-builder 1.7.6 writes them by the classes it has found, and a search by halves then misses some.
 * @see https://learn.microsoft.com/typography/opentype/spec/gpos, «PairPosFormat1»
 */
export function sortKerningPairs(gpos: Buffer): void {
  const lookups = targets(gpos.subarray(gpos.readUInt16BE(8)), 0);
  for (const subtable of lookups.flatMap(pairSubtables)) {
    if (subtable.readUInt16BE(0) !== 1) continue;
    const size = 2 + sizeOfValue(subtable.readUInt16BE(4)) + sizeOfValue(subtable.readUInt16BE(6));
    for (const set of targets(subtable, 8)) sortPairSet(set, size);
  }
}
