/** An address as it is written on the page at `base`, made full; undefined when it is none. */
export function fullAddress(written: string, base: string): URL | undefined {
  try {
    return new URL(written, base);
  } catch {
    return undefined;
  }
}
