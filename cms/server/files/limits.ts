/** How large an uploaded file may be. */

const megabyte = 1024 * 1024;

/** Bytes that are looked at, inclusive: a photograph may be larger than what is kept of it. */
export const uploadLimits = { files: 20 * megabyte, pictures: 25 * megabyte };

/** Bytes of a picture that is kept, inclusive: the limit of the rule everyFileIsWithinItsLimit. */
export const keptPicture = 15 * megabyte;

/** Pixels of the longest side: more than any page shows, on a dense screen too. */
export const longestSide = 2560;

/**
 * Pixels in all, inclusive, by format. A JPEG is made small while it is read, so the largest camera of a phone may be
 * let in; the others lie in memory whole, HEIC several times.
 */
const mostPixels: Readonly<Record<string, number>> = { jpg: 200_000_000, heic: 50_000_000 };
export const pixelLimit = (format: string): number => mostPixels[format] ?? 100_000_000;

/** What the files of an archive may be together, unpacked: bytes, times more than packed, their number. */
export const archiveLimits = { unpacked: 200 * megabyte, ratio: 200, items: 5_000 };
