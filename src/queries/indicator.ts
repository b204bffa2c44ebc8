import type { Entry } from '#model/library.ts';
import { collectionAddress, entryAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import { valuesWithBars } from './indicator-bars.ts';
import { pageOfList } from './paging.ts';
import type { IndicatorsView, IndicatorValue, IndicatorView, Mention } from './page.ts';
import { headOf, homeTrail, linksTo, linksToIds } from './parts.ts';

export function indicatorView(catalogue: Catalogue, entry: Entry<'indicators'>): IndicatorView {
  const { data } = entry;
  return {
    ...headOf(catalogue, entry),
    number: data.number,
    unit: data.unit,
    values: valuesWithBars(data),
    source: sourcesOf(catalogue, entry)[0],
    method: data.method,
    summary: data.summary,
    body: bodyOf(catalogue, entry),
  };
}

/** The acts that approved an indicator: its own source, and those that say so themselves. */
function sourcesOf(catalogue: Catalogue, { id, data }: Entry<'indicators'>): Mention[] {
  const own = linksToIds(catalogue, 'regulations', data.source === undefined ? [] : [data.source]);
  return [...own, ...linksTo(catalogue.references().approvalsOfIndicator.get(id))];
}

function alignedValues(
  data: Entry<'indicators'>['data'],
  years: readonly string[],
): (IndicatorValue | null)[] {
  const values = valuesWithBars(data);
  return years.map((year) => values.find((value) => value.year === year) ?? null);
}

/** Targets and actual values of all indicators in one table; the years are the columns. */
export function indicatorsView(catalogue: Catalogue, number: number): IndicatorsView {
  const { entries, pagination } = pageOfList(
    catalogue.sorted('indicators'),
    collectionAddress('indicators'),
    number,
  );
  const years = [...new Set(entries.flatMap(({ data }) => data.values.map(({ year }) => year)))].sort();
  const sources = entries.flatMap((entry) => sourcesOf(catalogue, entry));
  return {
    title: 'Показатели',
    description: 'Плановые и достигнутые показатели системы наставничества по годам.',
    breadcrumbs: homeTrail(),
    intro: 'Чего школа добивается и что уже получилось: план и факт по годам.',
    years,
    rows: entries.map(({ id, data }) => ({
      title: data.title,
      address: entryAddress('indicators', id),
      number: data.number,
      unit: data.unit,
      values: alignedValues(data, years),
    })),
    sources: [...new Map(sources.map((source) => [source.address, source])).values()],
    pagination,
  };
}
