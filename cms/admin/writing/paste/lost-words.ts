import { counted } from '#format/plural.ts';
import type { Lost } from './blocks.ts';

/** What of a pasted text was left behind, in words; undefined when nothing was. */
export function lostWords({ pictures, mergedCells, comments }: Lost): string | undefined {
  const said = [
    pictures > 0 &&
      `Картинки не вставились: ${counted(pictures, ['картинка', 'картинки', 'картинок'])}. Загрузите их кнопкой «+», «Изображение».`,
    mergedCells > 0 &&
      `Объединённые ячейки таблиц разделены: ${counted(mergedCells, ['ячейка', 'ячейки', 'ячеек'])}. Проверьте таблицы.`,
    comments > 0 &&
      `Примечания рецензента не вставились: ${counted(comments, ['примечание', 'примечания', 'примечаний'])}.`,
  ].filter((part) => part !== false);
  return said.length === 0 ? undefined : said.join(' ');
}
