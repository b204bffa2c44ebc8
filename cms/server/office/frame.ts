/** The frame of every page of the school's editorial office: who is here, and the way to the other pages. */
import { html } from 'ghtml';
import type { Account } from '../accounts/account.ts';
import { may, roles, type Right } from '../accounts/rights.ts';

type Place = { path: string; label: string; right: Right };

/** Pages of the office in the order of the menu; paths count from `<base>admin/`. */
export const places = {
  desk: { path: '', label: 'Стол', right: 'read' },
  entries: { path: 'zapisi/', label: 'Записи', right: 'read' },
  files: { path: 'hranilishche/', label: 'Файлы', right: 'read' },
  history: { path: 'istoriya/', label: 'История', right: 'read' },
  bin: { path: 'korzina/', label: 'Корзина', right: 'read' },
  guide: { path: 'spravka/', label: 'Справка', right: 'read' },
  cabinet: { path: 'kabinet/', label: 'Кабинет', right: 'read' },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

export type OfficePage = {
  base: string;
  account: Account;
  /** The page of the menu to which this one belongs. */
  here: PlaceName;
  title: string;
  /** HTML that was made by `html` and has its values escaped already. */
  body: string;
  /** Names of scripts from `<base>admin/screens/` that add to the page. */
  scripts?: readonly string[];
  /** Names of style sheets from there, beside the office's own. */
  styles?: readonly string[];
};

function menu(admin: string, { account, here }: OfficePage): string {
  const links = Object.entries(places)
    .filter(([, { right }]) => may(account.role, right))
    .map(
      ([name, { path, label }]) =>
        html`<li>
          <a href="${admin}${path}" !${name === here ? 'aria-current="page"' : ''}>${label}</a>
        </li>`,
    );
  return html`<ul class="office-menu">
    !${links.join('')}
  </ul>`;
}

/** A whole page of the office. */
export function officePage(office: OfficePage): string {
  const { base, account, title, body, scripts = [], styles = [] } = office;
  const admin = `${base}admin/`;
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title} — редакция раздела «Наставничество»</title>
        <link rel="stylesheet" href="${admin}screens/tokens.css" />
        <link rel="stylesheet" href="${admin}screens/screens.css" />
        <link rel="stylesheet" href="${admin}screens/office.css" />
        !${styles.map((name) => html`<link rel="stylesheet" href="${admin}screens/${name}" />`).join('')}
        !${scripts.map((name) => html`<script type="module" src="${admin}screens/${name}"></script>`).join('')}
      </head>
      <body>
        <a class="skip-link" href="#content">К содержанию страницы</a>
        <header class="office-head">
          <p class="office-name"><a href="${base}">Наставничество</a> <span>редакция</span></p>
          <nav aria-label="Редакция">!${menu(admin, office)}</nav>
          <p class="office-person">${account.name}<span>, ${roles[account.role]}</span></p>
        </header>
        <main class="office-page" id="content" tabindex="-1">
          <h1>${title}</h1>
          !${body}
        </main>
      </body>
    </html> `;
}

/** Where the form of an entry is; `field` is the path of the field that has to be shown, `sections.0.title`. */
export function formAddress(base: string, collection: string, id: string, field = ''): string {
  const hash =
    collection === 'school'
      ? '#/collections/school/entries/school'
      : `#/collections/${collection}/entries/${id}`;
  const query = field === '' ? '' : `?pole=${encodeURIComponent(field)}`;
  return `${base}admin/redaktor/${query}${hash}`;
}

/** Where the form of a new entry is. */
export const newFormAddress = (base: string, collection: string): string =>
  `${base}admin/redaktor/#/collections/${collection}/new`;
