/** Which files somebody wants to see, as the address says it. */
import type { StoredFile } from './stored-files.ts';

export const fileKinds = {
  kartinki: { label: 'изображения', isOf: ({ isPicture }) => isPicture },
  dokumenty: { label: 'документы', isOf: ({ isPicture }) => !isPicture },
  lishnie: { label: 'нигде не показаны', isOf: ({ uses }) => uses.length === 0 },
} as const satisfies Record<string, { label: string; isOf: (file: StoredFile) => boolean }>;

export type FileKind = keyof typeof fileKinds;

export type FilesChoice = { kind: FileKind | undefined; asked: string };

export function readFilesChoice({ vid, q }: { vid?: unknown; q?: unknown }): FilesChoice {
  const isKind = typeof vid === 'string' && Object.hasOwn(fileKinds, vid);
  return {
    kind: isKind ? (vid as FileKind) : undefined,
    asked: typeof q === 'string' ? q.slice(0, 100) : '',
  };
}

/** Names are Latin: what is asked for is looked for as a part of them. */
export function chosenFiles(files: readonly StoredFile[], { kind, asked }: FilesChoice): StoredFile[] {
  const part = asked.trim().toLowerCase();
  return files
    .filter((file) => kind === undefined || fileKinds[kind].isOf(file))
    .filter(({ name }) => part === '' || name.includes(part));
}
