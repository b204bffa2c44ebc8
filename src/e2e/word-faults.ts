/** What a page says that nobody has written, and what it should say and does not. */
import { readPage, type Published } from './html-faults.ts';
import type { Markup } from './markup.ts';
import { pageFilesOf } from './output.ts';

/** What a program writes where it has no value. */
const slips =
  /(?<![\p{L}\p{N}])(?:undefined|null|NaN|Infinity|Invalid Date)(?![\p{L}\p{N}])|\[object \w+\]/gu;

/** Texts of a page: of its title, of its elements and of their attributes. */
export function* textsOf({ title, text, elements }: Markup): Generator<string> {
  yield title;
  yield* text.split('\n');
  for (const { attributes } of elements) yield* Object.values(attributes);
}

/** Slips of a program on any page, each with the words around it. */
export function slipsOf({ out }: Published): string[] {
  return pageFilesOf(out).flatMap((page) =>
    [...textsOf(readPage(out, page))].flatMap((text) =>
      [...text.matchAll(slips)].map(
        ({ index, 0: slip }) =>
          `${page}: ${slip} in «${text.slice(Math.max(0, index - 30), index + slip.length + 30)}»`,
      ),
    ),
  );
}

/** Without white space: a page may break a line anywhere, and marks of breaks are no words. */
const wordsAlone = (text: string) => text.replace(/[\s\u200b]+/gu, '');

export type Titled = { page: string; title: string };

/** Pages of entries on which their title does not stand as it was written, in the head or in the body. */
export function lostTitles({ out }: Published, entries: readonly Titled[]): string[] {
  return entries.flatMap(({ page, title }) => {
    const markup = readPage(out, page);
    const wanted = wordsAlone(title);
    return [markup.title, markup.text].every((text) => wordsAlone(text).includes(wanted))
      ? []
      : `${page}: ${title}`;
  });
}
