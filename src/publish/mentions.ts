/** Which content files a page mentions, in its fields or in its body. */
import { decodeEntities } from '#format/entities.ts';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';

const folder = /(?:files|pictures)\//gi;
/** What no path of a file holds; a text in JSON has its line ends behind a backslash. */
const stop = /["\\<>|*?]/;
const end = new RegExp(
  `\\.(?:${[...fileExtensions, ...pictureExtensions].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Characters of the longest address: a name may be written in signs of three for each of its bytes. */
const longest = 1000;
/** No name holds more extensions: `prikaz.pdf.sig`, `prikaz.docx (2).pdf.sig`. */
const mostExtensions = 4;

/**
 * Content files that a page's view names, by path. Of a name that holds several extensions the longest that is a file
 * counts, and an address in a text counts both as it is written and as it is meant.
 */
export function mentionedFiles(view: string, isFile: (path: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const { index } of view.matchAll(folder)) {
    const path = candidatesAt(view, index).find(isFile);
    if (path !== undefined) found.add(path);
  }
  return found;
}

/** What may be a path there, the longest first. */
function candidatesAt(view: string, index: number): string[] {
  const after = view.slice(index, index + longest);
  const stopped = after.search(stop);
  const written = stopped === -1 ? after : after.slice(0, stopped);
  const ends = [...written.matchAll(end).take(mostExtensions)].toReversed();
  return ends.flatMap(({ index: dot, 0: extension }) => {
    const path = written.slice(0, dot + extension.length);
    return [path, meant(path)];
  });
}

/** Signs by name (`&amp;`) and by number (`%20`) as themselves. */
function meant(address: string): string {
  if (!/[%&]/.test(address)) return address;
  const named = decodeEntities(address);
  try {
    return decodeURIComponent(named);
  } catch {
    return named;
  }
}
