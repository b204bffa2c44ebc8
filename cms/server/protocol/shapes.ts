/**
 * The requests of the editor: Decap's own actions in the shapes of its proxy protocol, and those of the school's server.
 * Whatever does not have its shape is refused before anything is read.
 */
import { z } from 'zod';
import { collectionNames } from '#model/collections.ts';

const short = z.string().min(1).max(200);
const path = z.string().min(1).max(300);
const commit = z.string().regex(/^[0-9a-f]{40}$/);
const entry = { collection: short, slug: short };
const message = z.object({ commitMessage: z.string().max(2000).optional() }).optional();
const asset = z.object({
  path,
  // Base64 of the largest file that is accepted, with room to spare; the server's own limit comes first.
  content: z.string().max(48 * 1024 * 1024),
  encoding: z.literal('base64'),
});

const dataFile = z.object({
  slug: short.optional(),
  path,
  raw: z.string().max(1024 * 1024),
  newPath: path.optional(),
  /** Blob of the version that was opened; null for a new entry. */
  version: commit.nullish(),
  /** Whose value stands, by the path of a field that two people have changed. */
  decided: z.record(z.string().max(300), z.enum(['mine', 'theirs'])).optional(),
});

const persistEntry = z
  .object({
    entry: dataFile.optional(),
    dataFiles: z.array(dataFile).max(1).optional(),
    assets: z.array(asset).max(20).default([]),
    options: z.object({ collectionName: short.optional(), newEntry: z.boolean().optional() }).optional(),
  })
  .refine(({ entry, dataFiles }) => (entry ? 1 : 0) + (dataFiles?.length ?? 0) === 1);

export const shapes = {
  info: z.object({}),
  entriesByFolder: z.object({ folder: path, extension: short.optional(), depth: z.number().optional() }),
  entriesByFiles: z.object({
    files: z.array(z.object({ path, label: z.string().max(300).optional() })).max(20),
  }),
  getEntry: z.object({ path }),
  unpublishedEntries: z.object({}),
  unpublishedEntry: z
    .object({ id: z.string().max(400).optional(), collection: short.optional(), slug: short.optional() })
    .refine(
      ({ id, collection, slug }) => id !== undefined || (collection !== undefined && slug !== undefined),
    ),
  unpublishedEntryDataFile: z.object({ ...entry, path, id: z.string().max(300).optional() }),
  unpublishedEntryMediaFile: z.object({ ...entry, path, id: z.string().max(300).optional() }),
  deleteUnpublishedEntry: z.object(entry),
  persistEntry,
  updateUnpublishedEntryStatus: z.object({
    ...entry,
    newStatus: z.enum(['draft', 'pending_review', 'pending_publish']),
  }),
  publishUnpublishedEntry: z.object(entry),
  getMedia: z.object({ mediaFolder: path }),
  getMediaFile: z.object({ path }),
  persistMedia: z.object({ asset, options: message }),
  deleteFile: z.object({ path, options: message }),
  deleteFiles: z.object({ paths: z.array(path).min(1).max(50), options: message }),
  getDeployPreview: z.object(entry),
  /** Takes an entry off the site in one step. */
  unpublishEntry: z.object(entry),
  /** Publishes several drafts in one step. */
  publishEntries: z.object({ entries: z.array(z.object(entry)).min(1).max(50) }),
  renameEntry: z.object({ ...entry, newSlug: short }),
  entryHistory: z.object(entry),
  /** `before` is the commit of the last item that was shown: what is older follows. */
  sectionHistory: z.object({ collection: short.optional(), before: commit.optional() }),
  recycleBin: z.object({}),
  /** Makes a draft of an older version, or of what lies in the recycle bin. */
  restoreEntry: z.object({ ...entry, version: commit }),
  /** Puts a deleted document or picture back under its name. */
  restoreFile: z.object({ path }),
  entryReferrers: z.object(entry),
  /** What a link may point at: ids and titles of a collection, drafts with it. */
  entryTitles: z.object({ collection: z.enum(collectionNames) }),
  fileReferrers: z.object({ path }),
  /** A page of a text that may not be saved yet. */
  previewEntry: z.object({ ...entry, raw: z.string().max(1024 * 1024) }),
  /** An address of a draft's page that works without signing in, for a while. */
  previewLink: z.object(entry),
  /** The published state for the law in the browser; `known` is the commit that it has already. */
  librarySnapshot: z.object({ known: commit.optional() }),
  /** What only the server can find in a text that may not be saved yet. */
  textFaults: z.object({ ...entry, raw: z.string().max(1024 * 1024) }),
  publicationState: z.object({}),
  publishAgain: z.object({}),
} as const;

export type Action = keyof typeof shapes;
export type Params<Name extends Action> = z.output<(typeof shapes)[Name]>;

export const isAction = (name: string): name is Action => Object.hasOwn(shapes, name);

/** What every request is: the branch that Decap names is always the same one. */
export const envelope = z.object({
  branch: z.string().max(200).optional(),
  action: z.string().max(60),
  params: z.record(z.string(), z.unknown()).default({}),
});
