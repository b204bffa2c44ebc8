/**
 * The id under which a new entry is to be saved. No field of the form may hold it, for every field goes into the file; so
 * it stands here, where the control that shows it and Decap's naming of files both find it.
 */
import { latinWord } from '#format/latin-name.ts';

let wanted: { collection: string; id: string } | undefined;

/** Undefined gives the naming back to the title. */
export function wantId(collection: string, id: string | undefined): void {
  wanted = id === undefined ? undefined : { collection, id };
}

/** What Decap asks when it names the file of a new entry. */
export const wantedId = (collection: string): string | undefined =>
  wanted?.collection === collection ? wanted.id : undefined;

/** Letters of an address that is made of a title: enough to tell what the page is about, short enough to be read out. */
const usualLength = 60;

/** A title as an address, cut between words, with a number where the address is taken; empty for «…» or «🎉». */
export function addressFrom(title: string, isTaken: (id: string) => boolean): string {
  const whole = latinWord(title);
  const short =
    whole.length <= usualLength
      ? whole
      : whole
          .slice(0, usualLength + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, usualLength);
  if (short === '') return '';
  let id = short;
  for (let number = 2; isTaken(id); number += 1) id = `${short}-${number}`;
  return id;
}
