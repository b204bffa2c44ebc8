/** Names of entry files: the id, which is the address, and the extension. */
import { idPattern } from '#model/fields.ts';
import { latinName } from '#format/latin-name.ts';
import type { Problem } from './problem.ts';

/** The id and the extension of a file that is written as an entry; undefined for other files. */
export function splitName(name: string): { id: string; extension: string } | undefined {
  const [, id, extension] = /^(.+)\.(mdx?|markdown)$/i.exec(name) ?? [];
  return id !== undefined && extension !== undefined ? { id, extension } : undefined;
}

/** What is wrong with a name, with a name that is free in its folder. */
export function nameProblems(name: string, extension: string, taken: ReadonlySet<string>): Problem[] {
  const parts = splitName(name);
  if (!parts || (idPattern.test(parts.id) && parts.extension === extension)) return [];
  const fix = `Переименуйте файл: «${freeName(parts.id, extension, taken)}».`;
  if (idPattern.test(parts.id)) {
    return [
      {
        rule: 'file-name',
        message: `Файл записи здесь должен кончаться на «.${extension}», а не на «.${parts.extension}».`,
        fix,
      },
    ];
  }
  return [
    {
      rule: 'file-name',
      message: `Имя файла «${name}» не годится для адреса страницы: нужны строчные латинские буквы, цифры и дефисы между ними.`,
      fix,
    },
  ];
}

function freeName(id: string, extension: string, taken: ReadonlySet<string>): string {
  const stem = latinName(id);
  let name = `${stem}.${extension}`;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}.${extension}`;
  return name;
}
