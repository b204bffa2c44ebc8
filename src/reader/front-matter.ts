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
