/** What became of an upload, as a person reads it. */
import { receiveUpload } from './receive.ts';
import type { Accepted, Refused, Upload } from './received.ts';

export const send = (folder: Upload['folder'], name: string, bytes: Uint8Array) =>
  receiveUpload({ folder, name, bytes });

/** @throws {Error} when it was refused. */
export async function taken(folder: Upload['folder'], name: string, bytes: Uint8Array): Promise<Accepted> {
  const received = await send(folder, name, bytes);
  if (!received.accepted) throw new Error(`${name}: ${received.message}`);
  return received;
}

/** Message and advice in two lines. @throws {Error} when it was accepted. */
export async function refusal(folder: Upload['folder'], name: string, bytes: Uint8Array): Promise<string> {
  const received = await send(folder, name, bytes);
  if (received.accepted) throw new Error(`${name} was accepted as ${received.path}`);
  const { message, fix }: Refused = received;
  return `${message}\n${fix}`;
}

export type Sample = readonly [name: string, bytes: Uint8Array | Promise<Uint8Array>];

/** What is said of documents that are refused with the same words. @throws {Error} when the words differ. */
export async function said(...samples: Sample[]): Promise<string> {
  const words = new Map<string, string>();
  for (const [name, bytes] of samples) words.set(await refusal('files', name, await bytes), name);
  const [first = '', ...others] = words.keys();
  if (others.length > 0)
    throw new Error(`${first}\nbut ${[...words.values()].join(', ')}: ${others.join('\n')}`);
  return first;
}
