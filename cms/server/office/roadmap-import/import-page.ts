/** HTML of the first step: three ways to bring a roadmap. */
import { html } from 'ghtml';

export type ImportPage = {
  base: string;
  /** HTML of what is told above the form. */
  said: string;
  /** A text that was typed or pasted and has to stay on the page. */
  text: string;
};

/** Letters of the text field. */
export const longestText = 300_000;

export const importAddress = (base: string): string => `${base}admin/karta-iz-word/`;

const filePart = html`<div class="field">
  <label for="fajl">Файл Word (DOCX)</label>
  <p class="hint" id="fajl-hint">
    До 20 МБ. Старый документ DOC сначала откройте в Word и сохраните как DOCX.
  </p>
  <input
    id="fajl"
    name="fajl"
    type="file"
    accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    aria-describedby="fajl-hint"
  />
</div>`;

const textPart = (text: string) =>
  html`<div class="field">
    <label for="tekst">Таблица, скопированная из документа</label>
    <p class="hint" id="tekst-hint">
      В Word, в другом редакторе документов или на странице сайта выделите таблицу вместе с её названием,
      скопируйте и вставьте сюда.
    </p>
    <textarea
      id="tekst"
      name="tekst"
      rows="8"
      maxlength="${String(longestText)}"
      spellcheck="false"
      aria-describedby="tekst-hint"
      data-paste
    >
!${'\n'}${text}</textarea>
    <input type="hidden" name="razmetka" value="" data-markup />
    <p class="hint" role="status" data-pasted></p>
  </div>`;

export function importBody({ base, said, text }: ImportPage): string {
  return html`!${said}
    <p>
      Принесите дорожную карту такой, какая она у вас есть: с любыми графами, в любом порядке. Перепечатывать
      её не нужно. Сначала страница покажет, что поняла, и только потом, по вашей кнопке, появится черновик.
    </p>
    <form method="post" action="${importAddress(base)}" enctype="multipart/form-data" class="import-form">
      !${filePart}
      <p class="import-or">или</p>
      !${textPart(text)}
      <div class="actions">
        <button type="submit" name="delo" value="prochitat" class="button">Прочитать</button>
      </div>
    </form>`;
}
