/** YAML changed in its text: only the lines of fields that change are written anew. */
import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { nameOf, newNode, renderPair, renderRow, updatedNode } from './restructure-yaml.ts';
import { pairRows } from './rows.ts';
import { isRecord, ownField, type Fields } from './take-apart.ts';
import {
  applySplices,
  columnOf,
  endOfLine,
  indented,
  indentOf,
  removal,
  startOfLine,
  type Splice,
} from './text-splices.ts';

type Patch = { yaml: string; splices: Splice[] };

/** Undefined when the YAML is not fields in lines; what is written may still have to be checked. */
export function patchYaml(yaml: string, from: Fields, to: Fields): string | undefined {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0) return undefined;
  if (contents === null)
    return (
      yaml +
      Object.entries(to)
        .map(([name, value]) => renderPair(name, newNode(value)))
        .join('')
    );
  if (!isMap(contents) || contents.flow === true) return undefined;
  const patch: Patch = { yaml, splices: [] };
  patchFields(patch, contents, from, to);
  return applySplices(yaml, patch.splices);
}

const startOf = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0; // Parsed, so a node with its place.

/** Where the last sign of a node stands; comments below it are not its own. */
function endOf(node: unknown): number {
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    const last: unknown = node.items.at(-1);
    return isMap(node) ? endOfPair(last as Pair) : endOf(last); // Items of maps are pairs.
  }
  return (node as Node).range?.[1] ?? 0; // Parsed, so a node with its place.
}

const endOfPair = ({ key, value }: Pair): number => Math.max(startOf(key), endOf(value ?? key));

function patchFields(patch: Patch, map: YAMLMap, from: Fields, to: Fields): void {
  const { yaml, splices } = patch;
  const column = columnOf(yaml, startOf(map.items[0]?.key));
  const firstKept = map.items.find((pair) => Object.hasOwn(to, nameOf(pair)));
  for (const pair of map.items) {
    const name = nameOf(pair);
    if (Object.hasOwn(to, name)) patchPair(patch, pair, ownField(from, name), to[name]);
    else if ((splices.at(-1)?.end ?? 0) <= startOf(pair.key))
      splices.push(
        removal(yaml, { start: startOf(pair.key), end: endOfPair(pair), next: startOf(firstKept?.key) }),
      );
  }
  const end = endOfLine(yaml, endOf(map));
  const known = new Set(map.items.map(nameOf));
  for (const [name, value] of Object.entries(to)) {
    if (known.has(name)) continue;
    const text = ' '.repeat(column) + indented(renderPair(name, newNode(value)), column);
    splices.push({ start: end, end, text });
  }
}

function patchPair(patch: Patch, pair: Pair, from: unknown, to: unknown): void {
  const value = pair.value as Node | null; // Parsed, so a node.
  if (isDeepStrictEqual(from, to) || patchInside(patch, value, from, to)) return;
  const { yaml, splices } = patch;
  const start = startOf(pair.key);
  const text = renderPair(pair.key, updatedNode(value, from, to));
  splices.push({ start, end: endOfLine(yaml, endOfPair(pair)), text: indented(text, columnOf(yaml, start)) });
}

/** Whether the value could be changed without the name before it. */
function patchInside(patch: Patch, node: Node | null, from: unknown, to: unknown): boolean {
  if (isMap(node) && node.flow !== true && isRecord(from) && isRecord(to)) {
    if (!Object.keys(from).some((name) => Object.hasOwn(to, name))) return false;
    patchFields(patch, node, from, to);
    return true;
  }
  if (isSeq(node) && node.flow !== true && Array.isArray(from) && Array.isArray(to))
    return patchRows(patch, node, from, to);
  return isScalar(node) && !isRecord(to) && !Array.isArray(to) && patchScalar(patch, node, to);
}

/** One line instead of another. */
function patchScalar({ splices }: Patch, node: Node, to: unknown): boolean {
  const [start, end] = node.range ?? [0, 0];
  const isBlock = isScalar(node) && node.type?.startsWith('BLOCK') === true;
  const text = renderPair('a', newNode(to, node)).slice('a: '.length, -1);
  if (isBlock || start === end || text.includes('\n')) return false;
  splices.push({ start, end, text });
  return true;
}

/** False when rows changed places, or none stays. */
function patchRows(patch: Patch, seq: YAMLSeq, from: unknown[], to: unknown[]): boolean {
  const pairs = pairRows(from, to);
  const kept = pairs.flatMap(({ before, after }) => (after === undefined ? [] : (before ?? [])));
  if (kept.length === 0 || kept.some((place, at) => place < (kept[at - 1] ?? 0))) return false;
  const { yaml, splices } = patch;
  const column = indentOf(yaml, startOf(seq.items[0]));
  let next = startOfLine(yaml, startOf(seq.items[0]));
  for (const { before, after } of pairs) {
    const node = before === undefined ? undefined : (seq.items[before] as Node); // Parsed, so a node.
    if (node && after === undefined) splices.push(removal(yaml, { start: startOf(node), end: endOf(node) }));
    else if (node) patchRow(patch, node, from[before ?? 0], to[after ?? 0]);
    else splices.push({ start: next, end: next, text: rowText(newNode(to[after ?? 0]), column) });
    if (node && after !== undefined) next = endOfLine(yaml, endOf(node));
  }
  return true;
}

const rowText = (node: Node, column: number) => ' '.repeat(column) + indented(renderRow(node), column);

function patchRow(patch: Patch, node: Node, from: unknown, to: unknown): void {
  if (isDeepStrictEqual(from, to) || patchInside(patch, node, from, to)) return;
  const { yaml, splices } = patch;
  const start = startOf(node);
  const text = rowText(updatedNode(node, from, to), indentOf(yaml, start));
  splices.push({ start: startOfLine(yaml, start), end: endOfLine(yaml, endOf(node)), text });
}
