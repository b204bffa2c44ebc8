/** An address may name a field: `redaktor/?pole=sections.0.title#/collections/…` opens the form at it. */
import { openField } from './find-field.ts';

/** Milliseconds: how long a form may take to come, and between looks for it. */
const patience = { all: 30_000, each: 200 };

/** Once the form is there, opens the field that the page's address names; the name is then taken off the address. */
export async function openWantedField(): Promise<void> {
  const address = new URL(globalThis.location.href);
  const field = address.searchParams.get('pole');
  if (field === null || field === '') return;
  for (let waited = 0; waited < patience.all; waited += patience.each) {
    await new Promise((resolve) => setTimeout(resolve, patience.each));
    if (document.querySelector('[data-field]') === null || !(await openField(field))) continue;
    const { searchParams } = address;
    searchParams.delete('pole');
    address.hash = globalThis.location.hash;
    history.replaceState(history.state, '', address);
    return;
  }
}
