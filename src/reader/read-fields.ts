/** The fields of a front matter by the fast parser, which gives no reasons: the same in a browser as here. */
import { load } from 'js-yaml';
import { firstYamlLine } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { isFields, oddityLimit, placeInFile, yamlLimits, type ParsedFields } from './yaml-fields.ts';
import { furtherAdvice } from './yaml-messages.ts';

/** The fields that a front matter declares, or what the parser threw. */
export function readFields(yaml: string): ParsedFields | { refusal: unknown } {
  if (isBlank(yaml)) return { fields: {}, problems: [] };
  let value: unknown;
  try {
    value = load(yaml, yamlLimits);
  } catch (error) {
    return { refusal: error };
  }
  return isFields(value)
    ? { fields: value, problems: tabsOnBlankLines(yaml) }
    : { problems: [notFields(value)] };
}

/**
 * A line of white space with a tab in it is blank to this parser (YAML 1.2, 8.1.1.2), but a part of the value above to
 * the parser of the editing form: the same file would mean two things.
 */
function tabsOnBlankLines(yaml: string): Problem[] {
  if (!yaml.includes('\t')) return [];
  const lines = [...yaml.matchAll(/^ *\t[ \t]*$/gm)].slice(0, oddityLimit);
  return lines.map(({ index }) => ({
    rule: 'yaml',
    ...furtherAdvice.tabOnBlankLine,
    at: placeInFile(yaml, index),
  }));
}

/** Nothing but comments: every field is absent. */
const isBlank = (yaml: string) => /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:#.*)?$/.test(yaml);

function notFields(value: unknown): Problem {
  const what = Array.isArray(value) ? 'список' : 'сплошной текст';
  return {
    rule: 'yaml',
    message: `Между строками «---» стоит ${what}, а нужны поля.`,
    fix: 'Запишите каждое поле с новой строки: имя, двоеточие, пробел, значение. Например: «title: Открытый урок».',
    at: { line: firstYamlLine, column: 1 },
  };
}
