/** What an archive or an office document holds, told by its directory before anything is unpacked. */
import { strFromU8, unzipSync } from 'fflate';

type Item = { name: string; size: number; originalSize: number };

/** Bytes that all files of an archive may have together, and how many times more than packed. */
const most = { unpacked: 200 * 1024 * 1024, ratio: 200, items: 5_000 };

/** Parts of office documents that run or fetch something when the document is opened. */
const dangerous = [
  { test: /(?:^|\/)vbaProject\.bin$|(?:^|\/)(?:Basic|Scripts)\//i, what: 'макросы' },
  { test: /\.(?:exe|dll|bat|cmd|com|scr|js|jse|vbs|vbe|wsf|ps1|msi|jar|lnk|hta|apk)$/i, what: 'программы' },
  { test: /(?:^|\/)(?:oleObject\d*\.bin|activeX\/)/i, what: 'встроенные объекты' },
  { test: /\.(?:zip|rar|7z|docm|xlsm|pptm)$/i, what: 'вложенные архивы или документы с макросами' },
];

/** Targets outside that a document fetches by itself; links on which a person clicks are of another type. */
const fetched =
  /Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument|externalLink(?:Path)?)"[^>]*TargetMode="External"|TargetMode="External"[^>]*Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument)"/i;

/** Why an archive must not be taken, as «содержит …»; undefined when it may. */
export function archiveFault(bytes: Uint8Array): string | undefined {
  const items: Item[] = [];
  let relations: Record<string, Uint8Array>;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => (items.push({ name, size, originalSize }), false),
    });
    const fault = faultOf(items, bytes.length);
    if (fault !== undefined) return fault;
    const isRelation = (name: string, size: number) => name.endsWith('.rels') && size < 1024 * 1024;
    relations = unzipSync(bytes, { filter: ({ name, originalSize }) => isRelation(name, originalSize) });
  } catch {
    return 'повреждён';
  }
  const isFetching = Object.values(relations).some((text) => fetched.test(strFromU8(text)));
  return isFetching ? 'подгружает шаблон или объект с чужого адреса' : undefined;
}

function faultOf(items: readonly Item[], packed: number): string | undefined {
  const unpacked = items.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isBomb =
    items.length > most.items || unpacked > most.unpacked || unpacked > Math.max(packed, 4096) * most.ratio;
  if (isBomb) return 'после распаковки занял бы слишком много места';
  const found = dangerous.find(({ test }) => items.some(({ name }) => test.test(name)));
  return found && `содержит ${found.what}`;
}
