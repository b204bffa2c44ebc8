import { oncePerEntry } from '../rule.ts';
import type { Entry } from '#model/library.ts';
import type { StageId } from '#model/vocabularies.ts';
import type { Activity, Roadmap } from './current-roadmap.ts';
import { quote } from './texts.ts';

/** An activity with what it takes over from its section and from the cell that it shares with the one before. */
export type PlacedActivity = {
  /** Path of the activity, e.g. `sections.0.activities.2`. */
  field: string;
  /** «1.2. Провести…»: number and first words of the activity, for messages. */
  name: string;
  stages: readonly StageId[];
  deadline: string | undefined;
  responsible: string | undefined;
  result: string | undefined;
  /** Whether the deadline is written here and not in the cell above. */
  ownDeadline: boolean;
  activity: Activity;
};

/** The activities of a roadmap in their order, without those that are cancelled. */
export const activitiesOf: (entry: Entry<'roadmaps'>) => readonly PlacedActivity[] = oncePerEntry(
  (entry: Entry<'roadmaps'>) => placeActivities(entry.data),
);

function placeActivities(roadmap: Roadmap): PlacedActivity[] {
  const placed: PlacedActivity[] = [];
  roadmap.sections.forEach((section, row) => {
    section.activities.forEach((activity, index) => {
      placed.push(placeActivity(activity, `sections.${row}.activities.${index}`, section, placed.at(-1)));
    });
  });
  return placed.filter(({ activity }) => activity.state.id !== 'cancelled');
}

function placeActivity(
  activity: Activity,
  field: string,
  section: Roadmap['sections'][number],
  previous: PlacedActivity | undefined,
): PlacedActivity {
  const shared = activity.merged ? previous : undefined;
  const stages = activity.stages.length > 0 ? activity.stages : section.stages;
  return {
    field,
    name: nameOf(activity),
    stages: stages.flatMap(({ id }) => (id === 'other' ? [] : [id])),
    deadline: activity.deadline ?? shared?.deadline,
    responsible: activity.responsible ?? shared?.responsible,
    result: activity.result ?? shared?.result,
    ownDeadline: activity.deadline !== undefined,
    activity,
  };
}

function nameOf({ number, title, items }: Activity): string {
  const words = quote((title ?? items[0]?.text ?? '').trim().replace(/[.,;:]+$/, ''), 70);
  const bare = number?.trim().replace(/\.$/, '') ?? '';
  if (words === '') return bare || 'без названия';
  if (bare === '') return words;
  return `${/[\p{L}\d]$/u.test(bare) ? `${bare}.` : bare} ${words}`;
}
