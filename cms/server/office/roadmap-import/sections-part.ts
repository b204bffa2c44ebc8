/** HTML of the sections with their stages: the guess, and the choice of another. */
import { html } from 'ghtml';
import { counted } from '#format/plural.ts';
import { stages, type StageId } from '#model/vocabularies.ts';
import type { Activity, Plan, Section } from '../../roadmap-import/plan.ts';
import { names } from './asked.ts';

const activityForms = ['мероприятие', 'мероприятия', 'мероприятий'] as const;

export function sectionsPart({ sections }: Plan): string {
  return html`<section aria-labelledby="razdely">
    <h2 id="razdely">Разделы и этапы</h2>
    <p class="hint">
      Этапы угаданы по словам: проверьте их. Если в разделе мероприятия разных этапов, оставьте у раздела «по
      мероприятиям».
    </p>
    <ol class="import-sections">
      !${sections.map(sectionPart).join('')}
    </ol>
  </section>`;
}

export const sectionName = ({ number, title }: Section): string =>
  [number, title].filter((part) => part !== undefined).join(' ') || 'Без названия';

function sectionPart(section: Section, at: number): string {
  const { stages: ids, activities } = section;
  const label = (words: string) => `${words}: ${sectionName(section).slice(0, 120)}`;
  const first = {
    name: names.stage(at, 1),
    label: 'Этап',
    heard: label('Этап раздела'),
    none: 'по мероприятиям',
  };
  const second = {
    name: names.stage(at, 2),
    label: 'Ещё этап',
    heard: label('Ещё этап раздела'),
    none: 'нет',
  };
  const own =
    ids.length > 0
      ? ''
      : html`<details>
          <summary>Этапы мероприятий</summary>
          <div class="import-stages">
            !${activities.map((activity, place) => activityPart(activity, names.activityStage(at, place))).join('')}
          </div>
        </details>`;
  return html`<li>
    <p><strong>${sectionName(section)}</strong>, ${counted(activities.length, activityForms)}</p>
    <div class="import-stages">!${stageField(first, ids[0])} !${stageField(second, ids[1])}</div>
    !${own}
  </li>`;
}

function activityPart({ number, title, items, stages: ids }: Activity, name: string): string {
  const words = [number, title ?? items[0]?.text].filter((part) => part !== undefined).join(' ');
  return stageField({ name, label: words.slice(0, 160) || 'Без названия', none: 'не определён' }, ids[0]);
}

type StageField = { name: string; label: string; heard?: string; none: string };

function stageField({ name, label, heard, none }: StageField, chosen: StageId | undefined): string {
  const options = stages.terms.map(
    ({ id, label: words }, at) =>
      html`<option value="${id}" !${id === chosen ? 'selected' : ''}>${at + 1}. ${words}</option>`,
  );
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" !${heard === undefined ? '' : html`aria-label="${heard}"`}>
      <option value="">${none}</option>
      !${options.join('')}
    </select>
  </div>`;
}
