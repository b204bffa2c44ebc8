/** ZIP archives as such: what may be downloaded by itself may lie in an archive, and nothing else. */
import { detectFormat } from '#reader/file-format.ts';
import type { Archive } from './archive.ts';
import { extensionOf } from '../file-name.ts';
import { inMemory } from '../in-memory.ts';
import { refuseFile, type Received, type Refused, type Upload } from '../received.ts';

/** What systems leave in archives by themselves. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

const synonyms: Readonly<Record<string, string>> = { jpeg: 'jpg' };
const pictures: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'avif', 'gif']);

const empty = refuseFile('Архив пустой.', 'Соберите архив заново: выделите файлы и сожмите их.');
const photographs =
  'Снимки в архиве останутся как есть, вместе с местом съёмки, если камера его записала. В галерее записи это убирается.';

type Receive = (upload: Upload) => Promise<Received>;

/** Why an archive must not be taken, or what the curator should know of it. */
export async function lookIntoArchive(
  { items }: Archive,
  receive: Receive,
): Promise<Refused | readonly string[]> {
  const files = items.filter(({ name, isFolder }) => !isFolder && !leftovers.test(name));
  if (files.length === 0) return empty;
  let hasPictures = false;
  for (const { name, unpack } of files) {
    const bytes = unpack();
    const isPicture = isSamePicture(name, bytes);
    hasPictures ||= isPicture;
    const refused = isPicture ? undefined : await documentFault({ name, folder: 'files', bytes }, receive);
    if (refused) return refused;
  }
  return hasPictures ? [photographs] : [];
}

function isSamePicture(name: string, bytes: Buffer): boolean {
  const extension = extensionOf(name);
  const format = detectFormat(inMemory(bytes), extension);
  return format !== undefined && pictures.has(format) && format === (synonyms[extension] ?? extension);
}

/** The name cannot be corrected within an archive, so it must say what the file is. */
async function documentFault(upload: Upload, receive: Receive): Promise<Refused | undefined> {
  const shown = upload.name.slice(upload.name.lastIndexOf('/') + 1).slice(0, 80);
  const put = 'Исправьте его или уберите из архива.';
  // Looked for before anything is unpacked again: an archive may hold itself.
  if (detectFormat(inMemory(upload.bytes), extensionOf(upload.name)) === 'zip')
    return refuseFile(`В архиве лежит ещё один архив: «${shown}».`, put);
  if (upload.bytes.length === 0) return refuseFile(`В архиве файл «${shown}»: он пустой.`, put);
  const received = await receive(upload);
  if (!received.accepted) return refuseFile(`В архиве файл «${shown}»: ${lowered(received.message)}`, put);
  return received.format === extensionOf(upload.name)
    ? undefined
    : refuseFile(`В архиве файл «${shown}»: на самом деле это ${received.format.toUpperCase()}.`, put);
}

/** A sentence after a colon; abbreviations keep their letters. */
const lowered = (sentence: string) =>
  /^[А-ЯЁ](?=[а-яё ])/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
