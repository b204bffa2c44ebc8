/** Two people changed one field: both texts stand side by side, and the one at the form decides field by field. */
import { askAction, onRefusal, type ServerError } from '../ask-server.ts';
import { leaveForm } from './leave-form.ts';

export type Conflict = {
  field: string;
  label: string;
  base?: string | undefined;
  mine?: string | undefined;
  theirs?: string | undefined;
};

type Payload = { action: string; params: { dataFiles?: readonly object[] } };

const isSave = (payload: object | undefined): payload is Payload =>
  payload !== undefined && 'action' in payload && payload.action === 'persistEntry' && 'params' in payload;

/** Opens the dialog whenever a save meets somebody else's. */
export function startConflicts(): void {
  onRefusal(({ error, payload }) => {
    const { conflicts } = error.details;
    if (error.status === 409 && Array.isArray(conflicts) && isSave(payload))
      openDialog(error, conflicts as Conflict[], payload);
  });
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function side(conflict: Conflict, value: 'mine' | 'theirs', title: string): HTMLElement {
  const label = make('label', 'conflict-side');
  const radio = make('input', '');
  radio.type = 'radio';
  radio.name = conflict.field;
  radio.value = value;
  radio.required = true;
  const text = conflict[value];
  label.append(radio, make('b', '', title), make('span', 'conflict-text', text ?? 'Пусто.'));
  return label;
}

function question(conflict: Conflict, who: string): HTMLElement {
  const set = make('fieldset', 'conflict-field');
  set.append(
    make('legend', '', conflict.label),
    side(conflict, 'mine', 'Ваше'),
    side(conflict, 'theirs', `Сохранил другой: ${who}`),
  );
  return set;
}

function buttons(back: () => void): { keep: HTMLButtonElement; all: HTMLButtonElement[] } {
  const keep = make('button', 'bar-button', 'Сохранить так');
  const away = make('button', 'bar-button bar-button-quiet', 'Вернуться к форме');
  away.type = 'button';
  away.addEventListener('click', back);
  return { keep, all: [keep, away] };
}

function openDialog(error: ServerError, conflicts: readonly Conflict[], payload: Payload): void {
  const { by } = error.details;
  const who = typeof by === 'string' ? by : 'автор не указан';
  const dialog = make('dialog', 'conflict');
  const form = make('form', 'conflict-form');
  const heading = make('h2', '', 'Эту запись изменили и вы, и другой человек');
  heading.id = 'conflict-heading';
  dialog.setAttribute('aria-labelledby', heading.id);
  const said = make('p', 'conflict-said');
  said.setAttribute('role', 'alert');
  const { keep, all } = buttons(() => {
    dialog.close();
  });
  form.append(
    heading,
    make('p', '', explanation),
    ...conflicts.map((one) => question(one, who)),
    said,
    ...all,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep.disabled = true;
    void save(payload, new FormData(form)).then((trouble) => {
      keep.disabled = false;
      said.textContent = trouble ?? '';
      if (trouble === undefined) dialog.close();
    });
  });
  dialog.append(form);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

const explanation =
  'Остальное уже соединено. Выберите, что оставить в каждом поле; второй текст останется в истории.';

/** Sends the same save with what was decided. @returns what went wrong; a new conflict opens its own dialog. */
async function save({ action, params }: Payload, decisions: FormData): Promise<string | undefined> {
  const decided = Object.fromEntries(decisions);
  const dataFiles = (params.dataFiles ?? []).map((file) => ({ ...file, decided }));
  try {
    await askAction(action, { ...params, dataFiles });
    await leaveForm();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'Сохранить не получилось. Повторите.';
  }
}
