/** YAML of an entry that says something else, with everything that stays left as it is written. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { parseFields } from '#reader/parse-fields.ts';
import { patchYaml } from './patch-yaml.ts';
import { restructureYaml } from './restructure-yaml.ts';
import type { Fields } from './take-apart.ts';

type Writer = (yaml: string, from: Fields, to: Fields) => string | undefined;

/** From the one that leaves most as it was to the one that can write everything. */
const writers: readonly Writer[] = [patchYaml, restructureYaml, (_yaml, _from, to) => writePlainly(to)];

/** @param from what the YAML says; @param to what it is to say. Both parsers of the section read the result alike. */
export function rewriteYaml(yaml: string, from: Fields, to: Fields): string {
  if (isDeepStrictEqual(from, to)) return yaml;
  for (const write of writers) {
    const written = write(yaml, from, to);
    if (written !== undefined && says(written, to)) return written;
  }
  throw new TypeError('These fields cannot be written as YAML.');
}

function says(yaml: string, fields: Fields): boolean {
  const read = parseFields(yaml);
  if (read.problems.length > 0 || !isDeepStrictEqual(read.fields, fields)) return false;
  return isDeepStrictEqual(readAsForms(yaml) ?? {}, fields);
}

/** What the parser of the editing form reads; undefined when it refuses. */
function readAsForms(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** One line for each field, in the JSON that is YAML too. */
function writePlainly(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `${toJson(name)}: ${toJson(value)}\n`)
    .join('');
}

const toJson = (value: unknown) =>
  JSON.stringify(value).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
