const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text that stands between tags. Quotes stay as typed. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => entities[sign] ?? '') : text;
}

/** Escapes the value of a double-quoted attribute. `>` too: no tag of ours then holds a bare one. */
export function escapeAttribute(value: string): string {
  return /[&<>"]/.test(value) ? value.replace(/[&<>"]/g, (sign) => entities[sign] ?? '') : value;
}
