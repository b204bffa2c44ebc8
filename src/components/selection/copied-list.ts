/** The chosen practices as a list for a letter: with links where the letter has them, else with addresses. */
import { encodeEntities } from '#format/entities.ts';
import type { Practice } from './practice.ts';

type Named = Pick<Practice, 'title' | 'address'>;

export function listAsText(practices: readonly Named[]): string {
  return practices.map(({ title, address }, index) => `${index + 1}. ${title}\n${address}`).join('\n\n');
}

export function listAsHtml(practices: readonly Named[]): string {
  const items = practices.map(
    ({ title, address }) => `<li><a href="${encodeEntities(address)}">${encodeEntities(title)}</a></li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}
