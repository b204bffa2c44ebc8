import type { RenderContext, Rendered } from '#markdown/render.ts';
import { renderMarkdown } from '#markdown/render.ts';
import type { Body } from '#queries/page.ts';

/** The body of an entry as HTML; `reserved` are ids that the page itself uses. */
export function renderBody(body: Body, rendering: RenderContext, reserved: readonly string[] = []): Rendered {
  return renderMarkdown(body.source, { ...rendering, reserved });
}

/** A field of several lines, in which Markdown is allowed, as HTML. */
export function renderText(text: string | undefined, rendering: RenderContext): string {
  return text === undefined ? '' : renderMarkdown(text, rendering).html;
}
