import { renderMarkdown, type RenderContext } from '#markdown/render.ts';
import type { Body } from '#queries/page.ts';
import { renderedBodies } from '../../stock.ts';

export function renderBody(body: Body) {
  return { html: renderedBodies.get(body.source) ?? '', headings: [], text: '' };
}

export function renderText(text: string | undefined, rendering: RenderContext): string {
  return text === undefined ? '' : renderMarkdown(text, rendering).html;
}
