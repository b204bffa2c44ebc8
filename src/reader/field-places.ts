/** Where the fields of a front matter stand, taken from the events of the parser that also gives the values. */
import { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';

/** Offsets in the YAML text. */
export type FieldPlace = { key?: number; value?: number };

export type FieldPlaces = {
  /** By dotted path, e.g. `sections.0.activities.2.deadline`. */
  places: ReadonlyMap<string, FieldPlace>;
  /** Keys that repeat an earlier key of the same fields. */
  duplicates: readonly { path: string; offset: number; first: number }[];
  aliases: readonly number[];
  /** Keys that are lists or fields instead of words. */
  complexKeys: readonly number[];
  tags: readonly { tag: string; offset: number }[];
  /** Where each document after the first begins. */
  furtherDocuments: readonly number[];
};

type Frame = {
  path: string;
  index: number;
  keys?: Map<string, number>;
  key?: { name: string; offset: number };
};

type Scan = {
  yaml: string;
  frames: Frame[];
  documents: number;
  places: Map<string, FieldPlace>;
  duplicates: { path: string; offset: number; first: number }[];
  aliases: number[];
  complexKeys: number[];
  tags: { tag: string; offset: number }[];
  furtherDocuments: number[];
};

/**
 * Reads the YAML once more, this time for places.
 * @throws {YAMLException} when it is malformed.
 */
export function findFieldPlaces(yaml: string, options: { maxDepth: number }): FieldPlaces {
  const scan: Scan = {
    yaml,
    frames: [],
    documents: 0,
    places: new Map(),
    duplicates: [],
    aliases: [],
    complexKeys: [],
    tags: [],
    furtherDocuments: [],
  };
  for (const event of parseEvents(yaml, options)) take(scan, event);
  return scan;
}

function take(scan: Scan, event: Event): void {
  if (event.type === EVENT_ID.POP) {
    scan.frames.pop();
    return;
  }
  if (event.type === EVENT_ID.DOCUMENT) {
    scan.documents += 1;
    scan.frames.push({ path: '', index: -1 });
    return;
  }
  const offset = offsetOf(event);
  noteOddities(scan, event, offset);
  const frame = scan.frames.at(-1);
  const path = frame ? enter(scan, frame, event, offset) : '';
  if (event.type === EVENT_ID.MAPPING) scan.frames.push({ path, index: -1, keys: new Map() });
  if (event.type === EVENT_ID.SEQUENCE) scan.frames.push({ path, index: 0 });
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>;

/** The path of the node; a key only announces the value that follows it. */
function enter(scan: Scan, frame: Frame, event: NodeEvent, offset: number): string {
  if (frame.keys && !frame.key) {
    frame.key = { name: keyName(scan, event), offset };
    noteKey(scan, frame, frame.keys, frame.key);
    return '?';
  }
  const { key } = frame;
  delete frame.key;
  const path = key ? join(frame.path, key.name) : join(frame.path, frame.index >= 0 ? frame.index : '');
  if (frame.index >= 0) frame.index += 1;
  const value = key && !isInlineScalar(event) ? undefined : offset;
  scan.places.set(path, { ...(key && { key: key.offset }), ...(value !== undefined && { value }) });
  return path;
}

const join = (parent: string, name: string | number) => (parent === '' ? String(name) : `${parent}.${name}`);

function keyName(scan: Scan, event: NodeEvent): string {
  if (event.type === EVENT_ID.SCALAR) return getScalarValue(scan.yaml, event);
  return '?';
}

function noteKey(
  scan: Scan,
  frame: Frame,
  keys: Map<string, number>,
  key: { name: string; offset: number },
): void {
  const first = keys.get(key.name);
  if (first === undefined) keys.set(key.name, key.offset);
  else scan.duplicates.push({ path: join(frame.path, key.name), offset: key.offset, first });
}

function noteOddities(scan: Scan, event: NodeEvent, offset: number): void {
  const frame = scan.frames.at(-1);
  if (scan.documents > 1 && scan.frames.length === 1) scan.furtherDocuments.push(offset);
  if (event.type === EVENT_ID.ALIAS) scan.aliases.push(offset);
  else if (event.tagStart >= 0)
    scan.tags.push({ tag: scan.yaml.slice(event.tagStart, event.tagEnd), offset: event.tagStart });
  const isKey = frame?.keys !== undefined && !frame.key;
  if (isKey && event.type !== EVENT_ID.SCALAR) scan.complexKeys.push(offset);
}

/** A value that stands on the line of its key. */
function isInlineScalar(event: NodeEvent): boolean {
  if (event.type === EVENT_ID.ALIAS) return true;
  return event.type === EVENT_ID.SCALAR && event.valueStart >= 0 && !isBlock(event);
}

const isBlock = ({ style }: ScalarEvent) =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

const isQuoted = ({ style }: ScalarEvent) =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;

function offsetOf(event: NodeEvent): number {
  if (event.type === EVENT_ID.ALIAS) return Math.max(0, event.anchorStart - 1);
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  return Math.max(0, isQuoted(event) ? event.valueStart - 1 : event.valueStart);
}
