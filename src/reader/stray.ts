/** Things in a content directory that are not where the section looks for them, and what to do with each. */
import { collectionNames, collections, schoolFile } from '#model/collections.ts';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { editDistance } from '#model/vocabulary.ts';
import { splitName } from './entry-name.ts';
import type { Problem } from './problem.ts';

const folders = [...collectionNames.map((name) => collections[name].folder), 'files', 'pictures'];

const entryFolders = collectionNames
  .map((name) => `${collections[name].folder} — «${collections[name].label}»`)
  .join(', ');

export const link: Problem = {
  rule: 'symbolic-link',
  message: 'Это ссылка файловой системы, а не файл: по ней не ходят, чтобы на сайт не попало чужое.',
  fix: 'Положите на это место сам файл или удалите ссылку.',
};

export const brokenName: Problem = {
  rule: 'file-name',
  message: 'Имя файла записано в старой кодировке и не читается.',
  fix: 'Переименуйте файл латинскими буквами. Так бывает после распаковки архива: распакуйте его другой программой.',
};

export const notAFile: Problem = {
  rule: 'stray-file',
  message: 'Это не файл и не папка, а служебный объект системы.',
  fix: 'Удалите его из папки с содержанием.',
};

export const nested: Problem = {
  rule: 'stray-file',
  message: 'Внутри папки с записями лежит другая папка: записи из неё не читаются.',
  fix: 'Перенесите записи на уровень выше и удалите папку. Документы храните в files, изображения — в pictures.',
};

export function strayFolder(name: string): Problem {
  const near = folders.find((folder) => editDistance(folder, name.slice(0, 80).toLowerCase()) <= 2);
  return {
    rule: 'stray-file',
    severity: 'warning',
    message: `Папка «${name}» не входит в раздел: её содержимое не попадёт на сайт.`,
    fix: near
      ? `Возможно, это «${near}»: переименуйте папку.`
      : `Уберите её из папки с содержанием. Записи хранят в папках: ${entryFolders}; документы — в files, изображения — в pictures.`,
  };
}

/** A file beside `school.md`. */
export function strayEntry(name: string): Problem {
  if (name.toLowerCase() === schoolFile || /^school\.(?:mdx?|markdown|txt)$/i.test(name)) {
    return {
      rule: 'file-name',
      message: `Описание школы должно называться «${schoolFile}», а не «${name}».`,
      fix: `Переименуйте файл: «${schoolFile}».`,
    };
  }
  return {
    rule: 'stray-file',
    severity: 'warning',
    message: `Файл «${name}» лежит не на месте и не попадёт на сайт.`,
    fix: splitName(name)
      ? `Перенесите его в папку нужной части раздела: ${entryFolders}.`
      : 'Перенесите документ в папку files, изображение — в pictures или удалите файл.',
  };
}

/** A file in the folder of a collection that is not written as an entry. */
export function strayInFolder(extension: string): Problem {
  return {
    rule: 'stray-file',
    severity: 'warning',
    message: `В папке с записями лежит файл, который не запись: на сайт он не попадёт.`,
    fix: `Если это запись, сохраните её с расширением «.${extension}». Документ перенесите в папку files, изображение — в pictures.`,
  };
}

const kinds = {
  files: { extensions: fileExtensions, what: 'Для скачивания' },
  pictures: { extensions: pictureExtensions, what: 'Как изображения' },
} as const;

/** A document or a picture of a kind that the section does not offer. */
export function unfitFile(file: string, kind: keyof typeof kinds): Problem | undefined {
  const { extensions, what } = kinds[kind];
  const extension = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (extensions.some((known) => known === extension)) return undefined;
  return {
    rule: 'stray-file',
    severity: 'warning',
    message: `Файл такого вида не попадёт на сайт. ${what} подходят: ${extensions.join(', ')}.`,
    fix: 'Сохраните его в подходящем виде или удалите.',
  };
}

/** macOS stores «й» as «и» with a sign above; fields and addresses have one letter. */
export const isNamedInOneForm = (file: string) => file === file.normalize('NFC');

export const otherForm: Problem = {
  rule: 'file-name',
  severity: 'warning',
  message: 'Буквы «й» или «ё» в имени файла записаны двумя знаками, и поля записей его не найдут.',
  fix: 'Переименуйте файл латинскими буквами.',
};
