/** The law at the form: what would be refused is known before it is sent, and told whenever it changes. */
import type { Issue } from '#model/issue.ts';
import { askAction } from '../ask-server.ts';
import { controlFaults, currentForm, type ControlFault } from './decap-form.ts';
import { concerning, judgeForm, type Form, type Verdict } from './judge-form.ts';
import { publishedState, type Known } from './published.ts';

export type FormIssues = {
  /** File of the entry in the form; empty while there is no form. */
  file: string;
  /** For these the server will not even keep the text as a draft. */
  saving: readonly Issue[];
  /** These stop publication: of the entry itself, or brought by it to others. */
  errors: readonly Issue[];
  /** All errors of the section as it would be: others have their own, and those stop its publication too. */
  blocking: readonly Issue[];
  warnings: readonly Issue[];
  advice: readonly Issue[];
  /** What Decap's own controls hold against the form. */
  controls: readonly ControlFault[];
};

const nothing: FormIssues = {
  file: '',
  saving: [],
  errors: [],
  blocking: [],
  warnings: [],
  advice: [],
  controls: [],
};

let current: FormIssues = nothing;
const listeners = new Set<(issues: FormIssues) => void>();

/** What is wrong with the form, as far as it is known at the moment. */
export const issuesOfForm = (): FormIssues => current;

/** Tells of every change of what is wrong. @returns a way to stop. */
export function onIssues(listener: (issues: FormIssues) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(issues: FormIssues): FormIssues {
  current = issues;
  for (const listener of listeners) listener(issues);
  return issues;
}

let turn = 0;

/**
 * Judges the form as it is now. Whatever fails on the way leaves less to say and stops nobody: the server judges too.
 * @param isSure whether what is published has to be that of this moment.
 */
export async function judgeNow(isSure = false): Promise<FormIssues> {
  const mine = (turn += 1);
  const form = currentForm();
  const issues = form ? await judged(form, isSure) : nothing;
  // What was asked later is answered by what was written later.
  return mine === turn ? tell(issues) : issues;
}

async function judged(form: Form, isSure: boolean): Promise<FormIssues> {
  const [known, further] = await Promise.all([stateOrNothing(isSure), furtherFaults(form)]);
  try {
    return sorted(form.place.file, judgeForm(known, form, further), known);
  } catch (error) {
    console.error(error);
    return { ...nothing, file: form.place.file, controls: controlFaults() };
  }
}

async function stateOrNothing(isSure: boolean): Promise<Known | undefined> {
  try {
    return await publishedState(isSure);
  } catch {
    return undefined;
  }
}

function sorted(file: string, { saving, publication }: Verdict, known: Known | undefined): FormIssues {
  const mine = concerning(file, publication, known?.before ?? []);
  const of = (severity: Issue['severity']) => mine.filter((issue) => issue.severity === severity);
  return {
    file,
    saving,
    errors: of('error'),
    blocking: publication.filter(({ severity }) => severity === 'error'),
    warnings: of('warning'),
    advice: of('advice'),
    controls: controlFaults(),
  };
}

/** The last text of a free page and what the server's own parser has found in it. */
let asked: { text: string; faults: Promise<readonly Issue[]> } | undefined;

/** Only free pages hold components, which no browser's parser knows. */
async function furtherFaults({ place, text }: Form): Promise<readonly Issue[]> {
  if (place.collection !== 'pages') return [];
  if (asked?.text !== text) asked = { text, faults: askFaults(place.collection, place.id, text) };
  return asked.faults;
}

async function askFaults(collection: string, slug: string, raw: string): Promise<readonly Issue[]> {
  try {
    return (await askAction('textFaults', { collection, slug, raw })) as Issue[];
  } catch {
    return [];
  }
}
