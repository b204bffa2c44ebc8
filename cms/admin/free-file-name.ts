/**
 * A name that none of the files has: `foto.jpg`, `foto-2.jpg`. Phones call every photograph alike, and Decap would put the
 * second in the place of the first.
 */
export function freeFileName(name: string, files: readonly { name: string }[]): string {
  const taken = new Set(files.map((file) => file.name.toLowerCase()));
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}${ending}`;
  return free;
}
