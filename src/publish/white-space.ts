/** Elements that begin and end a line of their own: white space at their edges is never shown. */
const blocks = [
  ...['html', 'head', 'meta', 'link', 'title', 'body', 'header', 'main', 'footer', 'nav', 'section', 'aside'],
  ...['div', 'p', 'h[1-6]', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'address', 'form'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'fieldset', 'legend', 'details', 'summary'],
].join('|');

// Attributes of ours stand in double quotes and may hold a bare «>».
const edge = new RegExp(`\\s*(</?(?:${blocks})(?=[\\s>])(?:[^>"]|"[^"]*")*>)\\s*`, 'g');

/** HTML without the white space that a browser leaves out (CSS Text 3, 4.1.1–4.1.2); what stands within lines is kept. */
export function withoutIdleSpace(html: string): string {
  return html.replace(edge, '$1');
}
