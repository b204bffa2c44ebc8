/** How far an activity of the roadmap has come: what the form of it asks, and what that changes in the roadmap's file. */
import { isDay } from '#format/day.ts';
import { activityStates } from '#model/vocabularies.ts';
import type { Entry } from '#model/library.ts';
import { activitiesOf, type PlacedActivity } from '#rules/views/activities.ts';
import type { Edit } from '../../entries/entry-text.ts';
import { pathOf } from '../../entries/take-apart.ts';
import type { Form } from '../../sign-in/form.ts';

/** Collections whose entries can stand as a proof: each has a field of the same meaning in «Подтверждение». */
export const proofFields = {
  news: 'news',
  events: 'event',
  regulations: 'regulation',
  practices: 'practice',
  guidance: 'guidance',
} as const;

export type ProofCollection = keyof typeof proofFields;
export const proofCollections = Object.keys(proofFields) as ProofCollection[];
const isProofCollection = (name: string): name is ProofCollection => Object.hasOwn(proofFields, name);

/** Fields by the names that the form gives them, as they were typed. */
export type ProgressForm = {
  /** Label of a state of `activityStates`. */
  state: string;
  /** `YYYY-MM-DD`, or empty. */
  done: string;
  proofTitle: string;
  /** `news/tri-pisma`, or empty. */
  proofEntry: string;
  proofAddress: string;
};

const names = ['state', 'done', 'proofTitle', 'proofEntry', 'proofAddress'] as const;

export function progressForm(form: Form): ProgressForm {
  const pairs = names.map((name) => [name, (form[name] ?? '').trim()]);
  return Object.fromEntries(pairs) as ProgressForm;
}

const doneLabel = activityStates.terms.find(({ id }) => id === 'done')?.label ?? '';

/** What has to be mended before anything is saved, in the words of the form. */
export function faultsOf({ state, done, proofTitle, proofEntry, proofAddress }: ProgressForm): string[] {
  return [
    ...(activityStates.terms.some(({ label }) => label === state) ? [] : ['Отметьте, как идёт мероприятие.']),
    ...(done === '' || isDay(done) ? [] : ['День выполнения: укажите день, месяц и год.']),
    ...(done !== '' && state !== doneLabel
      ? [`День выполнения указывают у выполненного: отметьте «${doneLabel}» или уберите день.`]
      : []),
    ...(proofEntry !== '' && proofAddress !== ''
      ? ['Подтверждение: выберите запись раздела или укажите адрес, одно из двух. Второе добавьте потом.']
      : []),
    ...(proofAddress !== '' && proofTitle === ''
      ? ['Подтверждение: напишите, что открывается по адресу.']
      : []),
  ];
}

type Proof = Record<string, string>;

/** The new proof as the file holds it; undefined when none was given. @param titleOf the entry's own title. */
function proofOf(form: ProgressForm, titleOf: (entry: string) => string | undefined): Proof | undefined {
  const { proofTitle, proofEntry, proofAddress } = form;
  const [collection = '', id = ''] = proofEntry.split('/');
  const title = proofTitle === '' ? (titleOf(proofEntry) ?? '') : proofTitle;
  if (title === '') return undefined;
  return {
    title,
    ...(isProofCollection(collection) && { [proofFields[collection]]: id }),
    ...(proofAddress !== '' && { address: proofAddress }),
  };
}

/**
 * What the form changes in the fields of the roadmap.
 * @param field path of the activity, `sections.0.activities.2`. @param stored proofs that its file holds already.
 * @param today the day on which something was done when nobody says which.
 */
export function editsOf(
  form: ProgressForm,
  {
    field,
    stored,
    today,
    titleOf,
  }: {
    field: string;
    stored: readonly unknown[];
    today: string;
    titleOf: (entry: string) => string | undefined;
  },
): Edit[] {
  const at = (name: string) => pathOf(`${field}.${name}`);
  const { state, done } = form;
  const proof = proofOf(form, titleOf);
  return [
    { path: at('state'), value: state },
    { path: at('done'), value: state === doneLabel ? done || today : undefined },
    ...(proof === undefined ? [] : [{ path: at('evidence'), value: [...stored, proof] }]),
  ];
}

/**
 * The activity at a path; one that has moved meanwhile is found by its name, if no other is called the same.
 * @returns undefined when it is not there any more.
 */
export function findActivity(
  roadmap: Entry<'roadmaps'>,
  { field, name }: { field: string; name: string },
): PlacedActivity | undefined {
  const activities = activitiesOf(roadmap);
  const there = activities.find((activity) => activity.field === field);
  if (there && (name === '' || there.name === name)) return there;
  const [named, ...others] = activities.filter((activity) => activity.name === name);
  return others.length === 0 ? named : undefined;
}
