/** From the path of a field to the field itself: whatever is folded around it is unfolded. */
import { stepsOf } from '../law/form-advice.ts';

const marked = '[data-field], [data-item]';

/** The field or the item of a list that is named so right inside another; inside the form when there is none. */
function childOf(scope: Element | undefined, step: string | number): Element | undefined {
  const name = typeof step === 'number' ? `[data-item="${step}"]` : `[data-field="${CSS.escape(step)}"]`;
  const found = (scope ?? document.body).querySelectorAll(name);
  return [...found].find((element) => (element.parentElement?.closest(marked) ?? undefined) === scope);
}

const isShown = (element: Element) => element.getClientRects().length > 0;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The button that folds a list's item or a group: each stands first in its own part. */
const foldOf = (scope: Element) =>
  scope.querySelector<HTMLElement>(
    scope.hasAttribute('data-item') ? 'button' : '[data-testid="expand-button"]',
  );

async function unfold(scope: Element): Promise<void> {
  foldOf(scope)?.click();
  await nextFrame();
}

/** The innermost field on the way that the form has; undefined when it has not even the first. */
async function reach(field: string): Promise<Element | undefined> {
  const steps = /^body\b/.test(field) ? ['body'] : stepsOf(field);
  let scope: Element | undefined;
  for (const step of steps) {
    const next = childOf(scope, step);
    if (!next) break;
    if (scope && !isShown(next)) await unfold(scope);
    scope = next;
  }
  const inside = scope?.querySelector('[data-field]');
  if (scope && inside && !isShown(inside)) await unfold(scope);
  return scope;
}

/** What is written into or chosen from; buttons come after all of these. */
const controls = [
  'input:not([type="hidden"]):not([disabled]), textarea, select, [contenteditable="true"]',
  'button, [tabindex="0"]',
];

function controlOf(scope: Element): HTMLElement | undefined {
  for (const kind of controls) {
    const found = [...scope.querySelectorAll<HTMLElement>(kind)].find(isShown);
    if (found) return found;
  }
  return undefined;
}

/** A fault in a long text is led to by its line: `body:12:4`. */
function chooseLine(control: HTMLElement, field: string): void {
  const [, line] = /^body:(\d+):/.exec(field) ?? [];
  if (line === undefined || !(control instanceof HTMLTextAreaElement)) return;
  const before = control.value.split('\n').slice(0, Number(line) - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0);
  const end = control.value.indexOf('\n', start);
  control.setSelectionRange(start, end < 0 ? control.value.length : end);
}

/** Opens and focuses a field. @returns whether the form has it. */
export async function openField(field: string): Promise<boolean> {
  const scope = await reach(field);
  if (!scope) return false;
  const control = controlOf(scope);
  scope.scrollIntoView({ block: control && scope.clientHeight > innerHeight / 2 ? 'start' : 'center' });
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'nearest' });
  if (control) chooseLine(control, field);
  return true;
}

/** The path of the field whose control has that id; undefined when it is not in the page. */
export function fieldOfControl(id: string): string | undefined {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const steps: string[] = [];
  for (let part = label?.closest(marked); part; part = part.parentElement?.closest(marked))
    steps.unshift(part.getAttribute('data-field') ?? part.getAttribute('data-item') ?? '');
  return steps.length === 0 ? undefined : steps.join('.');
}
