/** The page of the entry as visitors will see it, made by the site's own pages while somebody writes. */
import { askAction } from '../ask-server.ts';
import { formIdentity, formText, onFormChange } from './form-text.ts';
import { createPageFrame, type PageFrame } from './page-frame.ts';

/** Milliseconds without a key after which the page is made anew. */
const pause = 300;

type Panel = { element: HTMLElement; frame: PageFrame; status: HTMLElement; close: () => void };

let panel: Panel | undefined;

/** Opens the preview, or closes it. */
export function togglePreview(): void {
  if (panel) panel.close();
  else panel = openPanel();
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'bar-button bar-button-quiet';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

function openPanel(): Panel {
  const element = document.createElement('aside');
  element.className = 'preview-panel';
  element.setAttribute('aria-label', 'Как будет на сайте');
  const frame = createPageFrame('Страница записи');
  const status = document.createElement('p');
  status.className = 'preview-status';
  status.setAttribute('role', 'status');
  const stop = followForm((text) => void renew(text));
  const close = () => {
    stop();
    element.remove();
    document.documentElement.classList.remove('has-preview');
    panel = undefined;
  };
  const head = document.createElement('div');
  head.className = 'preview-head';
  const narrow = button('Телефон', () => setNarrow(true));
  const wide = button('Компьютер', () => setNarrow(false));
  const setNarrow = (isNarrow: boolean) => {
    element.classList.toggle('is-narrow', isNarrow);
    narrow.setAttribute('aria-pressed', String(isNarrow));
    wide.setAttribute('aria-pressed', String(!isNarrow));
  };
  setNarrow(false);
  head.append(
    narrow,
    wide,
    button('Ссылка для директора', () => void copyLink(status)),
    button('Закрыть', close),
  );
  element.append(head, status, frame.element);
  document.body.append(element);
  document.documentElement.classList.add('has-preview');
  head.querySelector('button')?.focus();
  return { element, frame, status, close };
}

/** Tells of the form's text at once and after every pause in writing. */
function followForm(listener: (text: ReturnType<typeof formText>) => void): () => void {
  let shown = formIdentity();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onFormChange(() => {
    if (formIdentity() === shown) return;
    shown = formIdentity();
    clearTimeout(timer);
    timer = setTimeout(() => listener(formText()), pause);
  });
  timer = setTimeout(() => listener(formText()), 0);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

let asked = 0;

/** A later question has a later answer. */
const shownFor = (mine: number): Panel | undefined => (mine === asked ? panel : undefined);

async function renew(text: ReturnType<typeof formText>): Promise<void> {
  if (!text) return;
  const mine = (asked += 1);
  try {
    const { collection, id: slug, raw } = text;
    const answer = await askAction('previewEntry', { collection, slug, raw });
    const open = shownFor(mine);
    if (!open) return;
    open.status.textContent = '';
    open.frame.show((answer as { html: string }).html);
  } catch (error) {
    const open = shownFor(mine);
    if (open) open.status.textContent = error instanceof Error ? error.message : '';
  }
}

/** A link that works without signing in; where the clipboard is closed it is shown. */
async function copyLink(status: HTMLElement): Promise<void> {
  const text = formText();
  if (!text) return;
  try {
    const place = { collection: text.collection, slug: text.id };
    const { url } = (await askAction('previewLink', place)) as { url: string };
    const address = new URL(url, document.baseURI).href;
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    status.textContent = isCopied
      ? 'Ссылка скопирована: по ней неделю видно сохранённый черновик без входа.'
      : `Ссылка, неделю работает без входа: ${address}`;
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : 'Ссылку получить не удалось. Повторите.';
  }
}
