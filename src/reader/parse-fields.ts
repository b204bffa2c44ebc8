import { load } from 'js-yaml';
import { firstYamlLine } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { explainYaml } from './yaml-faults.ts';
import { isFields, yamlLimits, type ParsedFields } from './yaml-fields.ts';

/** The fields that a front matter declares. Never throws: what the parser says becomes problems with places. */
export function parseFields(yaml: string): ParsedFields {
  if (isBlank(yaml)) return { fields: {}, problems: [] };
  let value: unknown;
  try {
    value = load(yaml, yamlLimits);
  } catch (error) {
    return explainYaml(yaml, error);
  }
  return isFields(value) ? { fields: value, problems: [] } : { problems: [notFields(value)] };
}

/** Nothing but comments: every field is absent. */
const isBlank = (yaml: string) => /^\s*(?:#|$)/.test(yaml) && yaml.replace(/^[ \t]*#.*$/gm, '').trim() === '';

function notFields(value: unknown): Problem {
  const what = Array.isArray(value) ? 'список' : 'сплошной текст';
  return {
    rule: 'yaml',
    message: `Между строками «---» стоит ${what}, а нужны поля.`,
    fix: 'Запишите каждое поле с новой строки: имя, двоеточие, пробел, значение. Например: «title: Открытый урок».',
    at: { line: firstYamlLine, column: 1 },
  };
}
