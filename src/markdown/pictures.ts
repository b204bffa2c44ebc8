import { contentPath, resolveLink } from './address.ts';
import type { PictureSources } from './context.ts';
import { readProperty } from './engine.ts';
import type { Element } from './engine.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { writeTarget } from './links.ts';
import type { Writer } from './writer.ts';

/** The text column: the whole screen on a phone, 45rem elsewhere. */
const columnSizes = '(min-width: 48rem) 45rem, 100vw';

function findPicture(element: Element, writer: Writer): PictureSources | undefined {
  const path = contentPath(readProperty(element, 'src'), writer.context.base);
  return path?.startsWith('pictures/') ? writer.context.picture?.(path) : undefined;
}

function writeSources(picture: PictureSources, alt: string): string {
  const sizes = ` sizes="${escapeAttribute(picture.sizes ?? columnSizes)}"`;
  const sources = picture.sources.map(
    ({ type, srcset }) =>
      `<source type="${escapeAttribute(type)}" srcset="${escapeAttribute(srcset)}"${sizes}>`,
  );
  const size = `width="${picture.width}" height="${picture.height}"`;
  const src = escapeAttribute(picture.src);
  const image = `<img src="${src}" alt="${escapeAttribute(alt)}" ${size} loading="lazy" decoding="async">`;
  const words = alt === '' ? '' : ` data-alt="${escapeAttribute(alt)}"`;
  return `<picture${words}>${sources.join('')}${image}</picture>`;
}

/**
 * A picture that cannot be shown: its words. A picture of another site becomes a link to it, because a page makes no
 * request to others by itself.
 */
function writeWordsOf(element: Element, writer: Writer): string {
  const alt = readProperty(element, 'alt').trim();
  const target = resolveLink(readProperty(element, 'src'), writer.context);
  if (target?.external && !writer.insideLink)
    return writeTarget(target, escapeText(alt || 'Картинка на другом сайте'));
  return alt === '' ? '' : `<span class="picture-missing">${escapeText(alt)}</span>`;
}

/** A picture within a line. */
export function writePicture(element: Element, writer: Writer): string {
  const picture = findPicture(element, writer);
  return picture === undefined
    ? writeWordsOf(element, writer)
    : writeSources(picture, readProperty(element, 'alt'));
}

/** A picture on its own, with the caption that its title holds. */
export function writeFigure(element: Element, writer: Writer): string {
  const picture = findPicture(element, writer);
  if (picture === undefined) {
    const words = writeWordsOf(element, writer);
    return words === '' ? '' : `<p>${words}</p>`;
  }
  const title = readProperty(element, 'title').trim();
  const caption = title === '' ? '' : `<figcaption>${escapeText(title)}</figcaption>`;
  return `<figure>${writeSources(picture, readProperty(element, 'alt'))}${caption}</figure>`;
}
