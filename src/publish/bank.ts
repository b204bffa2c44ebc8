/** The bank's index as files of a release: it is made of published practices alone and loaded by the page in pieces. */
import { hash } from 'node:crypto';
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
import { keepOrMake, type Copying } from './copies.ts';
import { writeReleaseFile } from './release-files.ts';

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

/** Names and texts of the index's files, for the practices that are published on a day. */
export function bankFiles(library: Library, today: string): Map<string, string> {
  const catalogue = catalogueOf(library, today);
  const practices = catalogue.sorted('practices');
  const index = indexPractices(practices, lexiconOf(catalogue.school?.searchWords ?? []), thesaurus());
  return indexFiles(index, practices.map(cardOf), columnsOf(catalogue, practices));
}

/** Writes the bank's files; what has not changed stays. */
export function writeBank(library: Library, today: string, copying: Pick<Copying, 'release' | 'live'>): void {
  for (const [name, text] of bankFiles(library, today)) {
    const file = `${bankFolder.slice(1)}${name}`;
    keepOrMake(file, hash('sha1', text), copying, () =>
      writeReleaseFile(copying.release.directory, file, text),
    );
  }
}
