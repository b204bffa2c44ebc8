import { latinName } from '#format/latin-name.ts';

/** «Экскурсия в музей» → `ekskursiya-v-muzej`, «фото.jpg» → `foto.jpg`. */
export function latinFileName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]{2,5})?$/is.exec(name) ?? [];
  return latinName(stem).slice(0, 100).replace(/-+$/, '') + ending.toLowerCase();
}
