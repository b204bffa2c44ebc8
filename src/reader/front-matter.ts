/** An entry is YAML between two lines of hyphens and a text below them. */
import type { Problem } from './problem.ts';

/** Line of the file on which the YAML begins. */
export const firstYamlLine = 2;

export type SplitText = {
  /** YAML between the two `---` lines; begins on `firstYamlLine`. */
  yaml: string;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
};

const hyphens = /---[ \t]*(?:\n|$)/y;

/** Where the line of hyphens at an offset ends, with its line end; undefined when another line stands there. */
function afterHyphens(text: string, offset: number): number | undefined {
  hyphens.lastIndex = offset;
  return hyphens.test(text) ? hyphens.lastIndex : undefined;
}

/** Both parts of a text with `\n` line ends, or why they cannot be told apart. */
export function splitFrontMatter(text: string): SplitText | Problem {
  const start = afterHyphens(text, 0);
  if (start === undefined) return withoutOpening(text);
  for (let lineBreak = start - 1; lineBreak !== -1; lineBreak = text.indexOf('\n---', lineBreak + 1)) {
    const bodyStart = afterHyphens(text, lineBreak + 1);
    if (bodyStart === undefined) continue;
    const yaml = text.slice(start, lineBreak + 1);
    return { yaml, body: text.slice(bodyStart), bodyLine: countLines(yaml) + firstYamlLine + 1 };
  }
  return {
    rule: 'front-matter',
    message: 'Свойства записи не закрыты: нет второй строки «---».',
    fix: 'Поставьте после последнего поля отдельную строку из трёх дефисов «---», под ней начнётся текст.',
  };
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
