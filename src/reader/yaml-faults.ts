/** Why a front matter could not be read: all faults at once, each with its place. Runs only when something is wrong. */
import { load } from 'js-yaml';
import { findFieldPlaces, type FieldPlaces } from './field-places.ts';
import type { Problem } from './problem.ts';
import { syntaxFaults, unexplained } from './syntax-faults.ts';
import { isFields, oddityLimit, placeInFile, yamlLimits, type ParsedFields } from './yaml-fields.ts';
import { yamlAdvice } from './yaml-messages.ts';

/** What the parser's refusal means; fields are given when they can be read in spite of it. */
export function explainYaml(yaml: string, refusal: unknown): ParsedFields {
  let places: FieldPlaces;
  try {
    places = findFieldPlaces(yaml, yamlLimits);
  } catch (error) {
    return { problems: syntaxFaults(yaml, error) };
  }
  const problems = oddities(yaml, places);
  if (problems.length === 0) return { problems: [unexplained(refusal)] };
  return { ...readInSpiteOfRepeats(yaml), problems };
}

/** Well-formed YAML that means more than fields and values. */
function oddities(yaml: string, places: FieldPlaces): Problem[] {
  const faults = (code: keyof typeof yamlAdvice, offsets: readonly number[]): Problem[] =>
    offsets
      .slice(0, oddityLimit)
      .map((offset) => ({ rule: 'yaml', ...yamlAdvice[code], at: placeInFile(yaml, offset) }));
  const ownTags = places.tags.filter(({ tag }) => !plainTag.test(tag)).map(({ offset }) => offset);
  return [
    ...repeats(yaml, places),
    ...faults('BAD_ALIAS', places.aliases),
    ...faults('TAG_RESOLVE_FAILED', ownTags),
    ...faults('NON_STRING_KEY', places.complexKeys),
    ...faults('MULTIPLE_DOCS', places.furtherDocuments),
  ];
}

/** Tags of the types that YAML has anyway. */
const plainTag = /^!!(?:str|int|float|bool|null|map|seq)$/;

function repeats(yaml: string, { duplicates }: FieldPlaces): Problem[] {
  return duplicates.slice(0, oddityLimit).map(({ path, offset, first }) => ({
    rule: 'duplicate-field',
    field: path,
    message: `Поле «${path}» указано дважды: первый раз — в строке ${placeInFile(yaml, first).line}.`,
    fix: 'Оставьте одно из двух.',
    at: placeInFile(yaml, offset),
  }));
}

function readInSpiteOfRepeats(yaml: string): { fields?: Record<string, unknown> } {
  try {
    const value = load(yaml, { ...yamlLimits, json: true });
    return isFields(value) ? { fields: value } : {};
  } catch {
    return {};
  }
}
