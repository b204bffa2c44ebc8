import type { FieldPlaces } from './field-places.ts';

/** The place of a field, or of the nearest field around it that exists; undefined at the root. */
export function nearestPlace({ places }: FieldPlaces, path: string): number | undefined {
  const own = places.get(path);
  if (own) return own.value ?? own.key;
  for (let parent = parentOf(path); parent !== ''; parent = parentOf(parent)) {
    const place = places.get(parent);
    if (place) return place.key ?? place.value;
  }
  return undefined;
}

/** The place of a field's name. */
export function keyPlace({ places }: FieldPlaces, path: string): number | undefined {
  return places.get(path)?.key;
}

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')));
