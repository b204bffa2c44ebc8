/* global document, HTMLTextAreaElement, HTMLInputElement */
/* Keeps the table's own markup beside the pasted words: which cells are merged, and where a paragraph ends. */
const field = document.querySelector('[data-paste]');
const markup = document.querySelector('[data-markup]');
const told = document.querySelector('[data-pasted]');

/** Letters that are sent; the looks that Word adds are left behind first. */
const most = 3_000_000;

/** What was copied, without looks and pictures. */
const bare = (html) =>
  html
    .replace(/^[\s\S]*<!--StartFragment-->/i, '')
    .replace(/<!--EndFragment-->[\s\S]*$/i, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<img\b[^>]*>/gi, '');

const rowsIn = (html) => (html.match(/<tr[\s>]/gi) ?? []).length;

if (field instanceof HTMLTextAreaElement && markup instanceof HTMLInputElement) {
  let isPasting = false;
  field.addEventListener('paste', (event) => {
    const html = bare(event.clipboardData?.getData('text/html') ?? '');
    const rows = rowsIn(html);
    // Words are added to the field by the browser itself, right after this.
    isPasting = rows > 0 && html.length <= most && field.value.trim() === '';
    markup.value = isPasting ? html : '';
    if (told) told.textContent = isPasting ? `Таблица вставлена: строк — ${rows}. Нажмите «Прочитать».` : '';
  });
  // Words that are changed by hand say more than the markup they came with.
  field.addEventListener('input', () => {
    if (!isPasting) {
      markup.value = '';
      if (told) told.textContent = '';
    }
    isPasting = false;
  });
}
