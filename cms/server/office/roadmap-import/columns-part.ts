/** HTML of the columns of each table, and what they are taken for. */
import { html } from 'ghtml';
import { columnContents } from '#model/vocabularies.ts';
import { counted } from '#format/plural.ts';
import type { Plan, ReadTable } from '../../roadmap-import/plan.ts';
import type { Choices } from '../../roadmap-import/read-tables.ts';
import { dropped, names } from './asked.ts';

const rowForms = ['строка', 'строки', 'строк'] as const;

export function columnsPart({ tables }: Plan, choices: Choices): string {
  if (tables.length === 0) return '';
  return html`<section aria-labelledby="grafy">
    <h2 id="grafy">Графы</h2>
    <p class="hint">
      Если графа понята не так, выберите другое и нажмите «Прочитать заново». «Своя графа» останется под своим
      названием.
    </p>
    !${tables.map((table) => tablePart(table, { choices, isOnly: tables.length === 1 })).join('')}
  </section>`;
}

type Shown = { choices: Choices; isOnly: boolean };

function tablePart({ index, rows, columns, isTaken }: ReadTable, { choices, isOnly }: Shown): string {
  const chosen = choices.get(index)?.holds ?? [];
  const fields = columns.map(({ title, holds }, column) => {
    const value = chosen[column] === 'dropped' ? dropped : holds;
    return html`<li class="field">!${columnField({ table: index, column, title, value })}</li>`;
  });
  const answer = (value: string, label: string, isChosen: boolean) =>
    html`<option value="${value}" !${isChosen ? 'selected' : ''}>${label}</option>`;
  return html`<fieldset class="import-table">
    <legend>${isOnly ? 'Таблица' : `Таблица ${index + 1}`}, ${counted(rows, rowForms)}</legend>
    <div class="field">
      <label for="${names.table(index)}">Это мероприятия дорожной карты?</label>
      <select id="${names.table(index)}" name="${names.table(index)}">
        !${answer('da', 'да, взять', isTaken)} !${answer('net', 'нет, не брать', !isTaken)}
      </select>
    </div>
    <ul class="import-columns">
      !${fields.join('')}
    </ul>
  </fieldset>`;
}

type ColumnField = { table: number; column: number; title: string; value: string };

function columnField({ table, column, title, value }: ColumnField): string {
  const name = names.column(table, column);
  const options = [
    ...columnContents.terms.map(({ id, label }) => ({ id, label })),
    { id: dropped, label: 'не переносить' },
  ].map(({ id, label }) => html`<option value="${id}" !${id === value ? 'selected' : ''}>${label}</option>`);
  return html`<label for="${name}">${title === '' ? `Графа ${column + 1}, без названия` : title}</label>
    <select id="${name}" name="${name}">
      !${options.join('')}
    </select>`;
}
