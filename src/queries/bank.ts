/** The first page of the practices: their bank, searched and chosen from. */
import { practiceMapAddress, selectionAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { facetLinks } from './facet-lists.ts';
import { listView } from './list-view.ts';
import type { List } from './lists.ts';
import type { BankView } from './page.ts';

/** The first page of the list with everything that narrows it down; the search takes the place of filters. */
export function bankView(catalogue: Catalogue, lists: readonly List[], list: List): BankView {
  return {
    ...listView(catalogue, lists, list, 1),
    filters: [],
    facets: list.length === 0 ? [] : facetLinks(catalogue),
    map: practiceMapAddress(),
    selection: selectionAddress(),
  };
}
