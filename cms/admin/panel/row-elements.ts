/** The rows of the panel as elements: each leads to what is to be mended. */
import { keyOf, type Row, type RowGroup } from './rows.ts';

const groupWords: Readonly<Record<RowGroup, string>> = {
  saving: 'Мешает сохранить',
  publication: 'Мешает опубликовать',
  attention: 'Обратите внимание',
  advice: 'Советы',
};
const groups = Object.keys(groupWords) as RowGroup[];

/** An element with a class and what it holds. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

/** All rows under the headings of their groups. @param goTo leads to a field of the form. */
export function rowElements(rows: readonly Row[], goTo: (field: string) => void): HTMLElement[] {
  return groups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return [];
    const list = element('ol', 'issues-list', ...own.map((row) => itemOf(row, goTo)));
    return [element('h3', 'issues-group', groupWords[group]), list];
  });
}

function itemOf(row: Row, goTo: (field: string) => void): HTMLLIElement {
  const { where, message, fix, basis } = row;
  const link = linkOf(row, goTo);
  link.dataset['key'] = keyOf(row);
  // Most messages name their field themselves.
  if (where !== '' && !message.includes(`«${where}»`)) link.append(element('span', 'issue-where', where));
  link.append(element('span', 'issue-message', message));
  const item = element('li', 'issue', link);
  if (fix !== '') item.append(element('p', 'issue-fix', fix));
  if (basis !== '') item.append(element('p', 'issue-basis', `Основание: ${basis}`));
  return item;
}

function linkOf({ target }: Row, goTo: (field: string) => void): HTMLElement {
  if (!target) {
    const words = element('p', 'issue-link');
    words.tabIndex = -1;
    return words;
  }
  if ('href' in target) {
    const link = element('a', 'issue-link');
    link.href = target.href;
    // What was written in this form stays in it.
    link.target = '_blank';
    link.rel = 'noopener';
    return link;
  }
  const button = element('button', 'issue-link');
  button.type = 'button';
  button.addEventListener('click', () => goTo(target.field));
  return button;
}
