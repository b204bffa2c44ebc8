/** The way of an entry to the site, and where on it the entry is. */
import { html } from 'ghtml';
import { entryStates } from '../entry-states.ts';
import type { ListedEntry } from '../entries/listed-entries.ts';

type Step = { label: string; isHere: boolean };

/** «готово» is a step only for what stands there: most entries are published straight from the review. */
function stepsOf({ draft, isShown }: ListedEntry): Step[] {
  const at = draft?.status ?? (isShown === true ? 'shown' : undefined);
  const names = (['draft', 'pending_review', 'pending_publish', 'shown'] as const).filter(
    (name) => name !== 'pending_publish' || at === name,
  );
  return names.map((name) => ({ label: entryStates[name].label, isHere: name === at }));
}

/** What the steps alone do not say. */
function more({ draft, isShown, absence }: ListedEntry): string {
  if (draft && isShown === true) return 'На сайте — прежний вид: правка ждёт публикации.';
  if (draft && isShown === false) return 'Сейчас этой записи на сайте нет.';
  if (isShown === false)
    return absence === undefined || absence === 'черновик'
      ? 'Не на сайте: запись сняли. Чтобы она вышла снова, откройте форму и сохраните её.'
      : `Не на сайте: ${absence}.`;
  return '';
}

export function stepsPart(entry: ListedEntry): string {
  const steps = stepsOf(entry).map(
    ({ label, isHere }) => html`<li !${isHere ? 'aria-current="step"' : ''}>${label}</li>`,
  );
  const words = more(entry);
  return html`<ol class="steps" aria-label="Путь записи на сайт">
      !${steps.join('')}
    </ol>
    !${words === '' ? '' : html`<p>${words}</p>`}`;
}
