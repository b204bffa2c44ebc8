/** A checked plan becomes a draft beside whatever is there: nothing is written over. */
import type { SchoolYear } from '#format/school-year.ts';
import type { Account } from '../../accounts/account.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import type { Plan } from '../../roadmap-import/plan.ts';
import { roadmapText } from '../../roadmap-import/roadmap-text.ts';
import { saveNew } from '../entry/save-new.ts';
import { roadmapIds } from './roadmaps-of-year.ts';

export type NewRoadmap = { plan: Plan; title: string; year: SchoolYear | undefined };

/**
 * Saves under the first free name.
 * @returns the id of the new entry. @throws {Refusal} when the model does not take it.
 */
export async function saveRoadmap(
  desk: EditorDesk,
  { plan, title, year }: NewRoadmap,
  account: Account,
): Promise<string> {
  const raw = roadmapText({ title, schoolYear: year, columns: plan.columns, sections: plan.sections });
  const { id } = await saveNew(desk, {
    collection: 'roadmaps',
    ids: roadmapIds(year),
    raw,
    account,
    taken:
      'Дорожных карт этого года уже два десятка. Удалите лишние черновики на странице «Записи» и повторите.',
  });
  return id;
}
