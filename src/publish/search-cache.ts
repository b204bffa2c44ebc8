/** Parts of the search, kept by the digest of what they are made of: a part is made once, wherever that happens. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

const folderOf = (cache: string) => path.join(cache, 'search');
const partOf = (cache: string, digest: string) => path.join(folderOf(cache), digest);

/** Name of a file in its part → where it lies; undefined when the part has not been made. */
export function cachedPart(cache: string, digest: string): Map<string, string> | undefined {
  const directory = partOf(cache, digest);
  if (!existsSync(directory)) return undefined;
  const now = new Date();
  utimesSync(directory, now, now);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  return new Map(
    files.map((item) => {
      const file = path.join(item.parentPath, item.name);
      return [path.relative(directory, file).replaceAll('\\', '/'), file];
    }),
  );
}

/** Keeps a part that is made into the directory given; two makers of one part may meet, and the first one's stays. */
export async function keepPart(
  cache: string,
  digest: string,
  make: (directory: string) => void | Promise<void>,
): Promise<void> {
  forgetOld(folderOf(cache));
  const temporary = `${partOf(cache, digest)}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await make(temporary);
    if (!existsSync(partOf(cache, digest))) renameSync(temporary, partOf(cache, digest));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Milliseconds after which a part that nobody has asked for is thrown away. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

function forgetOld(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const item = path.join(folder, name);
    const found = statSync(item, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > keptFor) rmSync(item, { recursive: true, force: true });
  }
}
