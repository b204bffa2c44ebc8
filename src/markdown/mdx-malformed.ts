import type { MdxFault } from './mdx-faults.ts';

/** The engine's words → what the author is told. The first that fits; checked against the engine in the tests. */
const explanations: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/Expected a closing tag for `<([^`>]*)>`/, ([, name]) => `Тег «${name}» не закрыт. Допишите «</${name}>» после его содержимого или закройте его сразу: «<${name} … />».`],
  [/Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/, ([, found, open]) => `Сначала закройте тег «${open}», потом «${found}».`],
  [/Unexpected closing tag `<\/([^`>]*)>`/, ([, name]) => `Закрыт тег «${name}», который не был открыт. Уберите «</${name}>» или поставьте «<${name}>» раньше.`],
  [/create a comment in MDX/, () => 'Комментарий «<!-- … -->» здесь не работает. Уберите его или запишите так: «{/* … */}».'],
  [/expected a corresponding closing brace/, () => 'Фигурная скобка не закрыта. Если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.'],
  [/Could not parse expression/, () => 'Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.'],
  [/after `<`|in name|before name|in attribute|before attribute|after attribute/, () => 'Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.'],
];

/** JavaScript errors count columns in bytes of the line; people and editors count characters. */
function columnOf(message: string, line: string, column: number): number {
  if (!message.includes('Could not parse')) return column;
  return Buffer.from(line).subarray(0, column - 1).toString().length + 1;
}

/** The engine's refusal of malformed MDX, as a fault for its author. */
export function explainMalformed(cause: unknown, body: string): MdxFault {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line, column] = /^(\d+):(\d+): /.exec(message) ?? ['', '1', '1'];
  const source = body.split(/\r\n?|\n/)[Number(line) - 1] ?? '';
  const place = { line: Number(line), column: columnOf(message, source, Number(column)) };
  for (const [pattern, explain] of explanations) {
    const found = pattern.exec(message);
    if (found) return { ...place, message: explain(found), ...(found[1] && { name: found[1] }) };
  }
  return { ...place, message: 'Разметка страницы здесь записана неверно: проверьте теги и фигурные скобки.' };
}
