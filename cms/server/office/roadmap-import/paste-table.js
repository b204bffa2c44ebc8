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
  const tell = (words) => {
    if (told) told.textContent = words;
  };
  field.addEventListener('paste', (event) => {
    const html = bare(event.clipboardData?.getData('text/html') ?? '');
    const rows = rowsIn(html);
    // A table beside other words is only words: nobody could tell any more what stands where.
    if (rows === 0 || html.length > most || field.value.trim() !== '') return;
    event.preventDefault();
    field.value = (event.clipboardData?.getData('text/plain') ?? '').slice(0, field.maxLength);
    markup.value = html;
    tell(`Таблица вставлена: строк — ${rows}. Нажмите «Прочитать».`);
  });
  // Words that are changed by hand say more than the markup they came with.
  field.addEventListener('input', () => {
    markup.value = '';
    tell('');
  });
}
