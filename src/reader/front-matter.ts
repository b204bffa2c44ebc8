/** The front matter of an entry: where it ends, what it says, and every reason why it cannot be understood. */
import { load } from 'js-yaml';
import type { Problem } from './problem.ts';
import { explainYaml } from './yaml-faults.ts';

export type SplitText = {
  /** YAML between the two `---` lines; begins on line 2 of the file. */
  yaml: string;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
};

const opening = /^---[ \t]*(?:\n|$)/;
const closing = /^---[ \t]*$/m;

/** Both parts of a text with `\n` line ends, or why they cannot be told apart. */
export function splitFrontMatter(text: string): SplitText | Problem {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return withoutOpening(text);
  const rest = text.slice(start);
  const end = closing.exec(rest);
  if (!end) {
    return {
      rule: 'front-matter',
      message: 'Свойства записи не закрыты: нет второй строки «---».',
      fix: 'Поставьте после последнего поля отдельную строку из трёх дефисов «---», под ней начнётся текст.',
    };
  }
  const yaml = rest.slice(0, end.index);
  const bodyStart = start + end.index + end[0].length + 1;
  return { yaml, body: text.slice(bodyStart), bodyLine: countLines(yaml) + 3 };
}

function withoutOpening(text: string): Problem {
  if (text.trim() === '')
    return {
      rule: 'empty-file',
      message: 'Файл пустой.',
      fix: 'Заполните запись или удалите файл.',
    };
  return {
    rule: 'front-matter',
    message: /^\s+---[ \t]*\n/.test(text)
      ? 'Перед первой строкой «---» стоят пробелы или пустые строки.'
      : 'В файле нет свойств записи: он начинается не со строки «---».',
    fix: 'Сделайте первой строкой файла три дефиса «---», ниже — поля вида «имя: значение», после них ещё одну строку «---».',
  };
}

function countLines(text: string): number {
  let lines = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines += 1;
  return lines;
}

/** Aliases are refused: a copy of a value is clear to people, and no few lines can unfold into gigabytes. */
export const yamlLimits = { maxAliases: 0, maxDepth: 32 };

export type ParsedFrontMatter = {
  /** Absent when the YAML is malformed. */
  fields?: Record<string, unknown>;
  problems: readonly Problem[];
};

/** The fields that the front matter declares. Never throws: what the parser says becomes problems with places. */
export function parseFrontMatter(yaml: string): ParsedFrontMatter {
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
const isBlank = (yaml: string) =>
  /^\s*(?:#|$)/.test(yaml) && yaml.replace(/^[ \t]*#.*$/gm, '').trim() === '';

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function notFields(value: unknown): Problem {
  const what = Array.isArray(value) ? 'список' : 'сплошной текст';
  return {
    rule: 'yaml',
    message: `Между строками «---» стоит ${what}, а нужны поля.`,
    fix: 'Запишите каждое поле с новой строки: имя, двоеточие, пробел, значение. Например: «title: Открытый урок».',
    at: { line: 2, column: 1 },
  };
}
