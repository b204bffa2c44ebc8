/** Texts that this process made last, by the full address of their file, with what they were made of. */
const lastMade = new Map<string, { source: string; text: string }>();

/**
 * The text of a file, or the last one when it is made of the same: between two publications most calendars and the map
 * of the site do not change, and making them costs more than telling so.
 * @param source everything that the text depends on
 */
export async function madeOnce(
  url: string,
  source: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const known = lastMade.get(url);
  if (known?.source === source) return known.text;
  const text = await make();
  lastMade.set(url, { source, text });
  return text;
}
