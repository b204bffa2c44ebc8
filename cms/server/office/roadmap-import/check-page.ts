/** HTML of the second step: what was understood, and what the person may say otherwise. */
import { html } from 'ghtml';
import {
  formatSchoolYear,
  nextSchoolYear,
  previousSchoolYear,
  type SchoolYear,
} from '#format/school-year.ts';
import { counted } from '#format/plural.ts';
import { countPlan } from '../../roadmap-import/roadmap-text.ts';
import type { Plan } from '../../roadmap-import/plan.ts';
import type { Source } from '../../roadmap-import/source.ts';
import type { Choices } from '../../roadmap-import/read-tables.ts';
import { entryOffice } from '../public-address.ts';
import { names, shownWord } from './asked.ts';
import { columnsPart } from './columns-part.ts';
import { importAddress } from './import-page.ts';
import { planTable } from './plan-table.ts';
import type { KnownRoadmap } from './roadmaps-of-year.ts';
import { sectionsPart } from './sections-part.ts';

export type CheckPage = {
  base: string;
  said: string;
  source: Source;
  plan: Plan;
  choices: Choices;
  title: string;
  year: SchoolYear | undefined;
  /** The school's own year. */
  usualYear: SchoolYear;
  /** Roadmaps of that year that are there already. */
  known: readonly KnownRoadmap[];
};

export function checkBody(page: CheckPage): string {
  const { base, said, source, plan, choices } = page;
  return html`!${said} !${countsPart(plan)} !${notesPart(plan)} !${knownPart(page)}
    <form method="post" action="${importAddress(base)}" enctype="multipart/form-data">
      <input type="hidden" name="${names.source}" value="${JSON.stringify(source)}" />
      <input type="hidden" name="${names.shown}" value="${shownWord(plan.tables, choices)}" />
      !${namePart(page)} !${columnsPart(plan, choices)} !${sectionsPart(plan)}
      <section aria-labelledby="tablica">
        <h2 id="tablica">Таблица, какой она будет</h2>
        !${planTable(plan, page.year)}
      </section>
      !${lostPart(plan)}
      <div class="actions">
        <button type="submit" name="delo" value="sozdat" class="button">Создать черновик</button>
        <button type="submit" name="delo" value="zanovo" class="button button-quiet">Прочитать заново</button>
        <a class="button button-quiet" href="${importAddress(base)}">Другой документ</a>
      </div>
    </form>`;
}

const sectionForms = ['раздел', 'раздела', 'разделов'] as const;
const activityForms = ['мероприятие', 'мероприятия', 'мероприятий'] as const;

/** «5 разделов, 41 мероприятие, 3 без срока». */
function countsPart({ sections }: Plan): string {
  const { activities, withoutDeadline, withoutStage, ...count } = countPlan(sections);
  const hasDeadlines = withoutDeadline < activities;
  const words = [
    counted(count.sections, sectionForms),
    counted(activities, activityForms),
    hasDeadlines && withoutDeadline > 0 ? `${withoutDeadline} без срока` : '',
    !hasDeadlines && activities > 0 ? 'сроков нет' : '',
    withoutStage > 0 ? `${withoutStage} без этапа` : '',
  ].filter((part) => part !== '');
  return html`<p class="import-counts">${words.join(', ')}</p>`;
}

const notesPart = ({ notes }: Plan) =>
  notes.length === 0
    ? ''
    : html`<div class="fault">
        <ul>
          !${notes.map((note) => html`<li>${note}</li>`).join('')}
        </ul>
      </div>`;

function knownPart({ base, known, year }: CheckPage): string {
  if (known.length === 0 || year === undefined) return '';
  const links = known.map(
    ({ id, title }) => html`<a href="${entryOffice(base, 'roadmaps', id)}">${title}</a>`,
  );
  return html`<div class="fault">
    <p>
      Дорожная карта на ${formatSchoolYear(year)} уже есть: !${links.join(', ')}. Новая станет черновиком
      рядом с ней; прежняя не изменится.
    </p>
  </div>`;
}

function namePart({ title, year, usualYear }: CheckPage): string {
  const years = new Set([previousSchoolYear(usualYear), usualYear, nextSchoolYear(usualYear)]);
  if (year !== undefined) years.add(year);
  const options = [...years]
    .toSorted()
    .map(
      (one) =>
        html`<option value="${one}" !${one === year ? 'selected' : ''}>${formatSchoolYear(one)}</option>`,
    );
  return html`<div class="import-form">
    <div class="field">
      <label for="nazvanie">Название</label>
      <input id="nazvanie" name="${names.title}" value="${title}" maxlength="400" required />
    </div>
    <div class="field">
      <label for="god">Учебный год</label>
      <select id="god" name="${names.year}">
        !${options.join('')}
        <option value="" !${year === undefined ? 'selected' : ''}>не указан</option>
      </select>
    </div>
  </div>`;
}

function lostPart({ lost }: Plan): string {
  const reasons = [...new Set(lost.map(({ why }) => why))];
  const groups = reasons.map((reason) => {
    const items = lost.filter(({ why }) => why === reason).map(({ text }) => html`<li>${text}</li>`);
    return html`<h3>${reason.charAt(0).toUpperCase() + reason.slice(1)}</h3>
      <ul class="import-lost">
        !${items.join('')}
      </ul>`;
  });
  const words =
    lost.length === 0
      ? 'Весь текст документа вошёл в дорожную карту.'
      : 'Этих строк в черновике не будет. Если что-то нужно, измените графы и прочитайте заново или впишите в форме записи.';
  return html`<section aria-labelledby="ne-voshlo">
    <h2 id="ne-voshlo">Не вошло</h2>
    <p>${words}</p>
    !${groups.join('')}
  </section>`;
}
