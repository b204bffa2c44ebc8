import { link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { liveRelease, recordFile, releaseName, standbyRelease, storeOf } from './release.ts';

/**
 * Prepares a second release with the files of the live one, so that the first change after a cold publication is as
 * quick as the later ones. Work for quiet moments: a publication without it only takes longer. Nothing is done where one
 * stands by already.
 */
export async function prepareStandby(out: string): Promise<void> {
  const live = liveRelease(path.resolve(out));
  if (!live || standbyRelease(storeOf(path.resolve(out)), live)) return;
  const directory = path.join(storeOf(path.resolve(out)), `${releaseName()}-standby`);
  const made = new Set<string>();
  const files = [
    ...Object.values(live.record.pages).map(({ file }) => file),
    ...Object.keys(live.record.copies),
  ];
  for (const file of files) {
    const folder = path.join(directory, path.dirname(file));
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await link(path.join(live.directory, file), path.join(directory, file));
  }
  await writeFile(recordFile(directory), JSON.stringify(live.record));
}
