import type { Entry, Library } from '#model/library.ts';
import { publishedOf } from './published.ts';

/** Published programmes that have begun: running, suspended or completed. */
export function begunProgrammes(library: Library, today: string): Entry<'programmes'>[] {
  return publishedOf(library, 'programmes', today).filter(({ data }) => data.state.id !== 'planned');
}
