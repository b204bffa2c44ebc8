/** HTML of the roadmap as a table: every field that the draft will have. */
import { html } from 'ghtml';
import { describeDeadline, parseDeadline } from '#format/deadline.ts';
import { schoolYearPeriod, type SchoolYear } from '#format/school-year.ts';
import type { Activity, Plan, Section } from '../../roadmap-import/plan.ts';
import { sectionName } from './sections-part.ts';

const heads = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'] as const;

export function planTable({ columns, sections }: Plan, year: SchoolYear | undefined): string {
  const own = columns.filter(({ holds }) => holds === 'own').map(({ title }) => title);
  const names = [...heads, ...own];
  const shown = { own, year, width: names.length };
  return html`<div class="import-scroll" tabindex="0" role="region" aria-label="Мероприятия по разделам">
    <table>
      <thead>
        <tr>
          !${names.map((name) => html`<th scope="col">${name}</th>`).join('')}
        </tr>
      </thead>
      !${sections.map((section) => sectionRows(section, shown)).join('')}
    </table>
  </div>`;
}

type Shown = { own: readonly string[]; year: SchoolYear | undefined; width: number };

function sectionRows(section: Section, shown: Shown): string {
  const rows = section.activities.map((activity) => activityRow(activity, shown));
  return html`<tbody>
    <tr>
      <th class="import-section" scope="rowgroup" colspan="${String(shown.width)}">
        ${sectionName(section)}
      </th>
    </tr>
    !${rows.join('')}
  </tbody>`;
}

function activityRow(activity: Activity, { own, year }: Shown): string {
  const { number = '', title = '', items, deadline, responsible, result, merged } = activity;
  const shared = (text: string | undefined) => text ?? (merged ? '〃' : '');
  const points = items.map((item) => html`<li>${[item.number, item.text].filter(Boolean).join(' ')}</li>`);
  const values = own.map((name) => activity.own.find(({ column }) => column === name)?.value ?? '');
  return html`<tr>
    <td>${number}</td>
    <td>
      ${title}!${
        points.length === 0
          ? ''
          : html`<ul>
              !${points.join('')}
            </ul>`
      }
    </td>
    <td>!${deadline === undefined ? shared(undefined) : deadlineCell(deadline, year)}</td>
    <td>${shared(responsible)}</td>
    <td>${shared(result)}</td>
    !${values.map((value) => html`<td>${value}</td>`).join('')}
  </tr>`;
}

/** The words of the school, and below them what the site will make of them. */
function deadlineCell(deadline: string, year: SchoolYear | undefined): string {
  const parsed = parseDeadline(deadline, year === undefined ? undefined : schoolYearPeriod(year));
  return html`${deadline}<span class="import-meaning">понято так: ${describeDeadline(parsed)}</span>`;
}
