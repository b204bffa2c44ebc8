/** What lies in a content directory: entries, documents, pictures, and everything that is out of place. */
import type { Dirent } from 'node:fs';
import { collectionNames, collections, schoolFile, type CollectionName } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import { nameProblems, splitName } from './entry-name.ts';
import { itemsOf, openRoot } from './open-directory.ts';
import { toIssue, type Problem } from './problem.ts';
import type { EntryPlace } from './read-entry.ts';
import { stampOf, type Stamp } from './stamp.ts';
import {
  brokenName,
  isNamedInOneForm,
  link,
  nested,
  notAFile,
  otherForm,
  strayEntry,
  strayFolder,
  strayInFolder,
  unfitFile,
} from './stray.ts';
import { unreadable } from './unreadable.ts';

export type FoundEntry = { place: EntryPlace; stamp: Stamp; wellNamed: boolean };
export type FoundFile = { path: string; stamp: Stamp };

export type Listing = { entries: FoundEntry[]; files: FoundFile[]; issues: Issue[] };

type Walk = Listing & { root: string };

const collectionOf = new Map<string, CollectionName>(
  collectionNames.map((name) => [collections[name].folder, name]),
);

/**
 * Lists a content directory without reading its files. Hidden files and what systems leave in folders are passed over.
 * @throws {CannotReadError} when the directory does not exist, is a file or cannot be opened.
 */
export function listContent(root: string): Listing {
  const walk: Walk = { root, entries: [], files: [], issues: [] };
  for (const item of openRoot(root)) {
    const folder = item.isDirectory() ? collectionOf.get(item.name) : undefined;
    if (folder) listCollection(walk, folder);
    else if (item.isDirectory() && isFileFolder(item.name)) listFiles(walk, item.name, item.name);
    else takeFromRoot(walk, item);
  }
  const { entries, files, issues } = walk;
  return { entries, files, issues };
}

type FileFolder = 'files' | 'pictures';
const isFileFolder = (name: string): name is FileFolder => name === 'files' || name === 'pictures';

function report(walk: Walk, file: string, ...problems: Problem[]): void {
  for (const problem of problems) walk.issues.push(toIssue(file, problem));
}

/** What hinders a regular file from being read, told alike in every folder. */
function refuse(item: Dirent): Problem | undefined {
  if (item.isSymbolicLink()) return link;
  if (item.name.includes('\uFFFD')) return brokenName;
  return item.isFile() || item.isDirectory() ? undefined : notAFile;
}

function takeFromRoot(walk: Walk, item: Dirent): void {
  const refusal = refuse(item);
  if (refusal) report(walk, item.name, refusal);
  else if (item.isDirectory()) report(walk, item.name, strayFolder(item.name));
  else if (item.name === schoolFile) takeEntry(walk, { collection: 'school', file: schoolFile }, []);
  else if (item.name !== 'README.md') report(walk, item.name, strayEntry(item.name));
}

function takeEntry(walk: Walk, place: EntryPlace, problems: readonly Problem[]): void {
  report(walk, place.file, ...problems);
  const stamp = stampAt(walk, place.file);
  if (stamp) walk.entries.push({ place, stamp, wellNamed: problems.length === 0 });
}

function stampAt(walk: Walk, file: string): Stamp | undefined {
  try {
    return stampOf(`${walk.root}/${file}`);
  } catch (error) {
    report(walk, file, unreadable(error));
    return undefined;
  }
}

function openFolder(walk: Walk, folder: string): Dirent[] {
  try {
    return itemsOf(`${walk.root}/${folder}`);
  } catch (error) {
    report(walk, folder, unreadable(error, 'папку'));
    return [];
  }
}

function listCollection(walk: Walk, collection: CollectionName): void {
  const { folder, extension } = collections[collection];
  const items = openFolder(walk, folder);
  const names = new Set(items.map(({ name }) => name));
  for (const item of items) {
    const file = `${folder}/${item.name}`;
    const refusal = refuse(item) ?? (item.isDirectory() ? nested : undefined);
    const parts = splitName(item.name);
    if (refusal) report(walk, file, refusal);
    else if (!parts) report(walk, file, strayInFolder(extension));
    else takeEntry(walk, { collection, id: parts.id, file }, nameProblems(item.name, extension, names));
  }
}

function listFiles(walk: Walk, folder: string, kind: FileFolder): void {
  for (const item of openFolder(walk, folder)) {
    const file = `${folder}/${item.name}`;
    const refusal = refuse(item);
    if (refusal) report(walk, file, refusal);
    else if (item.isDirectory()) listFiles(walk, file, kind);
    else if (item.name !== 'README.md') takeFile(walk, file, kind);
  }
}

function takeFile(walk: Walk, file: string, kind: FileFolder): void {
  const unfit = unfitFile(file, kind);
  if (unfit) {
    report(walk, file, unfit);
    return;
  }
  if (!isNamedInOneForm(file)) report(walk, file, otherForm);
  const stamp = stampAt(walk, file);
  if (stamp) walk.files.push({ path: file, stamp });
}
