import type { RenderContext } from '#markdown/context.ts';
import type { Frame, Head, Template, Views } from '#queries/page.ts';
import type { StructuredData } from '#queries/structured-data.ts';
import { structuredData } from '#queries/structured-data.ts';

/** What a template is made of: its own view, how texts are rendered, and the props of the layout around it. */
export type Given<T extends Template> = {
  view: Views[T];
  rendering: RenderContext;
  frame: Frame;
  section: {
    frame: Frame;
    head: Head;
    address: string;
    rendering: RenderContext;
    isIndexed: boolean;
    searchDay: string | undefined;
    structured: StructuredData;
  };
};

/** Pages that search engines have no use for. */
const unindexed: ReadonlySet<Template> = new Set(['search', 'selection', 'not-found']);

/**
 * The data of a template, which is a route of its own: the caller asks for the route that the page names and passes
 * the page along.
 * @throws {Error} when a route is asked for with the page of another template.
 */
export function templateOf<T extends Template>(
  template: T,
  { page, frame, rendering }: App.Locals,
): Given<T> {
  if (page.template !== template)
    throw new Error(`The template ${template} was asked for with a page of the template ${page.template}.`);
  const view = page.view as Views[T]; // A page pairs its template with its view; the check above has chosen the pair.
  return {
    view,
    rendering,
    frame,
    section: {
      frame,
      head: view as Head,
      address: page.address,
      rendering,
      isIndexed: !unindexed.has(template),
      searchDay: page.part === undefined ? undefined : (page.day ?? ''),
      structured: (absolute) => structuredData(page, frame, absolute),
    },
  };
}
