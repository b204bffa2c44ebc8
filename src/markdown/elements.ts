import { writeListItem, writeParagraph, writePreformatted, writeTaskMark } from './blocks.ts';
import { writeSection } from './footnotes.ts';
import { writeHeading } from './headings.ts';
import { writeLink } from './links.ts';
import { writePicture } from './pictures.ts';
import { writeCaption, writeHead, writeRow, writeTable } from './tables.ts';
import type { ElementWriter } from './writer.ts';

/** Elements that are more than their name, their attributes and their children. */
export const elementWriters: ReadonlyMap<string, ElementWriter> = new Map([
  ['a', writeLink],
  ['caption', writeCaption],
  ['h1', writeHeading],
  ['h2', writeHeading],
  ['h3', writeHeading],
  ['h4', writeHeading],
  ['h5', writeHeading],
  ['h6', writeHeading],
  ['img', writePicture],
  ['input', writeTaskMark],
  ['li', writeListItem],
  ['p', writeParagraph],
  ['pre', writePreformatted],
  ['section', writeSection],
  ['table', writeTable],
  ['thead', writeHead],
  ['tr', writeRow],
]);
