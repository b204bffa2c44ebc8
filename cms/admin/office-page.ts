/** The office has lists of its own in place of Decap's: they know Russian words, fit a phone and are read aloud. */
import { formPlace } from './bar/form-place.ts';

/** The page of the office, from `<base>admin/`, for an address of the editor that is no form; undefined for a form. */
export function officePage(hash: string): string | undefined {
  if (formPlace(hash)) return undefined;
  if (hash.startsWith('#/workflow')) return '';
  const [, part] = /^#\/collections\/([a-z]+)/.exec(hash) ?? [];
  return part === undefined ? 'zapisi/' : `zapisi/?chast=${part}`;
}
