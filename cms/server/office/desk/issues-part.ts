/** What is wrong with what is published, each with the way to its field. */
import { html } from 'ghtml';
import type { Issue, Severity } from '#model/issue.ts';
import { entryAt } from '../../content/places.ts';
import type { EntryLine } from '../../desk/overview.ts';
import { collectionWords } from '../collection-words.ts';
import { formAddress } from '../frame.ts';

type Place = { name: string; address: string | undefined };

/** «Новости: Три письма», and where its form is; a file that is no entry is called by its path. */
function placeOf({ file, field }: Issue, entries: readonly EntryLine[], base: string): Place {
  try {
    const { collection, id } = entryAt(file);
    const isBody = field === 'body' || field.startsWith('body:');
    const address = formAddress(base, collection, id, isBody ? 'body' : field);
    if (collection === 'school') return { name: 'Описание школы', address };
    const title = entries.find((entry) => entry.collection === collection && entry.id === id)?.title ?? id;
    return { name: `${collectionWords(collection)}: ${title}`, address };
  } catch {
    return { name: file, address: undefined };
  }
}

/** Issues that say the same of several entries are said once. */
function alike(issues: readonly Issue[]): (readonly [Issue, ...Issue[]])[] {
  const groups = Map.groupBy(issues, ({ message, fix, basis }) => [message, fix, basis].join('\0'));
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [[first, ...more] as const] : []));
}

function placeLink(issue: Issue, { base, entries }: IssuesShown): string {
  const { name, address } = placeOf(issue, entries, base);
  return address === undefined ? html`${name}` : html`<a href="${address}">${name}</a>`;
}

function issueLine(same: readonly [Issue, ...Issue[]], shown: IssuesShown): string {
  const [{ message, fix, basis }] = same;
  const places = same.map((issue) => html`<li>!${placeLink(issue, shown)}</li>`);
  return html`<li>
    <p>${message}</p>
    <p class="soft">${fix}${basis === '' ? '' : ` Основание: ${basis}.`}</p>
    <ul class="places">
      !${places.join('')}
    </ul>
  </li>`;
}

/** Lines that are shown at once; the rest unfolds. */
const shownAtOnce = 5;

export type IssuesShown = { base: string; entries: readonly EntryLine[] };

/** Issues of one severity under a heading; nothing when there are none. */
export function issuesPart(
  title: string,
  hint: string,
  issues: readonly Issue[],
  shown: IssuesShown,
): string {
  if (issues.length === 0) return '';
  const lines = alike(issues).map((same) => issueLine(same, shown));
  const rest = lines.slice(shownAtOnce);
  const more =
    rest.length === 0
      ? ''
      : html`<details>
          <summary>Ещё ${String(rest.length)}</summary>
          <ul class="office-list">
            !${rest.join('')}
          </ul>
        </details>`;
  return html`<section>
    <h2>${title} <span class="count">${String(issues.length)}</span></h2>
    <p class="soft">${hint}</p>
    <ul class="office-list">
      !${lines.slice(0, shownAtOnce).join('')}
    </ul>
    !${more}
  </section>`;
}

export const ofSeverity = (issues: readonly Issue[], severity: Severity): Issue[] =>
  issues.filter((issue) => issue.severity === severity);
