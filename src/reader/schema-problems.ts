/** What the model says about the fields of a file → problems at their places. */
import type { z } from 'zod';
import type { Position } from '#model/library.ts';
import { fieldProblems, type FieldProblem, type NamedFields } from './field-problems.ts';
import { findFieldPlaces, type FieldPlaces } from './field-places.ts';
import { keyPlace, nearestPlace } from './nearest-place.ts';
import { fileStart, type Problem } from './problem.ts';
import { placeInFile, yamlLimits } from './yaml-fields.ts';

/** Every fault that the schema found. */
export function schemaProblems(
  faults: readonly z.core.$ZodIssue[] | undefined,
  { yaml, ...named }: NamedFields & { yaml: string },
): Problem[] {
  const places = yaml.trim() === '' ? undefined : findFieldPlaces(yaml, { ...yamlLimits });
  return fieldProblems(faults, named).map(({ stands, ...problem }) => ({
    ...problem,
    ...(stands && { at: placeOf(yaml, places, { ...problem, stands }) }),
  }));
}

function placeOf(
  yaml: string,
  places: FieldPlaces | undefined,
  { field = '', stands }: FieldProblem,
): Position {
  if (!places) return fileStart;
  const offset = (stands === 'name' ? keyPlace(places, field) : undefined) ?? nearestPlace(places, field);
  return offset === undefined ? fileStart : placeInFile(yaml, offset);
}
