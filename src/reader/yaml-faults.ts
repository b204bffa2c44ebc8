/** Why a front matter could not be read: all faults at once, each with its place. Runs only when something is wrong. */
import { load, YAMLException } from 'js-yaml';
import { parseDocument, visit, type Document } from 'yaml';
import type { Position } from '#model/library.ts';
import { findFieldPlaces, type FieldPlaces } from './field-places.ts';
import { firstYamlLine } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { positionAt } from './text-position.ts';
import { isFields, yamlLimits, type ParsedFields } from './yaml-fields.ts';
import { adviceFor, yamlAdvice } from './yaml-messages.ts';

/** More faults than these are echoes of the first. */
const faultLimit = 5;
const oddityLimit = 20;

/** Characters above which a broken front matter is not taken apart: explaining it would take seconds. */
const explainLimit = 128 * 1024;

/** The place in the file of an offset in its YAML. */
export function placeInFile(yaml: string, offset: number): Position {
  const { line, column } = positionAt(yaml, offset);
  return { line: line + firstYamlLine - 1, column };
}

/** What the parser's refusal means; fields are given when they can be read in spite of it. */
export function explainYaml(yaml: string, refusal: unknown): ParsedFields {
  let places: FieldPlaces;
  try {
    places = findFieldPlaces(yaml, yamlLimits);
  } catch (error) {
    return { problems: syntaxProblems(yaml, error) };
  }
  const problems = oddities(yaml, places);
  return problems.length > 0
    ? { ...readInSpiteOfRepeats(yaml), problems }
    : { problems: [unexplained(yaml, refusal)] };
}

/** Well-formed YAML that means more than fields and values. */
function oddities(yaml: string, places: FieldPlaces): Problem[] {
  const at = (offset: number) => placeInFile(yaml, offset);
  const fault = (code: keyof typeof yamlAdvice) => (offset: number) =>
    ({ rule: 'yaml', ...yamlAdvice[code], at: at(offset) }) as const;
  return [
    ...places.duplicates.slice(0, oddityLimit).map(({ path, offset, first }) => ({
      rule: 'duplicate-field' as const,
      field: path,
      message: `Поле «${path}» указано дважды: первый раз — в строке ${at(first).line}.`,
      fix: 'Оставьте одно из двух.',
      at: at(offset),
    })),
    ...places.aliases.slice(0, oddityLimit).map(fault('BAD_ALIAS')),
    ...places.tags.filter(({ tag }) => !plainTag.test(tag)).slice(0, oddityLimit).map(({ offset }) => fault('TAG_RESOLVE_FAILED')(offset)),
    ...places.complexKeys.slice(0, oddityLimit).map(fault('NON_STRING_KEY')),
    ...places.furtherDocuments.slice(0, oddityLimit).map(fault('MULTIPLE_DOCS')),
  ];
}

/** Tags of the types that YAML has anyway. */
const plainTag = /^!!(?:str|int|float|bool|null|map|seq)$/;

function readInSpiteOfRepeats(yaml: string): { fields?: Record<string, unknown> } {
  try {
    const value = load(yaml, { ...yamlLimits, json: true });
    return isFields(value) ? { fields: value } : {};
  } catch {
    return {};
  }
}

function syntaxProblems(yaml: string, refusal: unknown): Problem[] {
  if (refusal instanceof YAMLException && refusal.reason.startsWith('nesting exceeded'))
    return [{ rule: 'yaml', ...yamlAdvice.RESOURCE_EXHAUSTION, at: placeOf(refusal) }];
  if (yaml.length > explainLimit) return [unexplained(yaml, refusal)];
  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return [unexplained(yaml, refusal)];
  }
  const problems = document.errors.slice(0, oddityLimit).map((error) => ({
    rule: 'yaml' as const,
    ...adviceFor(error),
    at: placeInFile(yaml, startOfFault(document, error)),
  }));
  return problems.length > 0 ? onePerLine(problems).slice(0, faultLimit) : [unexplained(yaml, refusal)];
}

/** An open quote is noticed at the end of the text, but is mended where it was opened. */
function startOfFault(document: Document.Parsed, error: { message: string; pos: [number, number] }): number {
  const [noticed] = error.pos;
  if (!/closing ['"]quote/.test(error.message)) return noticed;
  let opened = noticed;
  visit(document, {
    Scalar(_key, node) {
      const [start, end] = node.range ?? [];
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && start !== undefined && end !== undefined && start < noticed && end >= noticed) opened = start;
    },
  });
  return opened;
}

function onePerLine(problems: Problem[]): Problem[] {
  const seen = new Set<number | undefined>();
  return problems.filter(({ at }) => !seen.has(at?.line) && seen.add(at?.line));
}

/** The parser refused for a reason of its own; the place is known, the reason is said in general words. */
function unexplained(yaml: string, refusal: unknown): Problem {
  const known = refusal instanceof YAMLException && refusal.mark;
  return { rule: 'yaml', ...yamlAdvice.IMPOSSIBLE, at: known ? placeOf(refusal) : placeInFile(yaml, 0) };
}

function placeOf({ mark }: YAMLException): Position {
  return { line: (mark?.line ?? 0) + firstYamlLine, column: (mark?.column ?? 0) + 1 };
}
