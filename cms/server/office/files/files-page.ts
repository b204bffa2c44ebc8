/** HTML of the section's documents and pictures. */
import { html } from 'ghtml';
import { formatFileSize } from '#format/file-size.ts';
import { counted } from '#format/plural.ts';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { fileAddress } from '../../protocol/read-actions.ts';
import type { Refusal } from '../../refusal.ts';
import { done } from '../../screens/screen.ts';
import { entryOffice } from '../public-address.ts';
import { refusalPart } from '../refusal-part.ts';
import { fileKinds, type FilesChoice } from './files-choice.ts';
import type { StoredFile } from './stored-files.ts';

export type FilesPage = {
  base: string;
  choice: FilesChoice;
  files: readonly StoredFile[];
  mayEdit: boolean;
  told: string | undefined;
  refusal: Refusal | undefined;
};

const fileForms = ['файл', 'файла', 'файлов'] as const;

export function filesBody(page: FilesPage): string {
  const { base, files, mayEdit, told, refusal } = page;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const found =
    files.length === 0
      ? 'Таких файлов нет.'
      : `Найдено: ${counted(files.length, fileForms)}, ${formatFileSize(size)}.`;
  return html`!${refusal ? refusalPart(base, refusal) : ''} !${done(told)} !${mayEdit ? uploadPart(base) : ''}
    !${choiceForm(page)}
    <p class="entries-found">${found}</p>
    <ul class="office-list files">
      !${files.map((file) => fileLine(file, page)).join('')}
    </ul>`;
}

/** Extensions that a browser offers; photographs of phones are made into JPEG by the server. */
const accepted = [...pictureExtensions, 'heic', ...fileExtensions].map((extension) => `.${extension}`);

/** The script puts a field in; without it the form of an entry takes files one by one. */
function uploadPart(base: string): string {
  return html`<section
    class="upload"
    aria-labelledby="upload"
    data-upload="${base}admin/api/v1"
    data-pictures="${[...pictureExtensions, 'heic'].join(' ')}"
    data-accept="${accepted.join(',')}"
  >
    <h2 id="upload">Добавить файлы</h2>
    <p data-without-scripts>
      Файл добавляют в форме записи: откройте её и выберите файл в поле «Изображение» или «Файл».
    </p>
  </section>`;
}

function choiceForm({ base, choice: { kind, asked } }: FilesPage): string {
  const options = Object.entries(fileKinds).map(
    ([value, { label }]) =>
      html`<option value="${value}" !${value === kind ? 'selected' : ''}>${label}</option>`,
  );
  return html`<form class="choice" method="get" action="${base}admin/hranilishche/" role="search">
    <label class="choice-field choice-asked"
      ><span>Часть имени файла</span>
      <input type="search" name="q" value="${asked}" maxlength="100" autocomplete="off" />
    </label>
    <label class="choice-field"
      ><span>Какие</span>
      <select name="vid">
        <option value="">все</option>
        !${options.join('')}
      </select></label
    >
    <button type="submit" class="button">Показать</button>
  </form>`;
}

function fileLine(file: StoredFile, page: FilesPage): string {
  const { path, name, blob, size, isPicture } = file;
  const address = fileAddress(page.base, path, blob);
  const thumbnail = html`<img
    src="${page.base}admin/miniatyury/${blob}.webp"
    alt=""
    width="120"
    height="90"
    loading="lazy"
    decoding="async"
  />`;
  return html`<li class="file">
    <div class="file-look">
      !${isPicture ? thumbnail : html`<span class="file-kind">${name.slice(name.lastIndexOf('.') + 1)}</span>`}
    </div>
    <div>
      <p><a href="${address}">${name}</a></p>
      <p class="soft">${path} · ${formatFileSize(size)}</p>
      !${usesPart(file, page)}
    </div>
    !${removePart(file, page)}
  </li>`;
}

function usesPart({ uses }: StoredFile, { base }: FilesPage): string {
  if (uses.length === 0) return '<p class="soft">Нигде не показан.</p>';
  const lines = uses.map(
    ({ collection, id, title, field }) =>
      html`<li><a href="${entryOffice(base, collection, id)}">${title}</a> — ${field}</li>`,
  );
  return html`<ul class="file-uses">
    !${lines.join('')}
  </ul>`;
}

function removePart({ path, name, uses }: StoredFile, { base, mayEdit }: FilesPage): string {
  if (!mayEdit || uses.length > 0) return '';
  return html`<details class="danger">
    <summary aria-label="Удалить: ${name}">Удалить</summary>
    <form method="post" action="${base}admin/hranilishche/">
      <p>Вернуть файл можно будет из корзины.</p>
      <button type="submit" name="udalit" value="${path}" class="button button-small button-quiet">
        Удалить файл
      </button>
    </form>
  </details>`;
}
