/** The form as Decap holds it: its text, the files that come with it, and what Decap's own controls say against it. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { collections, schoolFile, type CollectionName } from '#model/collections.ts';
import type { EntryPlace } from '#reader/read-entry.ts';
import { formText } from '../preview/form-text.ts';
import type { Form } from './judge-form.ts';

/** A fault of one control: `control` is the id that its label names. */
export type ControlFault = { control: string; message: string };

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);

/** The place of an entry by the names that Decap has for it. */
export function placeOf(collection: string, id: string): EntryPlace | undefined {
  if (collection === 'school') return { collection, file: schoolFile };
  if (!isCollection(collection)) return undefined;
  const { folder, extension } = collections[collection];
  return { collection, id, file: `${folder}/${id}.${extension}` };
}

/** Undefined while there is no form. */
export function currentForm(): Form | undefined {
  const form = formText();
  const place = form && placeOf(form.collection, form.id);
  return place && { place, text: form.raw, files: ownFiles() };
}

type Plain = { toJS: () => unknown };
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJS' in value ? (value as Plain).toJS() : value;

/** Files that were chosen for this entry and are not published yet. */
function ownFiles(): string[] {
  const files = plain(store.getState().entryDraft.getIn(['entry', 'mediaFiles']));
  if (!Array.isArray(files)) return [];
  return (files as { path?: string; draft?: boolean }[]).flatMap(({ path, draft }) =>
    draft === true && path !== undefined ? [path.replace(/^\/+/, '')] : [],
  );
}

/** What Decap's controls have said when the form was to be saved. */
export function controlFaults(): ControlFault[] {
  const faults = plain(store.getState().entryDraft.getIn(['fieldsErrors']));
  if (typeof faults !== 'object' || faults === null) return [];
  return Object.entries(faults as Record<string, readonly { message?: unknown }[]>).flatMap(
    ([control, list]) =>
      list.map(({ message }) => ({ control, message: typeof message === 'string' ? message : '' })),
  );
}

/** Whether the form is a new one that nobody has touched: what is missing in it is no fault yet. */
export function isUntouched(): boolean {
  const { entryDraft } = store.getState();
  return entryDraft.getIn(['entry', 'newRecord']) === true && entryDraft.getIn(['hasChanged']) !== true;
}

/** What changes whenever the form has something else to be judged. */
export const formIdentity = (): readonly unknown[] => {
  const { entryDraft } = store.getState();
  return [
    entryDraft.getIn(['entry', 'data']),
    entryDraft.getIn(['entry', 'mediaFiles']),
    entryDraft.getIn(['fieldsErrors']),
    entryDraft.getIn(['hasChanged']),
  ];
};
