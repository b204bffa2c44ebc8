/** A file of the section that is no page. */
export type FeedFile = {
  /** From the root of the section, `/feed/novosti.xml`. */
  address: string;
  /** Media type with its charset. */
  type: string;
  /** Makes the file; the same library, day and place always give the same text. */
  text: () => string | Promise<string>;
};

export const mediaTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;
