/** The server's own pages: sign-in and what lies around it. They work without scripts. */
import { html } from 'ghtml';

export type Screen = { base: string; title: string; body: string; wide?: boolean; hasPassword?: boolean };

export type Document = {
  base: string;
  title: string;
  /** HTML of the head beside what every page has, and of the body. */
  head: string;
  body: string;
};

/** What every page of the server's own is: its name, its colours, out of search engines, without an icon to ask for. */
export const htmlDocument = ({ base, title, head, body }: Document): string =>
  html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title} — редакция раздела «Наставничество»</title>
        <link rel="stylesheet" href="${base}admin/screens/tokens.css" />
        <link rel="stylesheet" href="${base}admin/screens/screens.css" />
        !${head}
      </head>
      <body>
        !${body}
      </body>
    </html> `;

/** A whole page. `body` is HTML that was made by `html` and has its values escaped already. */
export function screen({ base, title, body, wide = false, hasPassword = false }: Screen): string {
  const head = hasPassword
    ? html`<script defer src="${base}admin/screens/show-password.js"></script>
        <script defer src="${base}admin/screens/keep-place.js"></script>`
    : '';
  const main = html`<main class="screen${wide ? ' screen-wide' : ''}">
    <p class="section-name">Раздел «Наставничество»</p>
    <h1>${title}</h1>
    !${body}
  </main>`;
  return htmlDocument({ base, title, head, body: main });
}

export type Field = {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'password';
  value?: string;
  /** What the browser may fill in. */
  autocomplete: string;
};

export function field({ name, label, hint, type = 'text', value = '', autocomplete }: Field): string {
  const described = hint === undefined ? '' : html`aria-describedby="${name}-hint"`;
  const plain = type === 'text' ? 'autocapitalize="none" spellcheck="false"' : '';
  return html`<div class="field">
    <label for="${name}">${label}</label>
    !${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      !${plain}
      !${described}
      required
    />
  </div>`;
}

/** A sentence that has to be heard at once. */
export const fault = (text: string | undefined): string =>
  text === undefined ? '' : html`<p class="fault" role="alert">${text}</p>`;

export const done = (text: string | undefined): string =>
  text === undefined ? '' : html`<p class="done" role="status">${text}</p>`;
