const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Signs that HTML and Markdown let be written by name (`&amp;`) as themselves; any other name stays as it is. */
export function decodeEntities(text: string): string {
  return text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => signs[name] ?? whole)
    : text;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in a double-quoted attribute. */
export const encodeEntities = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
