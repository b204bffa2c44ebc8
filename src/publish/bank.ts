/** The bank's index as files of a release: it is made of published practices alone and loaded by the page in pieces. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { School } from '#model/collections.ts';
import type { Entry, Library } from '#model/library.ts';
import { bankFolder } from '#queries/addresses.ts';
import { catalogueOf, type Catalogue } from '#queries/catalogue.ts';
import { usedFacets } from '#queries/facet-values.ts';
import type { Card } from '#search/bank.ts';
import { storeColumns, type StoredColumns } from '#search/facet-columns.ts';
import { indexFiles } from '#search/index-files.ts';
import { lexiconOf } from '#search/lexicon/all.ts';
import { indexPractices } from '#search/practice-index.ts';
import { thesaurus } from '#search/thesaurus/thesaurus.ts';
import { cachedPart, keepPart } from './search-cache.ts';
import { placePart, type PartPlace } from './search-parts.ts';

type Practice = Entry<'practices'>;

function resultOf([measure]: Practice['data']['results']): string | undefined {
  if (measure?.after === undefined) return undefined;
  const { title, before, after, unit } = measure;
  const change = before === undefined ? after : `${before} → ${after}`;
  return `${title}: ${change}${unit === undefined ? '' : ` ${unit}`}`;
}

const cardOf = ({ id, data }: Practice): Card => ({
  id,
  title: data.title,
  summary: data.summary,
  date: data.updated ?? data.published,
  result: resultOf(data.results),
});

function columnsOf(catalogue: Catalogue, practices: readonly Practice[]): StoredColumns {
  const facets = usedFacets(catalogue).map(({ facet, values }) => ({
    id: facet.id,
    label: facet.label,
    values: values.map(({ key, label }) => ({ key, label })),
    keys: practices.map(({ data }) => facet.valuesOf(data).map(({ key }) => key)),
  }));
  const order = practices.map(({ data }) => ({
    date: data.updated ?? data.published,
    hours: data.effort?.hours,
  }));
  return storeColumns(facets, order);
}

/** Everything that the bank's files are made of: practices as they are published, their cards and their facets. */
export type BankSource = {
  practices: readonly Practice[];
  cards: readonly Card[];
  columns: StoredColumns;
  searchWords: School['searchWords'];
};

export function bankSource(library: Library, today: string): BankSource {
  const catalogue = catalogueOf(library, today);
  const practices = catalogue.sorted('practices');
  return {
    practices,
    cards: practices.map(cardOf),
    columns: columnsOf(catalogue, practices),
    searchWords: catalogue.school?.searchWords ?? [],
  };
}

/** Names and texts of the index's files. */
export function bankFiles({ practices, cards, columns, searchWords }: BankSource): Map<string, string> {
  const index = indexPractices(practices, lexiconOf(searchWords), thesaurus());
  return indexFiles(index, cards, columns);
}

const sourceEnd = '.source.json';
const sourcesOf = (cache: string) => path.join(cache, 'bank');

/** Equal digests mean equal files: the texts of practices, the school's words and the code that reads them. */
function digestOf({ practices, cards, columns, searchWords }: BankSource, compiled: string): string {
  const texts = practices.map(({ digest }) => digest);
  return hash('sha1', JSON.stringify([compiled, texts, cards, columns, searchWords]));
}

/**
 * Puts the bank's files into the release; with `later` it only looks at them. What is to be made is noted in the cache
 * with all that it takes.
 * @returns whether the bank is up to date.
 */
export async function writeBank(library: Library, today: string, place: PartPlace): Promise<boolean> {
  const source = bankSource(library, today);
  const digest = digestOf(source, place.release.record.compiled);
  if (place.when === 'later') {
    // The release is switched: it is only asked whether its bank is the one of its practices.
    if (place.release.record.parts['bank'] === digest) return true;
    if (!cachedPart(place.cache, digest)) noteSource(source, digest, place.cache);
    return false;
  }
  const make = () => keepBank(place.cache, digest, source);
  const placed = await placePart({ name: 'bank', folder: bankFolder.slice(1), digest, make }, place);
  if (placed === 'stale') noteSource(source, digest, place.cache);
  return placed !== 'stale';
}

const keepBank = (cache: string, digest: string, source: BankSource): Promise<void> =>
  keepPart(cache, digest, (directory) => {
    for (const [name, text] of bankFiles(source)) {
      const file = path.join(directory, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });

function noteSource(source: BankSource, digest: string, cache: string): void {
  mkdirSync(sourcesOf(cache), { recursive: true });
  writeFileSync(path.join(sourcesOf(cache), `${digest}${sourceEnd}`), JSON.stringify(source));
}

function notedSources(cache: string): string[] {
  const folder = sourcesOf(cache);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(sourceEnd)) : [];
}

/** Whether `makeBanks` would make any. */
export const hasNotedBanks = (cache: string): boolean => notedSources(cache).length > 0;

/** Makes into the cache what `writeBank` has noted for later. @returns how many banks were made. */
export async function makeBanks(cache: string): Promise<number> {
  const noted = notedSources(cache);
  for (const name of noted) {
    const file = path.join(sourcesOf(cache), name);
    const digest = name.slice(0, -sourceEnd.length);
    const source = JSON.parse(readFileSync(file, 'utf8')) as BankSource;
    if (!cachedPart(cache, digest)) await keepBank(cache, digest, source);
    rmSync(file, { force: true });
  }
  return noted.length;
}
