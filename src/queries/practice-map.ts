/** The map of the bank: how many practices each pair of words has, and which pairs nobody has described yet. */
import { facetAddress, practiceMapAddress, practiceSearchAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import type { UsedFacet, UsedValue } from './facet-values.ts';
import { commonest, countedPractices, inSentence, usedFacet } from './facet-values.ts';
import type { Link, MapHead, MapRow, MapTable, PracticeMapView } from './page.ts';
import { trailTo } from './parts.ts';
import { knownValues } from './practice-facets.ts';

type Axis = { id: string; label: string; values: readonly UsedValue[]; hidden: number };

/** The tables, as facets of their rows and columns: the facet with more words stands in rows. */
const tables = [
  { title: 'Виды и формы наставничества', rows: 'vid', columns: 'forma' },
  { title: 'Проблемы и предметы наставничества', rows: 'problema', columns: 'predmet' },
] as const;

/** So many of the schools' own words stand beside the known ones: a table of hundreds shows nothing. */
const mostOwnWords = 12;

export const practiceMapLink: Link = { title: 'Чего ещё нет в банке практик', address: practiceMapAddress() };

/** Every word of the vocabulary, used or not, then the schools' own. */
function axisOf({ facet, values }: UsedFacet): Axis {
  const used = new Map(values.map((value) => [value.key, value]));
  const known = knownValues(facet).map(
    ({ key, label }): UsedValue => used.get(key) ?? { key, label, isOwn: false, practices: [] },
  );
  const own = values.filter(({ isOwn }) => isOwn);
  const shown = commonest(own, mostOwnWords);
  return {
    id: facet.id,
    label: facet.label,
    values: [...known, ...shown],
    hidden: own.length - shown.length,
  };
}

/** «3 практики», «ещё не описано» */
const inWords = (count: number) => (count === 0 ? 'ещё не описано' : countedPractices(count));

/** A word that practices have leads to their list. */
const headOf = ({ id }: Axis, { key, label, practices }: UsedValue): MapHead => ({
  label,
  count: practices.length,
  ...(practices.length > 0 && { address: facetAddress(id, key) }),
});

function rowOf(rows: Axis, columns: Axis, row: UsedValue): MapRow {
  const own = new Set(row.practices);
  return {
    ...headOf(rows, row),
    cells: columns.values.map((column) => {
      const count = column.practices.filter((practice) => own.has(practice)).length;
      return {
        count,
        name: `${row.label}, ${inSentence(column)}: ${inWords(count)}`,
        address: practiceSearchAddress({ [rows.id]: row.key, [columns.id]: column.key }),
      };
    }),
  };
}

/** «вид: сетевое, скоростное»; nothing where every word has practices. */
function absentWords({ label, values }: Axis): string[] {
  const absent = values.filter(({ practices }) => practices.length === 0).map(inSentence);
  return absent.length === 0 ? [] : [`${label.toLowerCase()}: ${absent.join(', ')}`];
}

/** What a table shows in one look, for those who hear it. */
function summaryOf(rows: readonly MapRow[], axes: readonly Axis[]): string {
  const cells = rows.flatMap((row) => row.cells);
  const described = cells.filter(({ count }) => count > 0).length;
  const pairs = `Описано сочетаний: ${described} из ${cells.length}.`;
  const absent = axes.flatMap(absentWords);
  return absent.length === 0 ? pairs : `${pairs} Нет ни одной практики — ${absent.join('; ')}.`;
}

const hiddenWords = (count: number): string | undefined =>
  count === 0 ? undefined : `Слов не из общего списка больше: показаны самые частые, не показано: ${count}.`;

function tableOf(catalogue: Catalogue, table: (typeof tables)[number]): MapTable {
  const rows = axisOf(usedFacet(catalogue, table.rows));
  const columns = axisOf(usedFacet(catalogue, table.columns));
  const shown = rows.values.map((row) => rowOf(rows, columns, row));
  return {
    title: table.title,
    summary: summaryOf(shown, [rows, columns]),
    rowsLabel: rows.label,
    columnsLabel: columns.label,
    columns: columns.values.map((column) => headOf(columns, column)),
    rows: shown,
    note: hiddenWords(rows.hidden + columns.hidden),
  };
}

export function practiceMapView(catalogue: Catalogue): PracticeMapView {
  const count = catalogue.published.practices.length;
  return {
    title: practiceMapLink.title,
    description: 'Какие виды наставничества и какие проблемы здесь уже описаны, а какие ещё никто не описал.',
    breadcrumbs: trailTo('practices'),
    intro:
      'Методист видит, чего здесь ещё никто не описал, а куратор — о чём написать следующую практику. ' +
      'Число в клетке — сколько практик описано; клетка ведёт к поиску по этим двум словам.',
    count,
    tables: tables.map((table) => tableOf(catalogue, table)),
  };
}
