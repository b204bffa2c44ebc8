/** Pieces that many views are made of. */
import type { CollectionName } from '#model/collections.ts';
import { collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { formatDay } from '#format/day.ts';
import { collectionAddress, entryAddress, fixedAddresses } from './addresses.ts';
import { compareStrings } from './order.ts';
import type { Catalogue } from './catalogue.ts';
import { isConsentInForce } from './consent.ts';
import { compareEntries } from './order.ts';
import type { Fact, FactValue, FileView, Head, Link, Mention, PictureView } from './page.ts';

const home: Link = { title: 'Главная', address: fixedAddresses.home };

/** Path from the first page to the list of a collection. */
export function trailTo(collection: CollectionName): Link[] {
  if (collection === 'pages') return [home];
  return [home, { title: collections[collection].label, address: collectionAddress(collection) }];
}

export const homeTrail = (): Link[] => [home];

/** The last day on which the content of an entry is known to have changed: as it says, or as its history does. */
export function lastChange({ library, today }: Catalogue, { data, file }: Entry): string | undefined {
  const recorded = library.changes?.get(file);
  const known = recorded !== undefined && recorded <= today ? recorded : undefined;
  return data.updated ?? known ?? data.published ?? ('date' in data ? data.date : undefined);
}

/** The last of those days among entries, never one that is still to come. */
export function latestChange(catalogue: Catalogue, entries: readonly Entry[]): string | undefined {
  return entries
    .flatMap((entry) => lastChange(catalogue, entry) ?? [])
    .filter((day) => day <= catalogue.today)
    .sort(compareStrings)
    .at(-1);
}

/** Head of an entry's own page. */
export function headOf(catalogue: Catalogue, entry: Entry): Head {
  const { collection, data } = entry;
  return {
    title: data.title,
    description: data.summary,
    breadcrumbs: trailTo(collection),
    published: data.published,
    updated: lastChange(catalogue, entry),
  };
}

/** A link to an entry; an act is also told by its kind, number and date, because titles of acts repeat. */
export function linkTo(entry: Entry): Link {
  const { collection, id, data } = entry;
  const title = collection === 'regulations' ? actTitle(entry.data) : data.title;
  return { title, address: entryAddress(collection, id) };
}

function actTitle({ title, kind, number, date }: Entry<'regulations'>['data']): string {
  const known = requisites({ number, date });
  if (known === '' || (number !== undefined && title.includes(number))) return title;
  const isNamed = title.toLowerCase().startsWith(kind.label.toLowerCase());
  return `${title} (${isNamed ? known : `${kind.label} ${known}`})`;
}

export function linksTo(entries: readonly Entry[] | undefined): Link[] {
  return [...(entries ?? [])].sort(compareEntries).map(linkTo);
}

/** Links to the published ones among the ids; what is not on the site is left out. */
export function linksToIds(catalogue: Catalogue, collection: CollectionName, ids: readonly string[]): Link[] {
  return ids.flatMap((id) => {
    const entry = catalogue.find(collection, id);
    return entry ? [linkTo(entry)] : [];
  });
}

/** Address of a published entry, or undefined. */
export function addressOf(
  catalogue: Catalogue,
  collection: CollectionName,
  id: string | undefined,
): string | undefined {
  return id !== undefined && catalogue.find(collection, id) ? entryAddress(collection, id) : undefined;
}

export function fileView({ library }: Catalogue, path: string, title: string): FileView {
  const file = library.files.get(path);
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return { title, path, format: (file?.format ?? extension).toUpperCase(), size: file?.size };
}

export function downloads(
  catalogue: Catalogue,
  files: readonly { title: string; file: string }[],
): FileView[] {
  return files.map(({ title, file }) => fileView(catalogue, file, title));
}

type Illustration = Entry<'news'>['data']['pictures'][number];

/** Whether a picture may be shown: one with recognisable people needs a consent to their photo in force. */
export function isPictureShown(
  { people, consent }: Pick<Illustration, 'people' | 'consent'>,
  today: string,
): boolean {
  return !people || isConsentInForce(consent, 'photo', today);
}

/** Pictures that may be shown. */
export function pictureViews(catalogue: Catalogue, pictures: readonly Illustration[]): PictureView[] {
  return pictures
    .filter((picture) => isPictureShown(picture, catalogue.today))
    .map(({ file, alt = '', caption }) => ({ path: file, alt, caption }));
}

type Value = string | FactValue | undefined;

/** A named fact; absent values leave nothing, and without any value there is no fact. */
export function fact(name: string, ...values: Value[]): Fact[] {
  const present = values.flatMap((value) =>
    value === undefined || value === '' ? [] : [typeof value === 'string' ? { text: value } : value],
  );
  return present.length === 0 ? [] : [{ name, values: present }];
}

export const labels = (terms: readonly { label: string }[]): string[] => terms.map(({ label }) => label);

/** «педагог – педагог» at the start of a line is «Педагог – педагог». */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Requisites = { number?: string | undefined; date?: string | undefined };

/** «№ 187-од от 28 августа 2026 г.»; empty when an act has neither number nor date. */
export function requisites({ number, date }: Requisites): string {
  return [number && `№ ${number}`, date && `от ${formatDay(date)}`].filter(Boolean).join(' ');
}

/** An act by its requisites, with a link when the section holds it; undefined when nothing is said about it. */
export function actMention(
  catalogue: Catalogue,
  word: string,
  act: (Requisites & { regulation?: string | undefined }) | undefined,
): Mention | undefined {
  if (!act) return undefined;
  const address = addressOf(catalogue, 'regulations', act.regulation);
  const known = requisites(act);
  if (known === '' && address === undefined) return undefined;
  return { title: `${word} ${known}`.trim(), address };
}

type Approval = Entry<'roadmaps'>['data']['approvals'][number];

/** A mark on a document as one line: «Утверждено: директор, приказ № 187-од от 28 августа 2026 г.» */
export function approvalMention(catalogue: Catalogue, approval: Approval): Mention {
  const act = [approval.act, requisites(approval)].filter(Boolean).join(' ');
  const words = [approval.body, act].filter((word) => word !== '').join(', ');
  return {
    title: `${capitalise(approval.kind.label)}: ${words}`,
    address: addressOf(catalogue, 'regulations', approval.regulation),
  };
}

/** The force of an act in a few words; «не установлено» alone would not say what is not known. */
export function forceMark({ id, label }: { id: string; label: string }): { id: string; label: string } {
  return { id, label: id === 'unknown' ? 'действие не установлено' : label };
}
