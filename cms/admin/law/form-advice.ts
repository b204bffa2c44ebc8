/** The reader's advice speaks of a file; whoever fills in a form has no file, but the field's own hint. */
import type { CollectionName } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import { fieldAt, rootFields } from '#reader/known-fields.ts';
import type { Problem } from '#reader/problem.ts';

type Of = CollectionName | 'school';

/** `sections.0.title` as the model's path. */
export const stepsOf = (field: string): (string | number)[] =>
  field === '' ? [] : field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The same problem with advice for the form. */
export function adviseInForm(problem: Problem, of: Of): Problem {
  if (problem.rule !== 'required-field' && problem.rule !== 'schema') return problem;
  const field = fieldAt(rootFields(of), stepsOf(problem.field ?? ''));
  return { ...problem, fix: (field && fieldInfo(field).hint) ?? '' };
}

/** Where a field is, in the words of the form: «Этапы, 2 → Мероприятия, 1 → Срок»; empty for the whole entry. */
export function fieldWords(field: string, of: Of): string {
  if (/^body\b/.test(field)) return 'Текст';
  const steps = stepsOf(field);
  const parts: string[] = [];
  for (const [at, step] of steps.entries()) {
    if (typeof step === 'number') parts.push(`${parts.pop() ?? ''}, ${step + 1}`);
    else {
      const schema = fieldAt(rootFields(of), steps.slice(0, at + 1));
      parts.push(schema ? fieldInfo(schema).label : step);
    }
  }
  return parts.join(' → ');
}
