import type { Library, Position } from '#model/library.ts';
import { findFieldPlaces, type FieldPlaces } from './field-places.ts';
import { splitFrontMatter } from './front-matter.ts';
import { nearestPlace } from './nearest-place.ts';
import { fileStart } from './problem.ts';
import { placeInFile, yamlLimits } from './yaml-fields.ts';

type EntryMap = { yaml: string; places: FieldPlaces | undefined; bodyLine: number };

/**
 * Finds places of fields, reading the text of an entry only when it is asked for.
 * A field is a dotted path, `body`, or `body:LINE:COLUMN` counted from the first line of the body. An absent field
 * stands where the field around it begins; an unknown file, at its first line.
 */
export function createLocate(textOf: (file: string) => string | undefined): NonNullable<Library['locate']> {
  const known = new Map<string, EntryMap>();
  return (file, field) => {
    const text = textOf(file);
    if (text === undefined || field === '') return fileStart;
    const map = known.get(file) ?? mapText(text);
    if (map) known.set(file, map);
    return map ? placeOf(map, field) : fileStart;
  };
}

function mapText(text: string): EntryMap | undefined {
  const split = splitFrontMatter(text);
  if ('rule' in split) return undefined;
  return { yaml: split.yaml, places: placesOf(split.yaml), bodyLine: split.bodyLine };
}

/** Malformed YAML has no places; its entry is not in the library, but a rule may still name it. */
function placesOf(yaml: string): FieldPlaces | undefined {
  try {
    return findFieldPlaces(yaml, yamlLimits);
  } catch {
    return undefined;
  }
}

function placeOf({ yaml, places, bodyLine }: EntryMap, field: string): Position {
  const [, line, column] = /^body(?::(\d+):(\d+))?$/.exec(field) ?? [];
  if (line !== undefined && column !== undefined)
    return { line: bodyLine + Number(line) - 1, column: Number(column) };
  if (field === 'body') return { line: bodyLine, column: 1 };
  const offset = places && nearestPlace(places, field);
  return offset === undefined ? fileStart : placeInFile(yaml, offset);
}
