/** Which content files a page mentions, in its fields or in its body. */
import { fileExtensions, pictureExtensions } from '#model/fields.ts';

const mention = new RegExp(
  `(?:files|pictures)/[^"\\\\<>|*?]+?\\.(?:${[...fileExtensions, ...pictureExtensions].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Paths such as `files/blank.docx` found in a page's view; a path written with %-escapes is decoded. */
export function mentionedFiles(view: string): Set<string> {
  if (!view.includes('files/') && !view.includes('pictures/')) return new Set();
  return new Set([...view.matchAll(mention)].flatMap(([path]) => [path, decoded(path)]));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
