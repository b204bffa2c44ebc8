/** What is to be done as soon as the form is saved; a new entry gets another form on the way, so it is kept here. */
import type { Deed } from './steps.ts';

type Intention = { deed: Deed; collection: string };

let wanted: Intention | undefined;

export function intend(deed: Deed, collection: string): void {
  wanted = { deed, collection };
}

export function forget(): void {
  wanted = undefined;
}

/** @returns what was wanted of a form of that collection; it is wanted no more. */
export function takeIntention(collection: string): Deed | undefined {
  if (wanted?.collection !== collection) return undefined;
  const { deed } = wanted;
  wanted = undefined;
  return deed;
}

/** Milliseconds for which a save is told of: the form is opened anew after it, and its bar with it. */
const toldFor = 10_000;
let savedAt = -Infinity;

export function noteSaved(): void {
  savedAt = performance.now();
}

export const wasJustSaved = (): boolean => performance.now() - savedAt < toldFor;
