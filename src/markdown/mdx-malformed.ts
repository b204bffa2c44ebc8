/** What may not stand in a page, in Russian, and where it stands in the body. Lines and columns count from 1. */
export type MdxFault = {
  line: number;
  column: number;
  message: string;
  /** The component, tag or attribute that the fault is about. */
  name?: string;
};

/** The engine's words → what the author is told. The first that fits; checked against the engine in the tests. */
const explanations: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [
    /Expected a closing tag for `<([^`>]*)>`/,
    ([, name]) =>
      `Тег «${name}» не закрыт. Допишите «</${name}>» после его содержимого или закройте его сразу: «<${name} … />».`,
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/,
    ([, found, open]) => `Сначала закройте тег «${open}», потом «${found}».`,
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`/,
    ([, name]) =>
      `Закрыт тег «${name}», который не был открыт. Уберите «</${name}>» или поставьте «<${name}>» раньше.`,
  ],
  [
    /create a comment in MDX/,
    () => 'Комментарий «<!-- … -->» здесь не работает. Уберите его или запишите так: «{/* … */}».',
  ],
  [
    /expected a corresponding closing brace/,
    () =>
      'Фигурная скобка не закрыта. Если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.',
  ],
  [
    /Could not parse expression/,
    () =>
      'Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.',
  ],
  [
    /after `<`|in name|before name|in attribute|before attribute|after attribute/,
    () =>
      'Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.',
  ],
];

type Place = { line: number; column: number };

/**
 * The brace that opens a malformed expression. The engine counts columns inside expressions in bytes, so what it
 * reports lies at the failing word or to the right of it; the brace is what an author looks for anyway.
 */
function findOpeningBrace(lines: readonly string[], { line, column }: Place): Place {
  let end = column;
  for (let row = line; row >= 1; row -= 1) {
    const brace = (lines[row - 1] ?? '').slice(0, end).lastIndexOf('{');
    if (brace !== -1) return { line: row, column: brace + 1 };
    end = Infinity;
  }
  return { line, column: 1 };
}

/** The engine's refusal of malformed MDX, as a fault for its author. */
export function explainMalformed(cause: unknown, body: string): MdxFault {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line, column] = /^(\d+):(\d+): /.exec(message) ?? ['', '1', '1'];
  const reported = { line: Number(line), column: Number(column) };
  const place = message.includes('Could not parse')
    ? findOpeningBrace(body.split(/\r\n?|\n/), reported)
    : reported;
  for (const [pattern, explain] of explanations) {
    const found = pattern.exec(message);
    if (found) return { ...place, message: explain(found), ...(found[1] && { name: found[1] }) };
  }
  return { ...place, message: 'Разметка страницы здесь записана неверно: проверьте теги и фигурные скобки.' };
}
