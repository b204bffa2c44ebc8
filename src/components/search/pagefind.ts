/** The full-text index as the search page uses it: pieces joined in the browser. */

export type FoundPage = { url: string; excerpt: string; meta: { title?: string; section?: string } };
type FoundReference = { data: () => Promise<FoundPage> };

/** What this page uses of Pagefind's own module. */
type Pagefind = {
  options: (options: { ranking: { termSimilarity: number } }) => Promise<void>;
  mergeIndex: (address: string) => Promise<void>;
  search: (query: string) => Promise<{ results: FoundReference[] }>;
};

export type SearchIndex = { search: (query: string) => Promise<FoundReference[]> };

/**
 * Opens the index whose pieces lie in `<base>pagefind/<part>/`.
 * @throws when the first piece cannot be loaded; a piece that is missing later is left out.
 */
export async function openIndex(base: string, parts: readonly string[]): Promise<SearchIndex> {
  const [first, ...others] = parts.map((part) => `${base}pagefind/${part}/`);
  if (first === undefined) return { search: () => Promise.resolve([]) };
  const pagefind = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind;
  await pagefind.options({ ranking: { termSimilarity: 10 } });
  await Promise.allSettled(others.map((part) => pagefind.mergeIndex(part)));
  return { search: async (query) => (await pagefind.search(query)).results };
}

/** An excerpt as text and marked words. Pagefind escapes the text and marks matches with `<mark>` alone. */
export function splitExcerpt(excerpt: string): { text: string; isMatch: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      return { text: unescape(marked ?? piece), isMatch: marked !== undefined };
    });
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

function unescape(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (whole, name: string) => entities[name] ?? whole);
}
