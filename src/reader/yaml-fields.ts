import type { Position } from '#model/library.ts';
import { firstYamlLine } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { positionAt } from './text-position.ts';

/** Aliases are refused: a copy of a value is clear to people, and no few lines can unfold into gigabytes. */
export const yamlLimits = { maxAliases: 0, maxDepth: 32 };

/** Faults of one kind above these are not told one by one. */
export const oddityLimit = 20;

export type ParsedFields = {
  /** Absent when the YAML is malformed. */
  fields?: Record<string, unknown>;
  problems: readonly Problem[];
};

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place in the file of an offset in its YAML. */
export function placeInFile(yaml: string, offset: number): Position {
  const { line, column } = positionAt(yaml, offset);
  return { line: line + firstYamlLine - 1, column };
}
