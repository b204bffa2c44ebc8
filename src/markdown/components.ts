import { resolveLink } from './address.ts';
import type { ComponentRenderer } from './context.ts';
import { escapeText } from './escape.ts';
import { writeTarget } from './links.ts';

/** One component that authors of pages may use: what the editor offers, what the check demands, what is drawn. */
export type Component = {
  name: string;
  label: string;
  attributes: readonly { name: string; label: string; required: boolean }[];
  render: ComponentRenderer;
};

/** How to reach the curator: by post, never by name. */
export type Contact = {
  post: string;
  phone?: string | undefined;
  email?: string | undefined;
  /** Room and hours, as the school writes them. */
  place?: string | undefined;
};

const note = {
  name: 'Note',
  label: 'Примечание в рамке',
  attributes: [{ name: 'title', label: 'Заголовок', required: false }],
  render: ({ attributes: { title }, children }) =>
    `<div class="note" role="note">${title ? `<p class="note-title">${escapeText(title)}</p>` : ''}${children}</div>`,
} satisfies Component;

const steps = {
  name: 'Steps',
  label: 'Порядок действий: нумерованный список по шагам',
  attributes: [],
  render: ({ children }) => `<div class="steps">${children}</div>`,
} satisfies Component;

const question = {
  name: 'Question',
  label: 'Вопрос, ответ на который раскрывается',
  attributes: [{ name: 'title', label: 'Вопрос', required: true }],
  render: ({ attributes: { title }, children }) =>
    `<details class="question"><summary>${escapeText(title || 'Подробнее')}</summary>${children}</details>`,
} satisfies Component;

const download = {
  name: 'Download',
  label: 'Файл для скачивания: формат и размер подставятся сами',
  attributes: [
    { name: 'file', label: 'Файл', required: true },
    { name: 'title', label: 'Название', required: true },
  ],
  render: ({ attributes: { file = '', title = '' }, context }) => {
    const target = resolveLink(file, context);
    const words = escapeText(title || 'Файл');
    const isFile = target !== undefined && target.external === undefined;
    return `<p class="download">${isFile ? writeTarget(target, words) : words}</p>`;
  },
} satisfies Component;

function writeContact({ post, phone, email, place }: Contact): string {
  const rows: [string, string | undefined][] = [
    ['Куратор', escapeText(post)],
    ['Телефон', phone && writeTarget({ href: `tel:${phone.replace(/[^\d+]/g, '')}` }, escapeText(phone))],
    ['Почта', email && writeTarget({ href: `mailto:${encodeURI(email)}` }, escapeText(email))],
    ['Где найти', place && escapeText(place)],
  ];
  const shown = rows.filter(([, value]) => value).map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  return `<dl class="contact">${shown.join('')}</dl>`;
}

function contactOf(contact: Contact | undefined): Component {
  return {
    name: 'Contact',
    label: 'Как связаться с куратором: данные из сведений о школе',
    attributes: [],
    render: () => (contact === undefined ? '' : writeContact(contact)),
  };
}

/** All components, as the editor and the check need them. */
export const components: readonly Component[] = [note, steps, question, download, contactOf(undefined)];

/** Component name → its renderer, with the school's own data in it: the `components` of `renderMdx`. */
export function componentRenderers(data: {
  contact?: Contact | undefined;
}): Record<string, ComponentRenderer> {
  const drawn = [...components, contactOf(data.contact)];
  return Object.fromEntries(drawn.map(({ name, render }) => [name, render]));
}
