/** HTML of the short form of a news item. */
import { html } from 'ghtml';
import { newsKinds } from '#model/vocabularies.ts';
import type { Role } from '../../accounts/rights.ts';
import { nextStep } from '../next-step.ts';
import type { NewsForm } from './news-text.ts';

export type NewsPage = {
  base: string;
  role: Role;
  form: NewsForm;
  /** HTML of what is told above the form. */
  said: string;
  /** A draft that was saved already, and its version. */
  draft: { id: string; version: string } | undefined;
};

const kindOptions = (chosen: string) =>
  newsKinds.terms
    .map(({ label }) => html`<option !${label === chosen ? 'selected' : ''}>${label}</option>`)
    .join('');

function photoPart({ picture, alt, people }: NewsForm): string {
  const answer = (value: string, label: string) =>
    html`<label class="answer">
      <input type="radio" name="people" value="${value}" !${people === value ? 'checked' : ''} />
      ${label}
    </label>`;
  return html`<fieldset class="field answers" data-photo !${picture === '' ? 'hidden' : ''}>
    <legend>Снимок</legend>
    <p class="photo-told" role="status">${picture === '' ? '' : 'Снимок загружен.'}</p>
    <input type="hidden" name="picture" value="${picture}" />
    <div class="field">
      <label for="alt">Что на снимке</label>
      <p class="hint" id="alt-hint">
        Опишите для тех, кто не видит картинку: «Учителя обсуждают урок у доски».
      </p>
      <input id="alt" name="alt" value="${alt}" maxlength="400" aria-describedby="alt-hint" />
    </div>
    <div role="radiogroup" aria-label="Можно ли узнать на снимке людей?">
      <p>Можно ли узнать на снимке людей?</p>
      !${answer('net', 'Нет')} !${answer('da', 'Да')}
      <p class="hint">
        Если да, нужно согласие каждого на распространение изображения: его данные вносят в полном редакторе,
        без них новость не выйдет.
      </p>
    </div>
  </fieldset>`;
}

const photoChoice = html`<div class="field" data-photo-choice hidden>
    <label for="photo">Фотография</label>
    <p class="hint" id="photo-hint">
      Со снимка уберутся место и время съёмки. До 20 МБ, годятся и снимки с айфона.
    </p>
    <input id="photo" type="file" accept="image/*" aria-describedby="photo-hint" />
  </div>
  <noscript
    ><p class="hint">Снимок добавляют в полном редакторе: здесь для него нужны скрипты.</p></noscript
  >`;

const detailsPart = ({ summary, date, kind }: NewsForm) =>
  html`<details !${summary === '' ? '' : 'open'}>
    <summary>Дата, вид и «коротко»</summary>
    <div class="field">
      <label for="date">Дата</label>
      <input id="date" name="date" type="date" value="${date}" required />
    </div>
    <div class="field">
      <label for="kind">Вид</label>
      <select id="kind" name="kind">
        !${kindOptions(kind)}
      </select>
    </div>
    <div class="field">
      <label for="summary">Коротко</label>
      <p class="hint" id="summary-hint">
        Одно-два предложения для списков. Если не написать, возьмём начало текста.
      </p>
      <textarea id="summary" name="summary" rows="2" maxlength="600" aria-describedby="summary-hint">
${summary}</textarea>
    </div>
  </details>`;

export function newsBody({ base, role, form, said, draft }: NewsPage): string {
  const { title, text } = form;
  const kept =
    draft === undefined
      ? ''
      : html`<input type="hidden" name="zapis" value="${draft.id}" />
          <input type="hidden" name="versiya" value="${draft.version}" />`;
  return html`!${said}
    <form
      method="post"
      action="${base}admin/novost/"
      class="news-form short-form"
      data-api="${base}admin/api/v1"
    >
      !${kept}
      <div class="field">
        <label for="title">Название</label>
        <input id="title" name="title" value="${title}" maxlength="400" required />
      </div>
      <div class="field">
        <label for="text">Текст</label>
        <textarea id="text" name="text" rows="8" required>${text}</textarea>
      </div>
      !${photoChoice} !${photoPart(form)} !${detailsPart(form)}
      <div class="actions">
        !${nextStep(role)}
        <button type="submit" name="delo" value="sohranit" class="button button-quiet">
          Сохранить черновик
        </button>
      </div>
    </form>`;
}
