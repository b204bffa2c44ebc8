/** Which entry the editor's address means. */
export type FormPlace = {
  collection: string;
  /** Undefined for an entry that was not saved yet. */
  id: string | undefined;
};

/** `#/collections/news/entries/novost`, `#/collections/news/new`; undefined for every other page of the editor. */
export function formPlace(hash: string): FormPlace | undefined {
  const [, collection, id] = /^#\/collections\/([^/?]+)\/(?:new|entries\/([^/?]+))/.exec(hash) ?? [];
  return collection === undefined ? undefined : { collection, id: id && decodeURIComponent(id) };
}
