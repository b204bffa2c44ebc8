/** Names of uploaded files: Latin, short, and the same for the same name. */
import { latinName } from '#format/latin-name.ts';

/** Letters of a name without its extension. */
const longest = 60;

/** Names that Windows keeps for devices: a folder with such a file cannot be copied there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `Отчёт за май.final.docx` → `otchyot-za-may-final`; a name of which nothing is left is called `zapis`. */
export function stemOf(name: string): string {
  const own = name
    .trim()
    .replace(/^.*[\\/]/s, '')
    .replace(/\.[^.]*$/s, '');
  const latin = latinName(own).slice(0, longest).replace(/-+$/, '');
  return reserved.test(latin) ? `${latin}-fajl` : latin;
}

/** In lower case, without the dot; empty when there is none. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';

/** A path that nobody has yet: `-2`, `-3` and so on before the extension. */
export function freeName(path: string, isTaken: (path: string) => boolean): string {
  const dot = path.lastIndexOf('.');
  let free = path;
  for (let count = 2; isTaken(free); count += 1) free = `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
  return free;
}
