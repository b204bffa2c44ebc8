import { collectionNames } from '#model/collections.ts';
import type { Edition } from '../edition.ts';
import type { FeedFile } from '../feed-file.ts';
import { collectionFiles } from './collection-data.ts';
import { sectionFiles } from './section-data.ts';

/** Open data: every collection and the section as a whole, each with its schema. */
export function dataFiles(edition: Edition): FeedFile[] {
  return [...collectionNames.flatMap((name) => collectionFiles(edition, name)), ...sectionFiles(edition)];
}
