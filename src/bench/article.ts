/** The article that a published page shows, taken out of its frame. */
import path from 'node:path';
import { childrenOf, elementNamed, parseHtml, textOf, type Element, type Tree } from './html-tree.ts';
import { markdownOf } from './markdown-of.ts';

export type Article = {
  title: string;
  description: string;
  /** The main part of the page without its title; pictures by their paths in `assets`. */
  markdown: string;
  /** Addresses of the pictures on the page's own site. */
  pictures: string[];
};

const wordPattern = /[\p{L}\p{N}]+/gu;

function mainOf(tree: Tree): Element {
  const main = elementNamed('main', tree);
  if (main === null) throw new Error('The page has no main part, so there is no article in it.');
  return main;
}

/** Words of a page's main part without navigation, forms and buttons, in the order of the page. */
export function wordsOfMain(html: string): string[] {
  return textOf(mainOf(parseHtml(html))).match(wordPattern) ?? [];
}

/** Words of one text that another lacks, each as often as it is lacking. */
export function missingWords(words: readonly string[], among: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of among) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const descriptionOf = (html: string) =>
  childrenOf(elementNamed('head', parseHtml(html)) ?? parseHtml(''))
    .flatMap((node) =>
      'attribs' in node && node.attribs['name'] === 'description' ? [node.attribs['content'] ?? ''] : [],
    )
    .join('');

/**
 * The article of a page of our own, ready for another generator that keeps its pictures in `assets`.
 * @throws {Error} when the page has no main part.
 */
export function articleOf(html: string, assets: string): Article {
  const main = mainOf(parseHtml(html));
  const title = elementNamed('h1', main);
  const pictures = new Set<string>();
  const markdown = markdownOf(main, (source) => {
    pictures.add(source);
    return `${assets}/${path.posix.basename(source)}`;
  });
  return {
    title: title === null ? '' : textOf(title).replace(/\s+/g, ' ').trim(),
    description: descriptionOf(html),
    markdown,
    pictures: [...pictures],
  };
}
