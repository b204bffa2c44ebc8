import { resolveLink } from './address.ts';
import type { Target } from './address.ts';
import { readProperty } from './engine.ts';
import type { Element } from './engine.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { writeReference, writeReturn } from './footnotes.ts';
import type { Writer } from './writer.ts';

/**
 * A link to a checked target. Links open in the same tab; `rel` says that the site is another one and keeps this page
 * out of its reach when a person opens it in a new tab. Format and size of a file stand inside the link, so they are
 * heard before it is followed.
 */
export function writeTarget(target: Target, words: string, title?: string): string {
  const rel = target.external ? ' rel="external noopener"' : '';
  const tip = title === undefined ? '' : ` title="${escapeAttribute(title)}"`;
  const note =
    target.note === undefined ? '' : ` <span class="file-note">(${escapeText(target.note)})</span>`;
  return `<a href="${escapeAttribute(target.href)}"${rel}${tip}>${words}${note}</a>`;
}

function isBlank(html: string): boolean {
  return !html.includes('<img') && html.replace(/<[^>]*>/g, '').trim() === '';
}

function writeWords(element: Element, writer: Writer): string {
  writer.insideLink = true;
  const words = writer.write(element.children);
  writer.insideLink = false;
  return words;
}

/** A link, or its words alone when it leads nowhere that is allowed. */
export function writeLink(element: Element, writer: Writer): string {
  const { properties } = element;
  if (writer.insideLink) return writer.write(element.children);
  if ('dataFootnoteRef' in properties) return writeReference(element, writer);
  if ('dataFootnoteBackref' in properties) return writeReturn(element, writer);
  const words = writeWords(element, writer);
  const target = resolveLink(readProperty(element, 'href'), writer.context);
  if (target === undefined || isBlank(words)) return words;
  const { title } = properties;
  return writeTarget(target, words, typeof title === 'string' ? title : undefined);
}
