/** A refusal on a page of the office: its words, and the list of what stands in the way. */
import { html } from 'ghtml';
import { z } from 'zod';
import { entryAt } from '../content/places.ts';
import type { Refusal } from '../refusal.ts';
import { formAddress } from './frame.ts';
import { entryOffice } from './public-address.ts';

/** The parts of a refusal's details of which there is something to show; everything else is left out. */
const details = z.object({
  issues: z
    .array(z.object({ file: z.string(), field: z.string(), message: z.string(), fix: z.string() }))
    .optional()
    .catch(undefined),
  referrers: z
    .array(z.object({ collection: z.string(), id: z.string(), title: z.string(), field: z.string() }))
    .optional()
    .catch(undefined),
  conflicts: z
    .array(z.object({ label: z.string(), mine: z.string().optional(), theirs: z.string().optional() }))
    .optional()
    .catch(undefined),
});

type Details = z.output<typeof details>;
type Issue = NonNullable<Details['issues']>[number];
type Conflict = NonNullable<Details['conflicts']>[number];
type Referrer = NonNullable<Details['referrers']>[number];

/** Issues of more fields than anybody reads at once are counted. */
const mostShown = 30;

export function refusalPart(base: string, refusal: Refusal): string {
  const { issues = [], referrers = [], conflicts = [] } = details.parse(refusal.details);
  const lines = [
    ...issues.map((issue) => issueLine(base, issue)),
    ...referrers.map((referrer) => referrerLine(base, referrer)),
    ...conflicts.map(conflictLine),
  ];
  const more = lines.length - mostShown;
  return html`<div class="fault" role="alert">
    <p>${refusal.message}</p>
    !${
      lines.length === 0
        ? ''
        : html`<ul>
            !${lines.slice(0, mostShown).join('')}
          </ul>`
    }
    !${more > 0 ? html`<p>И ещё ${String(more)}.</p>` : ''}
  </div>`;
}

/** Where a field of a file is mended; undefined for a file that is no entry. */
function formOf(base: string, file: string, field: string): string | undefined {
  try {
    const { collection, id } = entryAt(file);
    return formAddress(base, collection, id, field);
  } catch {
    return undefined;
  }
}

function issueLine(base: string, { file, field, message, fix }: Issue): string {
  const form = formOf(base, file, field);
  const link = form === undefined ? '' : html` <a href="${form}">Исправить в форме</a>`;
  return html`<li>${message} ${fix}!${link}</li>`;
}

export const referrerLine = (base: string, { collection, id, title, field }: Referrer): string =>
  html`<li><a href="${entryOffice(base, collection, id)}">${title}</a> — ${field}</li>`;

const conflictLine = ({ label, mine, theirs }: Conflict): string =>
  html`<li>${label}: в черновике — ${mine ?? 'ничего'}; на сайте — ${theirs ?? 'ничего'}.</li>`;
