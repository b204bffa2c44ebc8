/** Malformed YAML: every fault in the words of a person, at the place where it is mended. */
import { YAMLException } from 'js-yaml';
import { parseDocument, visit, type Document, type ErrorCode } from 'yaml';
import type { Position } from '#model/library.ts';
import { firstYamlLine } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { placeInFile } from './yaml-fields.ts';
import { adviceFor, furtherAdvice, yamlAdvice, type Advice } from './yaml-messages.ts';

/** More faults than these are echoes of the first. */
const faultLimit = 5;
const echoLimit = 20;

/** Characters above which a broken front matter is not taken apart: explaining it would take seconds. */
const explainLimit = 128 * 1024;

/** What makes the YAML malformed, given the fast parser's refusal; at least one fault. */
export function syntaxFaults(yaml: string, refusal: unknown): Problem[] {
  const known = knownRefusal(refusal);
  if (known) return [{ rule: 'yaml', ...known, at: placeOf(refusal) }];
  const document = yaml.length > explainLimit ? undefined : parseTolerantly(yaml);
  const errors = document ? document.errors.slice(0, echoLimit) : [];
  if (!document || errors.length === 0) return [unexplained(refusal)];
  const problems = errors.map((error) => ({ rule: 'yaml' as const, ...explain(yaml, document, error) }));
  return onePerLine(problems).slice(0, faultLimit);
}

/** The parser refused for a reason of its own; the place is known, the reason is said in general words. */
export function unexplained(refusal: unknown): Problem {
  return { rule: 'yaml', ...yamlAdvice.IMPOSSIBLE, at: placeOf(refusal) };
}

function knownRefusal(refusal: unknown): Advice | undefined {
  const reason = refusal instanceof YAMLException ? refusal.reason : '';
  if (reason.startsWith('nesting exceeded')) return yamlAdvice.RESOURCE_EXHAUSTION;
  return /non-printable|null byte/.test(reason) ? furtherAdvice.controlCharacter : undefined;
}

function parseTolerantly(yaml: string): Document.Parsed | undefined {
  try {
    return parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

type Explained = Advice & { at: Position };
type ParserFault = { code: ErrorCode; message: string; pos: [number, number] };

function explain(yaml: string, document: Document.Parsed, error: ParserFault): Explained {
  const [noticed] = error.pos;
  const at = (offset: number) => placeInFile(yaml, offset);
  const sign = signBefore(yaml, noticed);
  if (sign) return { ...yamlAdvice[sign.code], at: at(sign.offset) };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && isMergedWithNextLine(document, error))
    return { ...furtherAdvice.fieldUnderValue, at: at(noticed) };
  if (/closing ['"]quote/.test(error.message))
    return { ...adviceFor(error), at: at(openQuote(document, noticed)) };
  const [, bracket] = /end with a ([\]}])/.exec(error.message) ?? [];
  const opened = bracket ? yaml.lastIndexOf(bracket === ']' ? '[' : '{', noticed) : noticed;
  return { ...adviceFor(error), at: at(Math.max(0, opened)) };
}

/** A value of this line that begins with a sign of YAML; what follows it confuses the parser further on. */
function signBefore(yaml: string, noticed: number) {
  const start = yaml.lastIndexOf('\n', noticed - 1) + 1;
  const line = yaml.slice(start, noticed + 1);
  const [whole, sign] = /^[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+)?([*&!])/.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const code = sign === '!' ? ('TAG_RESOLVE_FAILED' as const) : ('BAD_ALIAS' as const);
  return { code, offset: start + whole.length - 1 };
}

const isMergedWithNextLine = ({ errors }: Document.Parsed, { pos }: ParserFault) =>
  errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0]);

/** An open quote is noticed at the end of the text, but is mended where it was opened. */
function openQuote(document: Document.Parsed, noticed: number): number {
  let opened = noticed;
  visit(document, {
    Scalar(_key, { type, range }) {
      const [start, end] = range ?? [];
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && start !== undefined && end !== undefined && start < noticed && end >= noticed)
        opened = start;
    },
  });
  return opened;
}

function onePerLine<At extends { at: Position }>(problems: At[]): At[] {
  const seen = new Set<number>();
  return problems.filter(({ at }) => !seen.has(at.line) && seen.add(at.line));
}

function placeOf(refusal: unknown): Position {
  const mark = refusal instanceof YAMLException ? refusal.mark : undefined;
  return { line: (mark?.line ?? 0) + firstYamlLine, column: (mark?.column ?? 0) + 1 };
}
