import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { collectionNames, type CollectionName } from '#model/collections.ts';
import { eventCalendarAddress, fileAddresses } from '#queries/addresses.ts';
import { bareLibrary, today, type Draft } from '#rules/library-for-tests.ts';
import { childrenOf, feedsOf, readCalendar, readXml, textOf } from './feeds-for-tests.ts';
import { filledDraft } from './filled-entry-for-tests.ts';
import { plainCharacters } from './plain-characters.ts';

/** What breaks formats: markup, ends of sections, separators, line ends, signs of two units, halves and controls. */
const pieces = [
  ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '&amp;', '&#x0;', '</item>', '<?xml', '{{', '%'],
  ...[',', ';', ':', '\\', '\\n', 'END:VEVENT', 'BEGIN:VEVENT', '\t', ' '],
  ...['\n', '\r\n', '\r', '\u2028', '\u0085', '\u0000', '\u0007', '\u001b', '\ud83d', '\ufffe'],
  ...['👩‍🏫', '🎓', 'ё', 'слова школы', 'а'.repeat(40)],
];
// A word at both ends: fields are trimmed, and an empty one is absent.
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((parts) => `я${parts.join('')}я`);
const inOneLine = (text: string) => text.replace(/[\n\r]/g, ' ');

/** Entries in which every field of text holds these words, as far as it takes them. */
function libraryOf(text: string) {
  const parts: Partial<Record<CollectionName, Draft[]>> = {};
  for (const name of collectionNames) {
    const filled = filledDraft(name, {
      // Addresses and paths have a shape of their own; the year of a value and an id are lines with one.
      word: (path, kind) =>
        ['line', 'text', 'term'].includes(kind) && !/\.(?:id|year|formerIds)$/.test(path)
          ? inOneLine(text).slice(0, 20).trim()
          : 'slovo',
      target: () => 'osnovnaya',
      consent: undefined,
    });
    parts[name] = [{ ...filled, id: 'osnovnaya', title: inOneLine(text), summary: text, body: text }];
  }
  return bareLibrary({ ...parts, school: { shortName: inOneLine(text), sectionTitle: inOneLine(text) } });
}

/** Whether a lenient reader of XML, as many subscriptions have, sees the same elements. */
function countElements(document: string): number {
  let count = 0;
  const parser = new Parser({ onopentagname: () => (count += 1) }, { xmlMode: true });
  parser.end(document);
  return count;
}

describe('words that look like markup', () => {
  it('stay words in every format', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const files = await feedsOf(libraryOf(text), today);
        for (const [address, file] of files) {
          if (address.endsWith('.xml')) readXml(file);
          else if (address.endsWith('.ics')) readCalendar(file);
          else JSON.parse(file);
        }
        expectInFeed(files.get(fileAddresses.newsFeed) ?? '', text);
        expectInCalendar(files.get(eventCalendarAddress('osnovnaya')) ?? '', text);
        expectInData(files.get('/data/news.json') ?? '', text);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

/** XML reads every line end as one kind. */
const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n');

function expectInFeed(file: string, text: string): void {
  const [channel] = childrenOf(readXml(file), 'channel');
  const [item] = channel ? childrenOf(channel, 'item') : [];
  expect(item && textOf(item, 'title')).toBe(plainCharacters(inOneLine(text)));
  expect(item && lineEnds(textOf(item, 'description') ?? '')).toBe(lineEnds(plainCharacters(text)));
  const elements = (file.match(/<[a-z]/g) ?? []).length;
  expect(countElements(file)).toBe(elements);
}

function expectInCalendar(file: string, text: string): void {
  const [event, ...others] = readCalendar(file);
  expect(others).toEqual([]);
  expect(event?.['SUMMARY']).toBe(plainCharacters(inOneLine(text)));
  expect(event?.['DESCRIPTION']?.startsWith(lineEnds(plainCharacters(text)))).toBe(true);
}

function expectInData(file: string, text: string): void {
  const { entries } = JSON.parse(file) as { entries: { title: string; summary: string }[] };
  expect(entries[0]?.title).toBe(inOneLine(text));
}
