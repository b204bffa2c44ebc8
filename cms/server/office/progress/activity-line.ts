/** An activity of a current roadmap in a list, with the way to the page on which its progress is marked. */
import { html } from 'ghtml';
import { may, type Role } from '../../accounts/rights.ts';
import type { RoadmapActivity } from '../../desk/overview.ts';

export type ActivitiesShown = {
  base: string;
  role: Role;
  /** How an activity stands in the draft of its roadmap; undefined without a draft. */
  inDrafts: (activity: RoadmapActivity) => string | undefined;
};

function progressAddress({ roadmap, field, name }: RoadmapActivity, base: string): string {
  const asked = new URLSearchParams({ karta: roadmap, pole: field, ime: name });
  return `${base}admin/hod/?${asked.toString()}`;
}

export function activityLine(activity: RoadmapActivity, { base, role, inDrafts }: ActivitiesShown): string {
  const { name, deadline, responsible, state, due } = activity;
  const drafted = inDrafts(activity);
  const about = [
    ...(deadline === '' ? [] : [deadline]),
    ...(responsible === undefined ? [] : [responsible]),
    state,
    ...(drafted === undefined || drafted === state ? [] : [`в черновике карты: ${drafted}`]),
  ].join(' · ');
  const mark = may(role, 'edit')
    ? html`<div class="actions">
        <a
          class="button button-small button-quiet"
          href="${progressAddress(activity, base)}"
          aria-label="Отметить ход: ${name}"
          >Отметить ход</a
        >
      </div>`
    : '';
  return html`<li>
    <p>${name}</p>
    <p class="soft">!${due === 'overdue' ? '<b class="late">Срок прошёл</b> · ' : ''}${about}</p>
    !${mark}
  </li>`;
}
