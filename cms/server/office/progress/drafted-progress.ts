/** How activities stand in drafts of their roadmaps, so that the desk does not ask twice for what is marked already. */
import type { EntryPlace } from '../../content/places.ts';
import { roadmapIn } from '../../content/roadmap-in.ts';
import type { RoadmapActivity } from '../../desk/overview.ts';
import type { Repository } from '../../repository/repository.ts';
import { findActivity } from './activity-progress.ts';

type Draft = { place: EntryPlace; commit: string };

/** @returns the state of an activity in the draft of its roadmap; undefined where there is no draft that holds it. */
export async function draftedProgress(
  repository: Repository,
  drafts: readonly Draft[],
): Promise<(activity: RoadmapActivity) => string | undefined> {
  const roadmaps = await Promise.all(
    drafts
      .filter(({ place }) => place.collection === 'roadmaps')
      .map(async ({ place, commit }) => {
        const found = await repository.objects.read(`${commit}:${place.file}`);
        return found?.type === 'blob' ? roadmapIn(place, found.bytes.toString('utf8')) : undefined;
      }),
  );
  return ({ roadmap, field, name }) => {
    const entry = roadmaps.find((one) => one?.id === roadmap);
    return entry && findActivity(entry, { field, name })?.activity.state.label;
  };
}
