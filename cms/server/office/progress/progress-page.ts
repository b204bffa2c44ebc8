/** HTML of the page on which the progress of one activity is marked. */
import { html } from 'ghtml';
import { activityStates } from '#model/vocabularies.ts';
import type { PlacedActivity } from '#rules/views/activities.ts';
import type { Role } from '../../accounts/rights.ts';
import type { EntryLine } from '../../desk/overview.ts';
import { collectionWords } from '../collection-words.ts';
import { formAddress } from '../frame.ts';
import { nextStep } from '../next-step.ts';
import { proofCollections, type ProgressForm } from './activity-progress.ts';

export type ProgressPage = {
  base: string;
  role: Role;
  /** Id of the roadmap, and the blob of its text that is shown. */
  roadmap: string;
  version: string;
  placed: PlacedActivity;
  form: ProgressForm;
  /** What visitors see: proofs are chosen among it. */
  entries: readonly EntryLine[];
  /** HTML of what is told above the form. */
  said: string;
};

/** Entries of one part that are offered; older ones are found in the full form. */
const mostOffered = 200;

/** The newest first: a proof is usually what came out last. */
function proofOptions(entries: readonly EntryLine[], chosen: string): string {
  const groups = proofCollections.map((collection) => {
    const offered = entries
      .filter((entry) => entry.collection === collection && entry.isShown)
      .toSorted(
        (a, b) =>
          (b.published ?? '').localeCompare(a.published ?? '') || a.title.localeCompare(b.title, 'ru'),
      )
      .slice(0, mostOffered)
      .map(({ id, title }) => {
        const value = `${collection}/${id}`;
        return html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${title}</option>`;
      });
    return offered.length === 0
      ? ''
      : html`<optgroup label="${collectionWords(collection)}">!${offered.join('')}</optgroup>`;
  });
  return html`<option value="">Не выбрано</option>
    !${groups.join('')}`;
}

function activityPart({ placed: { activity, deadline, responsible, result } }: ProgressPage): string {
  const lines: readonly [string, string | undefined][] = [
    ['Срок', deadline],
    ['Ответственный', responsible],
    ['Результат', result],
  ];
  const said = lines.flatMap(([label, value]) =>
    value === undefined ? [] : [html`<p class="soft">${label}: ${value}</p>`],
  );
  const items = activity.items.map(({ text }) => html`<li>${text}</li>`);
  return html`<section class="activity" aria-label="Мероприятие">
    <p>${activity.title ?? ''}</p>
    !${
      items.length === 0
        ? ''
        : html`<ul>
            !${items.join('')}
          </ul>`
    }
    !${said.join('')}
  </section>`;
}

function stateFields({ form }: ProgressPage): string {
  const answers = activityStates.terms.map(
    ({ label }) =>
      html`<label class="answer">
        <input
          type="radio"
          name="state"
          value="${label}"
          !${form.state === label ? 'checked' : ''}
          required
        />
        ${label}
      </label>`,
  );
  return html`<fieldset class="field answers">
      <legend>Как идёт</legend>
      !${answers.join('')}
    </fieldset>
    <div class="field">
      <label for="done">Когда выполнено</label>
      <p class="hint" id="done-hint">Только для выполненного. Если не указать, запишем сегодняшний день.</p>
      <input id="done" name="done" type="date" value="${form.done}" aria-describedby="done-hint" />
    </div>`;
}

function storedProofs({ base, roadmap, placed }: ProgressPage): string {
  const { field, activity } = placed;
  if (activity.evidence.length === 0) return '';
  return html`<p class="soft">Уже приложено:</p>
    <ul>
      !${activity.evidence.map(({ title }) => html`<li>${title}</li>`).join('')}
    </ul>
    <p class="soft">
      <a href="${formAddress(base, 'roadmaps', roadmap, `${field}.evidence`)}"
        >Поправить приложенное в форме карты</a
      >
    </p>`;
}

function proofEntryField({ base, form, entries }: ProgressPage): string {
  return html`<div class="field">
    <label for="proofEntry">Запись раздела</label>
    <p class="hint" id="proofEntry-hint">
      Новость о событии, приказ, анонс, практика. Записи ещё нет?
      <a href="${base}admin/novost/">Напишите новость за минуту</a> и вернитесь.
    </p>
    <select id="proofEntry" name="proofEntry" aria-describedby="proofEntry-hint">
      !${proofOptions(entries, form.proofEntry)}
    </select>
  </div>`;
}

function proofFields(page: ProgressPage): string {
  const { proofAddress, proofTitle } = page.form;
  return html`<fieldset class="field answers">
    <legend>Чем подтверждается</legend>
    !${storedProofs(page)} !${proofEntryField(page)}
    <div class="field">
      <label for="proofAddress">Или адрес страницы вне раздела</label>
      <input
        id="proofAddress"
        name="proofAddress"
        inputmode="url"
        value="${proofAddress}"
        maxlength="2000"
        autocapitalize="none"
        spellcheck="false"
      />
    </div>
    <div class="field">
      <label for="proofTitle">Что это подтверждает</label>
      <p class="hint" id="proofTitle-hint">
        «Протокол № 3», «Репортаж о встрече». Если не написать, возьмём название записи. Можно и без ссылки:
        документ, который хранится в школе.
      </p>
      <input
        id="proofTitle"
        name="proofTitle"
        value="${proofTitle}"
        maxlength="300"
        aria-describedby="proofTitle-hint"
      />
    </div>
  </fieldset>`;
}

export function progressBody(page: ProgressPage): string {
  const { base, role, roadmap, version, placed, said } = page;
  return html`!${said} !${activityPart(page)}
    <form method="post" action="${base}admin/hod/" class="short-form">
      <input type="hidden" name="karta" value="${roadmap}" />
      <input type="hidden" name="pole" value="${placed.field}" />
      <input type="hidden" name="versiya" value="${version}" />
      !${stateFields(page)} !${proofFields(page)}
      <div class="actions">
        !${nextStep(role)}
        <button type="submit" name="delo" value="sohranit" class="button button-quiet">
          Сохранить черновик
        </button>
        <a class="button button-quiet" href="${base}admin/">На стол</a>
      </div>
      <p class="soft">
        Отмечаете несколько мероприятий? Сохраняйте каждое в черновик карты, а отдайте её один раз, со стола.
      </p>
    </form>`;
}
