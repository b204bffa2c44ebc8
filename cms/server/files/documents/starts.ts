/** What the first bytes of a part say where a document's own format does not ask. */

const starts: readonly (readonly [kind: Start, bytes: string])[] = [
  ['compound', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['archive', 'PK\x03\x04'],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', '\xfe\xed\xfa'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '#!'],
];

type Start = 'compound' | 'archive' | 'program';

/** Undefined for everything else. */
export function startOf(bytes: Buffer): Start | undefined {
  const head = bytes.toString('latin1', 0, 8);
  return starts.find(([, signature]) => head.startsWith(signature))?.[0];
}
