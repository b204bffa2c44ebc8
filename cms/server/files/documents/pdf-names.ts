/** Names in a PDF that make it do something (ISO 32000-1, 7.3.5, 7.5.7, 12.6.4). */
import { constants, inflateSync } from 'node:zlib';

/** A name of a file may write any letter as `#` and two digits. */
const anyWriting = (name: string) =>
  Array.from(name, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    const eitherCase = code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `(?:${letter}|#${eitherCase})`;
  }).join('');

const nameEnd = String.raw`(?=[\s\0/<>[\]()%{}]|$)`;
const nameOf = (...names: string[]) => new RegExp(`/(?:${names.map(anyWriting).join('|')})${nameEnd}`);

/** Long names, which do not come about by chance in what is packed. */
const acting = nameOf('JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'RichMedia');
/** A short name needs its value beside it to be told from chance. */
const form = new RegExp(`/${anyWriting('XFA')}\\s*(?:\\[|<<|\\d+ \\d+ R)`);
/** What tells a stream of packed objects: its type, or where the first of them lies, for readers that skip the type. */
const objects = new RegExp(`/(?:${anyWriting('ObjStm')}|${anyWriting('First')})${nameEnd}`, 'g');

/** Bytes that the objects of one file may take unpacked. */
const mostUnpacked = 64 * 1024 * 1024;

/** Whether a document runs programs, opens other files or carries them, also within its packed objects. */
export function hasActingNames(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  return [text, ...packedObjects(text, bytes)].some((part) => acting.test(part) || form.test(part));
}

/** Packed objects one by one. @throws {Error} for those that are packed in a way that is not read here. */
function* packedObjects(text: string, bytes: Buffer): Generator<string> {
  for (const { index } of text.matchAll(objects)) {
    const [head] = /^[\s\S]*?stream\r?\n/.exec(text.slice(index, index + 4096)) ?? [];
    if (head === undefined || head.includes('endobj')) continue;
    const dictionary = text.slice(Math.max(0, text.lastIndexOf(' obj', index)), index) + head;
    if (!/\/Filter\b/.test(dictionary)) continue;
    if (!isPlainlyPacked(dictionary)) throw new Error('The objects of a PDF are packed in an unusual way.');
    const options = { maxOutputLength: mostUnpacked, finishFlush: constants.Z_SYNC_FLUSH };
    yield inflateSync(bytes.subarray(index + head.length), options).toString('latin1');
  }
}

const isPlainlyPacked = (dictionary: string) =>
  /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary) &&
  !/\/Predictor\s+(?!1\b)/.test(dictionary);
