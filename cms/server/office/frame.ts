/** The frame of every page of the school's editorial office: who is here, and the way to the other pages. */
import { html } from 'ghtml';
import { formAddress as addressOfForm } from '#cms/form-address.ts';
import type { Account } from '../accounts/account.ts';
import { may, roles, type Right } from '../accounts/rights.ts';
import { htmlDocument } from '../screens/screen.ts';

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
  const head = ['office.css', ...styles]
    .map((name) => html`<link rel="stylesheet" href="${admin}screens/${name}" />`)
    .concat(scripts.map((name) => html`<script type="module" src="${admin}screens/${name}"></script>`))
    .join('');
  const inside = html`<a class="skip-link" href="#content">К содержанию страницы</a>
    <header class="office-head">
      <p class="office-name"><a href="${base}">Наставничество</a> <span>редакция</span></p>
      <nav aria-label="Редакция">!${menu(admin, office)}</nav>
      <p class="office-person">${account.name}<span>, ${roles[account.role]}</span></p>
    </header>
    <main class="office-page" id="content" tabindex="-1">
      <h1>${title}</h1>
      !${body}
    </main>`;
  return htmlDocument({ base, title, head, body: inside });
}

/** Where the form of an entry is; `field` is the path of the field that has to be shown. */
export const formAddress = (base: string, collection: string, id: string, field = ''): string =>
  `${base}admin/${addressOfForm(collection, id, field)}`;

/** Where the form of a new entry is. */
export const newFormAddress = (base: string, collection: string): string =>
  `${base}admin/${addressOfForm(collection)}`;
