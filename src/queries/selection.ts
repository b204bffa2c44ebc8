/** The page of a selection. Which practices are chosen stands in its address, so its view is the same for all. */
import { effortColumns } from './effort.ts';
import type { SelectionView } from './page.ts';
import { trailTo } from './parts.ts';
import { practiceFacets } from './practice-facets.ts';

export function selectionView(): SelectionView {
  return {
    title: 'Подборка практик',
    description: 'Выбранное в банке практик: рядом для сравнения, целиком, на бумаге или одним файлом.',
    breadcrumbs: trailTo('practices'),
    // Bands of a figure serve the search; the figures themselves are compared here.
    facets: practiceFacets.filter(({ bands }) => bands === undefined).map(({ label }) => label),
    effort: [...effortColumns],
  };
}
