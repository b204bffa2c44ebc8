/** How a link is marked on a page: it leads to this very page, or to the section in which the page stands. */
export function currentMark(target: string, address: string): 'page' | 'true' | undefined {
  if (target === address) return 'page';
  return target !== '/' && address.startsWith(target) ? 'true' : undefined;
}
