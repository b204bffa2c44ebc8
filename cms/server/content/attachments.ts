/** Pictures and documents that come with an entry or by themselves. */
import { hash } from 'node:crypto';
import { freeName } from '../files/file-name.ts';
import type { Received, Upload } from '../files/received.ts';
import { Refusal } from '../refusal.ts';
import type { Tree } from '../repository/tree.ts';
import { fileFolder } from './places.ts';

/** A file as the form sends it. */
export type Asset = { path: string; bytes: Uint8Array };

/** A file as it will lie in the content. `asked` is the path under which the form knows it. */
export type Attachment = { asked: string; path: string; bytes: Uint8Array; notes: readonly string[] };

export type ReceiveFile = (upload: Upload) => Promise<Received>;

/** Looks into files that were sent. @throws {Refusal} for the first that is not accepted, saying why. */
export async function receiveAssets(assets: readonly Asset[], receive: ReceiveFile): Promise<Attachment[]> {
  const received: Attachment[] = [];
  for (const { path, bytes } of assets) {
    const end = path.lastIndexOf('/');
    const name = path.slice(end + 1);
    const answer = await receive({ folder: fileFolder(path.slice(0, Math.max(0, end))), name, bytes });
    if (!answer.accepted)
      throw new Refusal('not-acceptable', `Файл «${name}»: ${answer.message} ${answer.fix}`, { file: path });
    received.push({ asked: path, path: answer.path, bytes: answer.bytes, notes: answer.notes });
  }
  return received;
}

/** Id that git gives to these bytes. */
const blobId = (bytes: Uint8Array) =>
  hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));

/** Gives each file a name that no other file has; the same bytes under the same name are the same file. */
export function nameApart(attachments: readonly Attachment[], ...trees: readonly Tree[]): Attachment[] {
  const used = new Map<string, string>();
  return attachments.map((attachment) => {
    const id = blobId(attachment.bytes);
    const isTaken = (path: string) =>
      [used, ...trees].some((tree) => tree.has(path) && tree.get(path) !== id);
    const path = freeName(attachment.path, isTaken);
    used.set(path, id);
    return { ...attachment, path };
  });
}

/** The text of an entry with the names that its files were given in the end. */
export function withFileNames(text: string, attachments: readonly Attachment[]): string {
  return attachments.reduce(
    (renamed, { asked, path }) => renamed.replaceAll(asked.replace(/^\/+/, ''), path),
    text,
  );
}
