import { describe, expect, it } from 'vitest';
import { detectFormat } from './file-format.ts';

const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

const formatOf = (text: string, extension = '') => {
  const bytes = Buffer.from(text, 'latin1');
  return detectFormat(
    { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) },
    extension,
  );
};

/** The head of a file in an archive that is not compressed (APPNOTE 4.3.7). */
function stored(name: string, content: string): string {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return head.toString('latin1') + name + content;
}

describe('a PDF', () => {
  it.each(['', '\n', 'HTTP/1.1 200 OK\r\n\r\n', 'MZ'])('may stand after other bytes: %j', (before) => {
    expect(formatOf(before + pdf)).toBe('pdf');
  });

  it('that an archive stores as its first file leaves it an archive', () => {
    expect(formatOf(stored('prikaz.pdf', pdf))).toBe('zip');
  });
});
