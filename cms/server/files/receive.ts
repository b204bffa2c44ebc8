/** One upload from its bytes to what will be kept; runs in a process of its own. */
import { detectFormat } from '#reader/file-format.ts';
import { extensionOf } from './file-name.ts';
import { bytesOf, receiveDocument } from './receive-document.ts';
import { receivePicture } from './receive-picture.ts';
import { refuseFile, type Received, type Upload } from './received.ts';

const megabyte = 1024 * 1024;

/** Bytes: documents as the rule everyFileIsWithinItsLimit has it; a photograph may be larger, for it is drawn anew. */
export const uploadLimits = { files: 20 * megabyte, pictures: 25 * megabyte };

const pictures: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'heic']);

export async function receiveUpload(upload: Upload): Promise<Received> {
  const { name, folder, bytes } = upload;
  if (bytes.length === 0) return refuseFile('Файл пустой.', 'Выберите другой файл.');
  const most = uploadLimits[folder];
  if (bytes.length > most)
    return refuseFile(`Файл больше ${most / megabyte} МБ.`, 'Уменьшите его и загрузите ещё раз.');
  if (folder === 'files') return receiveDocument(upload);
  const format = detectFormat(bytesOf(bytes), extensionOf(name)) ?? '';
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg\b/i.test(
      Buffer.from(bytes.subarray(0, 2048)).toString(),
    )
  )
    return refuseFile(
      'Рисунки SVG раздел не принимает: в них бывают программы.',
      'Сохраните рисунок как PNG.',
    );
  if (!pictures.has(format))
    return refuseFile('Это не изображение.', 'Подходят снимки JPEG, PNG, WebP, AVIF, GIF и HEIC с телефона.');
  return receivePicture(upload, format);
}
