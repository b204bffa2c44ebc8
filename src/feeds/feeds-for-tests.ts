/** Feeds of a library as a publication makes them, and readers of what they say. */
import type { Library } from '#model/library.ts';
import { addressBook } from '#queries/address-book.ts';
import { feedFiles, type Place } from './feed-files.ts';

export const site = 'https://school.example';
export const base = '/section/';

/** A place where every picture and every file of the library can be had, under its own name. */
export function placeOf(library: Library, today: string, where: Partial<Place> = {}): Place {
  const { base: own = base } = where;
  const { entryAddresses } = addressBook(library, today);
  const rendering: Place['rendering'] = {
    base: own,
    picture: (path) =>
      library.files.has(path)
        ? { src: `${own}${encodeURI(path)}`, width: 800, height: 600, sources: [] }
        : undefined,
    file: (path) =>
      library.files.has(path) ? { href: `${own}${encodeURI(path)}`, format: 'PDF', size: '1 КБ' } : undefined,
    entry: (reference) => entryAddresses.get(reference),
  };
  return { base: own, site, rendering, ...where };
}

/** Every file by its address; long lines of calendars are put together again, so that words can be looked for. */
export async function feedsOf(
  library: Library,
  today: string,
  where: Partial<Place> = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { address, text } of feedFiles(library, today, placeOf(library, today, where)))
    files.set(address, await text());
  return files;
}

/** All texts as one, for what must stand in none of them. */
export async function everythingOf(library: Library, today: string): Promise<string> {
  const files = await feedsOf(library, today);
  return [...files].map(([address, text]) => `${address}\n${unfold(text)}`).join('\n');
}

export const unfold = (calendar: string): string => calendar.replace(/\r\n[ \t]/g, '');

export type CalendarEvent = Record<string, string>;

const unescaped: Record<string, string> = { n: '\n', N: '\n' };

/**
 * Events of a calendar: property with its parameters → value, escapes undone.
 * @throws {Error} for a line that is no content line, is longer than 75 octets or does not end with CRLF.
 */
export function readCalendar(text: string): CalendarEvent[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line of the calendar is not ended.');
  for (const line of text.slice(0, -2).split('\r\n')) {
    const octets = Buffer.byteLength(line);
    if (octets > 75) throw new Error(`A line of ${octets} octets: ${line}`);
    // eslint-disable-next-line no-control-regex -- the signs that a calendar may not hold
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error(`A control character in: ${line}`);
  }
  return eventsIn(unfold(text).slice(0, -2).split('\r\n'));
}

function eventsIn(lines: readonly string[]): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line) ?? [];
    if (name === '') throw new Error(`No content line: ${line}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
    if (name === 'END' && open.pop() !== value) throw new Error(`${value} ends where it did not begin.`);
    const event = open.at(-1) === 'VEVENT' ? events.at(-1) : undefined;
    if (event && name !== 'BEGIN' && name !== 'END')
      event[name] = value.replace(/\\(.)/gs, (_, sign: string) => unescaped[sign] ?? sign);
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} does not end.`);
  return events;
}

export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
};

const token =
  /<\?xml [^?]*\?>|<(?<open>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(?<empty>\/?)>|<\/(?<close>[A-Za-z][\w:.-]*)>|(?<text>[^<]+)/gy;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function readText(text: string): string {
  // eslint-disable-next-line no-control-regex -- the signs that XML may not hold
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text))
    throw new Error(`A sign that XML may not hold: ${text}`);
  if (text.includes(']]>')) throw new Error(`The end of a CDATA section in text: ${text}`);
  if (/&(?!(?:lt|gt|amp|quot|apos);)/.test(text)) throw new Error(`A bare ampersand: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}

/**
 * The root element of a document without DOCTYPE, comments and CDATA.
 * @throws {Error} when the document is not well-formed: unlike a parser of HTML, nothing is forgiven.
 */
export function readXml(document: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  let end = 0;
  for (const match of document.matchAll(token)) {
    end = match.index + match[0].length;
    const { open: name, attributes = '', empty, close, text } = match.groups ?? {};
    const parent = open.at(-1);
    if (!parent) throw new Error(`Something after the root: ${match[0]}`);
    if (text !== undefined) parent.text += readText(text);
    if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), text: '', children: [] };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
    if (close !== undefined && open.pop()?.name !== close) throw new Error(`${close} did not begin here.`);
  }
  const [only, ...others] = root.children;
  if (end !== document.length) throw new Error(`No XML: ${document.slice(end, end + 80)}`);
  if (open.length !== 1 || !only || others.length > 0) throw new Error('There is no single root element.');
  return only;
}

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, readText(value)]));
}

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** Text of a child, or undefined. */
export const textOf = (element: XmlElement, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text;
