/** The display settings: a page of their own whose form is also shown above any other page. */
import { missingStyles } from './missing-styles.ts';

const storageKey = 'display';

function chosenIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
    ),
  );
}

function apply(form: HTMLFormElement): void {
  const { dataset } = document.documentElement;
  const chosen = chosenIn(form);
  for (const { name } of form.querySelectorAll('input')) {
    const value = chosen[name];
    if (value === undefined) Reflect.deleteProperty(dataset, name);
    else dataset[name] = value;
  }
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // The device keeps nothing: the choice holds for this page.
  }
}

/** Shows in a form what is chosen and applies every change of it at once. */
export function connectSettings(place: ParentNode): void {
  const form = place.querySelector<HTMLFormElement>('.display-settings');
  if (!form) return;
  for (const input of form.querySelectorAll('input'))
    input.checked = (document.documentElement.dataset[input.name] ?? '') === input.value;
  form.addEventListener('change', () => apply(form));
  // The form is reset after its event.
  form.addEventListener('reset', () => setTimeout(() => apply(form)));
}

/** The panel of a link: fetched from the page that it leads to, shown or put away. */
export async function toggleDisplayPanel(link: HTMLAnchorElement): Promise<void> {
  const shown = document.querySelector('.display-panel');
  link.role = 'button';
  link.ariaExpanded = String(!shown);
  if (shown) {
    shown.remove();
    return;
  }
  try {
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
    const form = page.querySelector('form.display-settings');
    if (!form) throw new Error('The page of the display settings has no form.');
    document.head.append(...missingStyles(page));
    const panel = document.createElement('div');
    panel.className = 'display-panel';
    panel.append(form);
    link.parentElement?.after(panel);
    connectSettings(panel);
    panel.querySelector<HTMLElement>('input:checked')?.focus();
  } catch {
    location.href = link.href;
  }
}
