/** What somebody can do next with the entry that a form holds: one step that is meant, and the others. */

/** Where a draft is; undefined for an entry without one. The names are those of Decap's workflow. */
export type DraftStatus = 'draft' | 'pending_review' | 'pending_publish';

export type FormState = {
  /** Whether something was written since the last save. */
  hasChanged: boolean;
  isNew: boolean;
  status: DraftStatus | undefined;
  mayPublish: boolean;
};

export type Deed = 'save' | 'submit' | 'takeBack' | 'publish';

export type Step = { deed: Deed; label: string };

export type Steps = {
  /** The way of the entry in one word: «Черновик → На проверке → На сайте». */
  state: string;
  main: Step | undefined;
  more: readonly Step[];
};

const save: Step = { deed: 'save', label: 'Сохранить' };
const submit: Step = { deed: 'submit', label: 'Отдать на проверку' };
const publish: Step = { deed: 'publish', label: 'Опубликовать' };

const words: Readonly<Record<DraftStatus, string>> = {
  draft: 'Черновик',
  pending_review: 'На проверке',
  pending_publish: 'Проверено',
};

function stateOf({ hasChanged, isNew, status }: FormState): string {
  if (isNew) return 'Новая запись';
  const kept = status === undefined ? 'На сайте' : words[status];
  return hasChanged ? `${kept}, есть несохранённое` : kept;
}

/** A curator saves and hands in; whoever may publish does so at once, and what is not saved is saved on the way. */
export function stepsOf(form: FormState): Steps {
  const { hasChanged, isNew, status, mayPublish } = form;
  const state = stateOf(form);
  const isDraft = isNew || hasChanged || status !== undefined;
  if (!isDraft) return { state, main: undefined, more: [] };
  const saving = hasChanged || isNew ? [save] : [];
  if (mayPublish) return { state, main: publish, more: saving };
  if (status === 'pending_review' && !hasChanged)
    return { state, main: undefined, more: [{ deed: 'takeBack', label: 'Забрать с проверки' }] };
  const further = status === 'pending_review' ? [] : [submit];
  const [main, ...more] = saving.length > 0 ? [save, ...further] : further;
  return { state, main, more };
}
