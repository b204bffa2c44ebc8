const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text that stands between tags. Quotes stay as typed. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => entities[sign] ?? '') : text;
}

/** Escapes the value of a double-quoted attribute. `>` too: no tag of ours then holds a bare one. */
export function escapeAttribute(value: string): string {
  return /[&<>"]/.test(value) ? value.replace(/[&<>"]/g, (sign) => entities[sign] ?? '') : value;
}

/** The inverse of both: four entities, as written by this room. */
export function unescapeText(html: string): string {
  if (!html.includes('&')) return html;
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
