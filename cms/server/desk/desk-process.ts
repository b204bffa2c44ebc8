/** The process at the curator's desk: it shows drafts as they will be and knows who refers to whom. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packLibrary, type LibrarySnapshot, type SameSnapshot } from '#cms/library-snapshot.ts';
import { judgeContent } from '#publish/gate.ts';
import { mdxFaults } from '#publish/mdx-issues.ts';
import { createPreview, type Preview } from '#publish/preview.ts';
import { entryAddress } from '#queries/addresses.ts';
import { minuteShown, shownAt } from '#queries/shown-at.ts';
import { inspectFile } from '#reader/content-files.ts';
import { readEntry } from '#reader/read-entry.ts';
import { readLibrary, type Reading } from '#reader/read-library.ts';
import { addDays } from '#format/day.ts';
import { encodePath } from '#format/path.ts';
import type { Issue } from '#model/issue.ts';
import { emptyLibrary, type ContentFile } from '#model/library.ts';
import { withEntry } from '#model/library-with.ts';
import { referencesTo, referencesToFile, usesOfFiles } from '../entries/references.ts';
import { serveCalls, settingsOf } from '../processes/serve.ts';
import { Refusal } from '../refusal.ts';
import { openMirror } from '../repository/mirror.ts';
import { repositoryAt } from '../repository/repository.ts';
import { asPublished, withDraft } from './draft-library.ts';
import { overviewOf, type Overview } from './overview.ts';
import type {
  DeskSettings,
  PreviewOrder,
  ReferencesOrder,
  Referrer,
  SnapshotOrder,
  TextOrder,
} from './orders.ts';

const settings = settingsOf() as DeskSettings;
const repository = repositoryAt(settings.repository);
const mirror = openMirror(repository, settings.content);
let reading: { commit: string; of: Reading } | undefined;
/** The last overview, and the minutes of the school's clock for which it holds. */
let overview: { commit: string; from: string; before: string; of: Overview } | undefined;
let preview: Promise<Preview> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Drafts are shown one after another: the directory stands at one commit at a time. */
function inTurn<Given, Result>(task: (given: Given) => Promise<Result>): (given: Given) => Promise<Result> {
  return (given) => {
    const mine = last.then(() => task(given));
    last = mine.catch(() => undefined);
    return mine;
  };
}

serveCalls({
  preview: inTurn(showDraft),
  references: inTurn(findReferrers),
  overview: inTurn(showOverview),
  fileUses: inTurn(async (commit: string) => usesOfFiles((await readingOf(commit)).library)),
  snapshot: inTurn(takeSnapshot),
  textFaults: inTurn(findTextFaults),
  /** Loads what a preview needs, so that the first one is as quick as the others. */
  prepare: inTurn(async (commit: string) => {
    await readingOf(commit);
    await site();
  }),
});

function site(): Promise<Preview> {
  preview ??= createPreview({ site: settings.site, cache: settings.cache }).catch((error: unknown) => {
    preview = undefined;
    throw error;
  });
  return preview;
}

async function readingOf(commit: string): Promise<Reading> {
  if (reading?.commit === commit) return reading.of;
  await mirror.bring(commit);
  reading = { commit, of: readLibrary(mirror.directory, reading?.of) };
  return reading.of;
}

async function showDraft({ commit, place, text, files, fileAddress }: PreviewOrder): Promise<string> {
  const { library } = await readingOf(commit);
  const minute = minuteShown(library, { today: settings.today }, Date.now());
  const today = minute.slice(0, 10);
  const { value, issues } = readEntry(place, Buffer.from(text));
  if (!value)
    throw new Refusal('not-acceptable', 'Запись заполнена не до конца, показать страницу пока нельзя.', {
      issues,
    });
  const draft = withDraft(shownAt(library, minute), {
    value: asPublished(value, today),
    files: await draftFiles(files),
  });
  const address = place.collection === 'school' ? '/' : entryAddress(place.collection, place.id);
  const { page } = await site();
  const html = await page(draft, today, address, (file) => fileAddress + encodePath(file));
  if (html === undefined) throw new Refusal('not-found', 'У этой записи нет своей страницы на сайте.');
  return html;
}

/** Files of a draft as they really are; each blob is laid out once. */
async function draftFiles(files: PreviewOrder['files']): Promise<ContentFile[]> {
  const found: ContentFile[] = [];
  for (const [file, blob] of files) {
    const root = path.join(`${settings.content}-drafts`, blob);
    const bytes = await repository.blob(blob);
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), bytes);
    found.push(inspectFile(root, file, bytes.length));
  }
  return found;
}

/** Every page of the office asks for it; judging takes longer than all else on them. */
async function showOverview(commit: string): Promise<Overview> {
  const previous = await readingOf(commit);
  const minute = minuteShown(previous.library, { today: settings.today }, Date.now());
  if (overview?.commit === commit && overview.from <= minute && minute < overview.before) return overview.of;
  const { library, today, nextChange, issues } = judgeContent(mirror.directory, {
    today: settings.today,
    previous,
  });
  const midnight = `${addDays(today, 1)} 00:00`;
  const before = nextChange !== undefined && nextChange < midnight ? nextChange : midnight;
  overview = { commit, from: minute, before, of: overviewOf(library, today, issues) };
  return overview.of;
}

async function findReferrers({ commit, target }: ReferencesOrder): Promise<Referrer[]> {
  const { library } = await readingOf(commit);
  return 'collection' in target ? referencesTo(library, target) : referencesToFile(library, target.file);
}

/** The published state for those who judge what they write by it. */
async function takeSnapshot({ commit, known }: SnapshotOrder): Promise<LibrarySnapshot | SameSnapshot> {
  const { library, issues } = await readingOf(commit);
  const minute = minuteShown(library, { today: settings.today }, Date.now());
  return known === commit ? { same: true, minute } : packLibrary(library, { commit, minute, issues });
}

/** What the renderer's own parser, which no browser has, finds in the text of a free page. */
function findTextFaults({ place, text }: TextOrder): Promise<Issue[]> {
  const { value } = readEntry(place, Buffer.from(text));
  return Promise.resolve(value ? mdxFaults(withEntry(emptyLibrary(), value)) : []);
}
