/** Documents of Word, Excel and PowerPoint (ECMA-376): nothing in them runs or fetches anything. */
import { openArchive, unpackItem, type Archive } from './archive.ts';
import { dangers } from './danger.ts';
import type { Refused } from '../received.ts';
import { tagsOf, xmlText, type Attributes } from './xml-tags.ts';
import { startOf } from './starts.ts';

/** The main part's type: a template or a binary workbook under the name of a document is something else. */
const mainTypes: Readonly<Record<string, string>> = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
  pptx: 'presentationml.presentation.main+xml',
};

/** Charts keep their table as a whole workbook. */
const embeddedDocument = /(?:^|\/)embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;

/** How deep a document may lie in documents: a chart in a document in a presentation. */
const deepest = 3;

/** Why a document must not be taken; undefined when it may. */
export function officeFault(archive: Archive, kind: string, depth = 0): Refused | undefined {
  return (
    typesFault(archive, kind) ?? partsFault(archive, depth) ?? relationsFault(archive) ?? fieldsFault(archive)
  );
}

function typesFault(archive: Archive, kind: string): Refused | undefined {
  const text = xmlText(unpackItem(archive, '[Content_Types].xml') ?? Buffer.alloc(0));
  if (text === undefined) return dangers.unusual;
  const types = ['Default', 'Override'].flatMap((tag) =>
    tagsOf(text, tag).map(({ ContentType = '' }) => ContentType),
  );
  if (types.some((type) => /macroEnabled|vbaProject|intlmacrosheet|macrosheet/i.test(type)))
    return dangers.macros;
  if (types.some((type) => /oleObject|activeX/i.test(type))) return dangers.objects;
  return types.some((type) => type.endsWith(mainTypes[kind] ?? '\0')) ? undefined : dangers.unusual;
}

function partsFault({ items }: Archive, depth: number): Refused | undefined {
  for (const { name, isFolder, unpack } of items) {
    if (isFolder) continue;
    if (/(?:^|\/)vba[^/]*\.(?:bin|xml)$|(?:^|\/)macrosheets\//i.test(name)) return dangers.macros;
    if (/(?:^|\/)(?:activeX\/|oleObject)/i.test(name)) return dangers.objects;
    if (/(?:^|\/)externalLinks\/[^_]/i.test(name)) return dangers.fetched;
    const bytes = unpack();
    const start = startOf(bytes);
    if (start === 'program') return dangers.programs;
    if (start === 'compound') return dangers.objects;
    if (start !== 'archive') continue;
    const kind = embeddedDocument.exec(name)?.[1]?.toLowerCase();
    if (kind === undefined || depth >= deepest) return dangers.objects;
    const { archive, refused } = openArchive(bytes);
    const fault = refused ?? officeFault(archive, kind, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

/** Relations whose target is fetched or run by the program itself; links wait for a click. */
const fetching = /\/(?:oleObject|frame|subDocument|externalLink(?:Path)?)$/i;
const harmful = /\/(?:aFChunk|vbaProject|control|activeXControl\w*)$/i;
/** Another machine of the network: opening the document would send it a password. */
const networkPlace = /^(?:file:)?[\\/]{2,}(?!\/?[a-z]:)/i;

function relationsFault({ items }: Archive): Refused | undefined {
  for (const { name, unpack } of items) {
    if (!name.toLowerCase().endsWith('.rels')) continue;
    const text = xmlText(unpack());
    if (text === undefined) return dangers.unusual;
    const relations = tagsOf(text, 'Relationship');
    if (relations.some(({ Type = '' }) => harmful.test(Type))) return dangers.objects;
    if (relations.some(isFetching)) return dangers.fetched;
  }
  return undefined;
}

/** A template on the author's own disk: nobody else has it, and Word goes on without it. */
const ownTemplate = /^(?:file:\/{2,3})?[a-z]:[\\/]/i;

function isFetching({ Type = '', TargetMode = '', Target = '' }: Attributes): boolean {
  if (TargetMode.toLowerCase() !== 'external') return false;
  if (/\/attachedTemplate$/i.test(Type)) return !ownTemplate.test(Target);
  return fetching.test(Type) || (!Type.endsWith('/hyperlink') && networkPlace.test(Target));
}

/** Fields that ask another program for data (DDE) run it; their text may be cut into several runs. */
function fieldsFault({ items }: Archive): Refused | undefined {
  for (const { name, unpack } of items) {
    if (!/^word\/[^/]+\.xml$/i.test(name)) continue;
    const text = xmlText(unpack()) ?? '';
    const runs = [...text.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)/g)]
      .map(([, run = '']) => run)
      .join('');
    const simple = tagsOf(text, 'fldSimple').map((tag) => tag['w:instr'] ?? '');
    if ([runs, ...simple].some((field) => /\bDDE(?:AUTO)?\s/i.test(field))) return dangers.fetched;
  }
  return undefined;
}
