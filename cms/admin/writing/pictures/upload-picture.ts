/** One picture on its way to the school's server. */
import { askAction } from '../../ask-server.ts';
import { latinFileName } from '../../latin-file-name.ts';

export type Uploaded = { path: string; notes: readonly string[] };

/** @throws {ServerError} with a sentence for the person who waits. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  const asset = {
    path: `pictures/${latinFileName(file.name)}`,
    content: base64Of(new Uint8Array(await file.arrayBuffer())),
    encoding: 'base64',
  };
  const stored = (await askAction('persistMedia', { asset, options: {} })) as {
    path: string;
    notes?: readonly string[];
  };
  return { path: stored.path, notes: stored.notes ?? [] };
}

/** A call with every byte of a photograph as an argument would overflow. */
const pieceSize = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceSize)
    text += String.fromCharCode(...bytes.subarray(at, at + pieceSize));
  return btoa(text);
}
