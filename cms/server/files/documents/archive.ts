/** Archives and the documents that are archives: sound, of a bearable size, and nothing leads out of them. */
import { archiveLimits } from '../limits.ts';
import { refuseFile, type Refused } from '../received.ts';
import { readZipItems, type ZipItem } from './zip-items.ts';

/** What an archive holds; every item unpacks without a fault. */
export type Archive = { items: readonly ZipItem[] };

type Opened = { archive: Archive; refused?: never } | { archive?: never; refused: Refused };

const broken = refuseFile(
  'Файл повреждён: его содержимое не сходится с оглавлением.',
  'Сохраните документ или соберите архив заново и загрузите ещё раз.',
);
const locked = refuseFile(
  'Файл закрыт паролем.',
  'Сохраните файл без пароля: посетители сайта пароля не знают.',
);
const bomb = refuseFile(
  'После распаковки файл занял бы слишком много места.',
  'Разделите его на несколько файлов или уменьшите изображения внутри.',
);
const leadsOut = refuseFile(
  'В архиве есть имена, которые ведут за его пределы.',
  'Соберите архив заново обычной программой: выделите файлы и выберите «Отправить» → «Сжатая ZIP-папка».',
);

export function openArchive(bytes: Buffer): Opened {
  const items = readZipItems(bytes);
  if (items === undefined) return { refused: broken };
  const refused = faultOf(items, bytes.length) ?? unpackingFault(items);
  return refused ? { refused } : { archive: { items } };
}

/** Bytes of one item; undefined when there is none of that name. */
export const unpackItem = ({ items }: Archive, wanted: string): Buffer | undefined =>
  items.find(({ name }) => name === wanted)?.unpack();

function faultOf(items: readonly ZipItem[], packed: number): Refused | undefined {
  const unpacked = items.reduce((sum, { size }) => sum + size, 0);
  const allowed = Math.min(archiveLimits.unpacked, Math.max(packed, 4096) * archiveLimits.ratio);
  if (items.length > archiveLimits.items || unpacked > allowed) return bomb;
  if (items.some(({ isLocked }) => isLocked)) return locked;
  if (items.some((item) => item.isLink || !isWithin(item.name))) return leadsOut;
  return new Set(items.map(({ name }) => name.toLowerCase())).size < items.length ? broken : undefined;
}

const isWithin = (name: string) =>
  // eslint-disable-next-line no-control-regex -- a name with a control character shows itself as another one
  !/^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|[\0-\x1f\x7f]/i.test(name);

/** The directory may lie about sizes, so every item is unpacked once, within what it says. */
function unpackingFault(items: readonly ZipItem[]): Refused | undefined {
  try {
    for (const item of items) item.unpack();
    return undefined;
  } catch {
    // Whatever the unpacker says, the curator can do one thing: make the file anew.
    return broken;
  }
}
