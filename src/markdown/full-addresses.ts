import { decodeEntities } from '#format/entities.ts';
import { escapeAttribute } from './escape.ts';

const tag = /<[a-z][^>]*>/g;
/** The link of a heading to itself: of use on its page alone. */
const headingAnchor = /<a class="anchor"[^>]*><\/a>/g;
const addressAttribute = / (href|src|srcset)="([^"]*)"/g;

/**
 * HTML written by this room for a reader that stands away from the page, such as a feed: every address in it becomes
 * a full one, and headings lose the links to themselves. No attribute of ours holds a bare `>` or `"`, so tags are told
 * from words for certain.
 * @param page full address of the page that the HTML was written for
 */
export function withFullAddresses(html: string, page: string): string {
  const full = (address: string) => URL.parse(address, page)?.href ?? address;
  return html.replace(headingAnchor, '').replace(tag, (written) =>
    written.replace(addressAttribute, (_, name: string, value: string) => {
      const address = decodeEntities(value);
      const found = name === 'srcset' ? address.replace(/[^\s,][^\s]*(?= \d+w)/g, full) : full(address);
      return ` ${name}="${escapeAttribute(found)}"`;
    }),
  );
}
