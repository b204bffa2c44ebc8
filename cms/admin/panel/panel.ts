/** The panel of issues: it follows the form, and whatever is refused is told in it with the reason. */
import { currentForm, formIdentity, isUntouched } from '../law/decap-form.ts';
import { onFormChange } from '../preview/form-text.ts';
import { issuesOfForm, judgeNow, onIssues } from '../law/law.ts';
import { titleOf } from '../law/published.ts';
import { onRefusedSave } from '../law/refused-saves.ts';
import { onRefusal } from '../ask-server.ts';
import { fieldOfControl } from './find-field.ts';
import { createPanelView, type PanelView } from './panel-view.ts';
import { refusalRows, saidOf } from './refusal-rows.ts';
import { rowOf, rowsOf, withoutRepeats, type Row, type RowContext } from './rows.ts';
import type { Issue } from '#model/issue.ts';

/** Milliseconds without a key after which the form is judged anew. */
const pause = 400;

/** Requests whose refusal a person has asked for by a button; those of the page's own do not open the panel. */
const deeds: ReadonlySet<unknown> = new Set([
  'persistEntry',
  'publishUnpublishedEntry',
  'publishEntries',
  'updateUnpublishedEntryStatus',
  'unpublishEntry',
  'deleteFile',
  'deleteFiles',
  'deleteUnpublishedEntry',
  'renameEntry',
]);

/** Whether a person waits for what was refused. A save first asks for a draft, of which there may be none. */
const isAwaited = (action: unknown, status: number) =>
  deeds.has(action) || (status === 401 && action === 'unpublishedEntry');

type Refused = {
  said: string;
  rows: readonly Row[];
  /** Whether it is over as soon as nothing in the form stops a save. */
  isOfForm?: boolean;
};

let view: PanelView | undefined;
let refused: Refused | undefined;

const context = (): RowContext => ({ file: issuesOfForm().file, titleOf });

function show(): void {
  const issues = issuesOfForm();
  const isCalm = issues.file === '' || (isUntouched() && !refused);
  if (isCalm && !refused) return view?.hide();
  const rows = rowsOf(issues, { ...context(), fieldOf: fieldOfControl });
  if (refused?.isOfForm === true && !rows.some(({ group }) => group === 'saving')) refused = undefined;
  view?.show({ rows: withoutRepeats([...rows, ...(refused?.rows ?? [])]), refused: refused?.said });
}

/** Tells why something was refused and leads to the first thing to mend. */
function tell(next: Refused): void {
  refused = next;
  show();
  view?.open();
}

/** Tells of a refusal by issues that need not be those of the form. */
export function tellRefusal(said: string, issues: readonly Issue[]): void {
  tell({ said, rows: issues.map((issue) => rowOf('publication', issue, context())) });
}

const saidOfSave = 'Запись не сохранена: сначала исправьте то, что отмечено ниже. Текст остался на странице.';

/** Tells that the form as it is cannot be saved. @returns the sentence that was told. */
export function tellUnsaved(): string {
  tell({ said: saidOfSave, rows: [], isOfForm: true });
  return saidOfSave;
}

/** What was refused before is no more to be told. */
export function forgetRefusal(): void {
  refused = undefined;
  show();
}

/** Puts the panel into the page and lets it follow the form. */
export function startPanel(): void {
  view = createPanelView();
  document.body.append(view.element);
  onIssues(show);
  followForm();
  onRefusedSave(() => void judgeNow().then(tellUnsaved));
  onRefusal(({ error, payload }) => {
    if (payload && 'action' in payload && isAwaited(payload.action, error.status))
      tell({ said: saidOf(error), rows: refusalRows(error, context()) });
  });
}

/** Judges at once when another form opens, and after every pause in writing. */
function followForm(): void {
  let seen = formIdentity();
  let file = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  onFormChange(() => {
    const now = formIdentity();
    if (now.every((part, at) => part === seen[at])) return;
    seen = now;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const next = currentForm()?.place.file ?? '';
      // Of the first form somebody may have been told already: a finger can be quicker than this pause.
      if (file !== '' && next !== file) refused = undefined;
      file = next;
      void judgeNow();
    }, pause);
  });
}
