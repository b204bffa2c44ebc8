import type { RenderContext, Rendered } from '#markdown/render.ts';
import { renderMarkdown } from '#markdown/render.ts';
import type { Body } from '#queries/page.ts';

/** How the page around a text wants its headings: ids that it uses itself, a prefix, the level of the outermost. */
type Place = Pick<RenderContext, 'reserved' | 'idPrefix' | 'documentTitle' | 'headingLevel'>;

/** The body of an entry as HTML. */
export function renderBody(body: Body, rendering: RenderContext, place: Place = {}): Rendered {
  return renderMarkdown(body.source, { ...rendering, ...place });
}

/** A field of several lines, in which Markdown is allowed, as HTML. */
export function renderText(text: string | undefined, rendering: RenderContext): string {
  return text === undefined ? '' : renderMarkdown(text, rendering).html;
}
