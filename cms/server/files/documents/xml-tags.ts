/** Tags and attributes of the small XML parts of office documents, read without a parser of the whole language. */

const comments = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;

/** Text of an XML part without comments; undefined when it declares entities, which no office program writes. */
export function xmlText(bytes: Buffer): string | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes).replace(comments, ' ');
  return /<!DOCTYPE|<!ENTITY|\0/i.test(text) ? undefined : text;
}

export type Attributes = Readonly<Record<string, string>>;

/** Attributes of each tag of that name, whatever its prefix. */
export function tagsOf(text: string, name: string): Attributes[] {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)`, 'g');
  return [...text.matchAll(tag)].map(([, inner = '']) => attributesOf(inner));
}

function attributesOf(text: string): Attributes {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', double, single]) => [name, withoutEntities(double ?? single ?? '')]),
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @see https://www.w3.org/TR/xml/#sec-references */
const withoutEntities = (value: string) =>
  value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
