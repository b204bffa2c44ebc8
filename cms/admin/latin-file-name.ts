import { latinName } from '#format/latin-name.ts';

/** Letters of a name; the server takes a hundred, and the second entry of a name gets a number after it. */
const longest = 90;

/** «Экскурсия в музей» → `ekskursiya-v-muzey`, «фото.jpg» → `foto.jpg`. */
export function latinFileName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]{2,5})?$/is.exec(name) ?? [];
  return latinName(stem).slice(0, longest).replace(/-+$/, '') + ending.toLowerCase();
}
