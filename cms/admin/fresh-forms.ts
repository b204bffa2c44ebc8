/** Collection and id in the address of a form: `#/collections/news/entries/novost` → `news/entries/novost`. */
const formIn = (address: string) => /#\/collections\/([^/?]+\/entries\/[^?]+)/.exec(address)?.[1];

/**
 * Whether one address leads from the form of one entry straight to that of another. Decap keeps the first entry's values
 * in the second form there; its own pages always have a list between two forms.
 */
export function isFormToForm(from: string, to: string): boolean {
  const [before, after] = [formIn(from), formIn(to)];
  return before !== undefined && after !== undefined && before !== after;
}
