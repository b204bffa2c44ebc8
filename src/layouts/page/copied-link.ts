/** The link of a heading goes to the clipboard as well as to the address of the page. */
export async function copyLink(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    link.dataset['copied'] = '';
    setTimeout(() => Reflect.deleteProperty(link.dataset, 'copied'), 2000);
  } catch {
    // Without a clipboard the address still stands in the address bar.
  }
}
