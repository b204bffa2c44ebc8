/** The section as programs get it: what it holds on a day and where it stands. */
import type { RenderContext } from '#markdown/render.ts';
import type { Catalogue } from '#queries/catalogue.ts';
import { frameOf } from '#queries/frame.ts';

/** Where a section stands and how its texts refer to pictures, files and entries. */
export type Place = {
  /** Base path with slashes at both ends. */
  base: string;
  /** Origin, `https://school.example`; empty when the site's full address is not known. */
  site: string;
  rendering: RenderContext;
};

export type Edition = Place & { catalogue: Catalogue };

/** An address of the section → the full one; without a known site, the path with its base. */
export function urlOf({ site, base }: Edition, address: string): string {
  return `${site}${base}${address.slice(1)}`;
}

/** «Новости — Наставничество, МБОУ «Школа № 7»»: the name by which a subscription is told from others. */
export function titleOf({ catalogue }: Edition, part: string): string {
  const { section, school } = frameOf(catalogue);
  return `${part} — ${[section, school].filter((name) => name !== '').join(', ')}`;
}
