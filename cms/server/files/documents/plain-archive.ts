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
    const format = detectFormat(inMemory(bytes), extensionOf(name)) ?? '';
    const upload: Upload = { name, folder: 'files', bytes };
    const said = pictures.has(format) ? misnamed(name, format) : await documentFault(upload, format, receive);
    if (said !== undefined) return refuseItem(name, said);
    hasPictures ||= pictures.has(format);
  }
  return hasPictures ? [photographs] : [];
}

function refuseItem(name: string, said: string): Refused {
  const shown = name.slice(name.lastIndexOf('/') + 1).slice(0, 80);
  return refuseFile(`В архиве файл «${shown}»: ${lowered(said)}`, 'Исправьте его или уберите из архива.');
}

async function documentFault(upload: Upload, format: string, receive: Receive): Promise<string | undefined> {
  // Looked for before anything is unpacked again: an archive may hold itself.
  if (format === 'zip') return 'это ещё один архив.';
  if (upload.bytes.length === 0) return 'он пустой.';
  const received = await receive(upload);
  return received.accepted ? misnamed(upload.name, received.format) : received.message;
}

/** The name cannot be corrected within an archive, so it must say what the file is. */
function misnamed(name: string, format: string): string | undefined {
  const extension = extensionOf(name);
  const isNamed = format === (synonyms[extension] ?? extension);
  return isNamed ? undefined : `на самом деле это ${format.toUpperCase()}.`;
}

/** A sentence after a colon; abbreviations keep their letters. */
const lowered = (sentence: string) =>
  /^[А-ЯЁ](?=[а-яё ])/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
