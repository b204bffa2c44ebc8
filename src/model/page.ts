import { flag, number, optional } from './fields.ts';
import { entrySchema } from './entry.ts';

/** A free page in the safe subset of MDX: registered components with literal attributes, nothing is executed. */
export const pageSchema = entrySchema('Страница', {
  inMenu: flag({ label: 'Показывать в меню' }),
  order: optional(number({ label: 'Место в меню', min: 0, max: 1000, integer: true })),
});
