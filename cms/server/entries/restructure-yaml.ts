/** YAML changed through its tree: comments, quotes and order stay, indentation becomes that of the library. */
import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Pair,
  Scalar,
  YAMLMap,
  type Node,
  YAMLSeq,
} from 'yaml';
import { pairRows } from './rows.ts';
import { isRecord, ownField, type Fields } from './take-apart.ts';

const asWritten = { lineWidth: 0, flowCollectionPadding: false };

/** Undefined when the tree cannot be read. */
export function restructureYaml(yaml: string, from: Fields, to: Fields): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  document.contents = updatedNode(document.contents, from, to) as typeof document.contents; // Any node may be the root.
  if (Object.keys(to).length === 0) return '';
  return withLineEnd(document.toString(asWritten));
}

const withLineEnd = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/** The node of a value that takes the place of another: what stays the same keeps its own nodes. */
export function updatedNode(node: Node | null | undefined, from: unknown, to: unknown): Node {
  if (node && isDeepStrictEqual(from, to)) return node;
  if (isMap(node) && isRecord(from) && isRecord(to)) return updateMap(node, from, to);
  if (isSeq(node) && Array.isArray(from) && Array.isArray(to)) return updateSeq(node, from, to);
  return newNode(to, node);
}

/** The name of a field, as the reader has it. */
export const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function updateMap(map: YAMLMap, from: Fields, to: Fields): Node {
  const kept = map.items.filter((pair) => Object.hasOwn(to, nameOf(pair)));
  for (const pair of kept) {
    const name = nameOf(pair);
    pair.value = updatedNode(pair.value as Node | null, ownField(from, name), to[name]); // Parsed, so a node.
  }
  const known = new Set(kept.map(nameOf));
  const added = Object.keys(to).filter((name) => !known.has(name));
  map.items = [...kept, ...added.map((name) => new Pair(new Scalar(name), newNode(to[name])))];
  return map;
}

function updateSeq(seq: YAMLSeq, from: unknown[], to: unknown[]): Node {
  const nodes = seq.items as Node[]; // Parsed, so nodes.
  seq.items = pairRows(from, to).flatMap(({ before, after }) => {
    if (after === undefined) return [];
    return [before === undefined ? newNode(to[after]) : updatedNode(nodes[before], from[before], to[after])];
  });
  return seq;
}

/** A text in the quotes of the text that stood there before. */
export function newNode(value: unknown, before?: Node | null): Node {
  const node = new Document().createNode(value);
  if (isScalar(node) && typeof value === 'string' && isScalar(before) && before.type !== undefined)
    node.type = before.type;
  return node;
}

/** `name: value` with its line end, as a line of its own. */
export function renderPair(key: unknown, value: Node): string {
  const document = new Document();
  const map = new YAMLMap();
  map.items.push(new Pair(keyLike(key), value));
  document.contents = map;
  return withLineEnd(document.toString(asWritten));
}

function keyLike(key: unknown): Scalar {
  const like = new Scalar(isScalar(key) ? key.value : key);
  if (isScalar(key) && key.type !== undefined) like.type = key.type;
  return like;
}

/** `- value` with its line end. */
export function renderRow(value: Node): string {
  const document = new Document();
  const seq = new YAMLSeq();
  seq.items.push(value);
  document.contents = seq;
  return withLineEnd(document.toString(asWritten));
}
