/** Why a document is not put on the site: what it would do when it is opened, and how to save it without that. */
import { refuseFile } from '../received.ts';

const asPdf = 'Сохраните документ как PDF и загрузите его.';

export const dangers = {
  macros: refuseFile(
    'В документе есть макросы: программы, которые запускаются при открытии.',
    'Сохраните его без макросов: «Сохранить как», вид DOCX, XLSX, PPTX или PDF.',
  ),
  programs: refuseFile('В файле лежит программа.', 'Уберите её из файла и загрузите его ещё раз.'),
  objects: refuseFile(
    'В документ вставлены объекты другой программы, например старые формулы или вложенный файл.',
    `Вставьте их изображением. Можно и иначе: ${asPdf.charAt(0).toLowerCase()}${asPdf.slice(1)}`,
  ),
  fetched: refuseFile(
    'Документ при открытии подгружает шаблон, объект или данные из другого места.',
    `${asPdf} Можно и разорвать связи: в Word «Файл» → «Сведения» → «Изменить связи с файлами», в Excel «Данные» → «Изменить связи».`,
  ),
  unusual: refuseFile('Документ устроен не так, как его пишут офисные программы.', asPdf),
};
