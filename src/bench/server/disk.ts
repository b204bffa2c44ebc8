/** What happens when the disk says no: the message is clear, and work goes on when the cause is gone. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from './client.ts';
import { startServerApart } from './running-server.ts';
import { newsText } from './saves.ts';

export type DiskResult =
  Record<'full' | 'readOnly' | 'lock', { said: string; recovers: boolean }> | undefined;

const megabytes = 400;

/** Undefined where a small disk cannot be made: it takes the rights of root and Linux. */
export async function measureDisk(): Promise<DiskResult> {
  const directory = mkdtempSync(path.join(tmpdir(), 'disk-'));
  const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory)) {
    rmSync(directory, { recursive: true });
    return undefined;
  }
  const data = path.join(directory, 'data');
  const server = await startServerApart({ data });
  try {
    await server.published;
    const client = await server.person('director');
    const filler = path.join(directory, 'zapolnenie');
    const full = await tryFault(client, 'polnyj-disk', {
      begin: () => fill(filler, directory),
      end: () => rmSync(filler),
    });
    const readOnly = await tryFault(client, 'tolko-chtenie', {
      begin: () => mount('-o', 'remount,ro', directory),
      end: () => mount('-o', 'remount,rw', directory),
    });
    const ref = path.join(data, 'content.git/refs/heads/cms/news/zamok.lock');
    const lock = await tryFault(client, 'zamok', {
      begin: () => {
        mkdirSync(path.dirname(ref), { recursive: true });
        writeFileSync(ref, '');
      },
      // Nobody removes it: the server does when it is old enough.
      end: () => new Promise((resolve) => setTimeout(resolve, existsSync(ref) ? 6_000 : 0)),
    });
    return { full, readOnly, lock };
  } finally {
    await server.end();
    spawnSync('umount', [directory]);
    rmSync(directory, { recursive: true, force: true });
  }
}

const chunk = 65_536;

function fill(file: string, directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  const descriptor = openSync(file, 'w');
  try {
    for (let rest = bavail * bsize; rest > 0; rest -= chunk) writeSync(descriptor, Buffer.alloc(chunk));
  } catch {
    // The disk is full: that is what was wanted.
  } finally {
    closeSync(descriptor);
  }
}

type Fault = { begin: () => unknown; end: () => unknown };

async function tryFault(client: Client, slug: string, { begin, end }: Fault) {
  const save = () =>
    client.ask('persistEntry', {
      dataFiles: [{ path: `news/${slug}.md`, slug, raw: newsText('Сбой', 'Текст.'), version: null }],
    });
  await begin();
  const { status, body } = await save();
  await end();
  const again = await save();
  return { said: `${status}: ${body.error ?? ''}`, recovers: again.status === 200 };
}
