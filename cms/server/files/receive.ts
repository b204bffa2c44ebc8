/** One upload from its bytes to what will be kept; runs in a process of its own. */
import { detectFormat } from '#reader/file-format.ts';
import { extensionOf } from './file-name.ts';
import { bufferOf, inMemory } from './in-memory.ts';
import { receiveDocument } from './documents/receive-document.ts';
import { receivePicture } from './pictures/receive-picture.ts';
import { refuseFile, type Received, type Refused, type Upload } from './received.ts';
import { tooHeavy } from './upload-weight.ts';

const pictures: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'heic']);

const empty = refuseFile('Файл пустой.', 'Проверьте, что файл сохранён до конца, и выберите его ещё раз.');

export async function receiveUpload(upload: Upload): Promise<Received> {
  const refused = upload.bytes.length === 0 ? empty : tooHeavy(upload);
  if (refused) return refused;
  if (upload.folder === 'files') return receiveDocument(upload);
  const bytes = bufferOf(upload.bytes);
  const format = detectFormat(inMemory(bytes), extensionOf(upload.name)) ?? '';
  return pictures.has(format) ? receivePicture(upload, format) : notPicture(bytes, format);
}

function notPicture(bytes: Buffer, format: string): Refused {
  const isDrawing = /<svg[\s>]/i.test(bytes.toString('utf8', 0, 4096));
  if (isDrawing && ['', 'txt', 'html'].includes(format))
    return refuseFile(
      'Рисунки SVG раздел не принимает: в них бывают программы.',
      'Сохраните рисунок как PNG: в программе, где он сделан, выберите «Экспорт».',
    );
  if (format === 'pdf')
    return refuseFile('Это документ PDF, а не изображение.', 'Добавьте его в поле «Файл» как документ.');
  return refuseFile(
    'Это не изображение.',
    'Раздел принимает снимки JPEG, PNG, WebP, AVIF и GIF, а с телефона ещё и HEIC.',
  );
}
