/** The weight of an upload: told by the server before the bytes go anywhere, and where they are opened. */
import { uploadLimits } from './limits.ts';
import { refuseFile, type Refused, type Upload } from './received.ts';

const megabyte = 1024 * 1024;

const advice = {
  files: 'Сохраните скан с меньшим разрешением или разделите документ.',
  pictures: 'Уменьшите снимок: для сайта хватает 2500 точек по длинной стороне.',
};

/** Undefined when the file is not too heavy. */
export function tooHeavy({ folder, bytes }: Upload): Refused | undefined {
  const most = uploadLimits[folder];
  if (bytes.length <= most) return undefined;
  return refuseFile(`Файл больше ${most / megabyte} МБ.`, advice[folder]);
}
