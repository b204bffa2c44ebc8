/** One file of an entry: bytes → an entry or the reasons why it is none. */
import { hash } from 'node:crypto';
import type { CollectionName } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import type { Entry, SchoolEntry } from '#model/library.ts';
import { checkFields } from './check-fields.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseFields } from './parse-fields.ts';
import { toIssue, type Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** Where an entry stands and what it is. */
export type EntryPlace =
  { collection: CollectionName; id: string; file: string } | { collection: 'school'; file: string };

export type ReadEntry = {
  digest: string;
  /** The whole text with `\n` line ends; kept for places of fields. Absent when the bytes are no text. */
  text?: string;
  /** Absent when the file does not satisfy the schema. */
  value?: Entry | SchoolEntry;
  issues: readonly Issue[];
};

const noIssues: readonly Issue[] = [];

/** Reads, parses and checks one file; the same bytes give what was read before. Never throws on content. */
export function readEntry(place: EntryPlace, bytes: Buffer, before?: ReadEntry): ReadEntry {
  const digest = hash('sha1', bytes);
  if (before?.digest === digest) return before;
  const decoded = decodeText(bytes);
  const issues = (problems: readonly Problem[]) =>
    problems.length === 0 ? noIssues : problems.map((problem) => toIssue(place.file, problem));
  if (decoded.text === undefined) return { digest, issues: issues(decoded.problems) };
  const { text } = decoded;
  const split = splitFrontMatter(text);
  if ('rule' in split) return { digest, text, issues: issues([...decoded.problems, split]) };
  const { data, problems } = readData(place.collection, split.yaml);
  const all = issues([...decoded.problems, ...problems]);
  if (data === undefined) return { digest, text, issues: all };
  const { body, bodyLine } = split;
  return { digest, text, issues: all, value: toEntry(place, { data, body, bodyLine, digest }) };
}

type Parts = { data: unknown; body: string; bodyLine: number; digest: string };

/** The schema of the collection has just made `data`: the pairing that the type cannot follow. */
function toEntry(place: EntryPlace, parts: Parts): Entry | SchoolEntry {
  if (place.collection === 'school') return { file: place.file, ...parts } as SchoolEntry;
  return { ...place, ...parts } as Entry;
}

function readData(
  of: CollectionName | 'school',
  yaml: string,
): { data?: unknown; problems: readonly Problem[] } {
  const { fields, problems } = parseFields(yaml);
  if (!fields) return { problems };
  const checked = checkFields(of, fields);
  const faulty = 'data' in checked ? [] : schemaProblems(checked.faults, { of, yaml, fields });
  const all = [...problems, ...faulty];
  return 'data' in checked && all.length === 0 ? { data: checked.data, problems: all } : { problems: all };
}
