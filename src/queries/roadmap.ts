import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { RoadmapView } from './page.ts';
import { approvalMention, headOf, linksTo, linksToIds } from './parts.ts';
import { currentRoadmap, periodOf } from './roadmap-period.ts';
import { roadmapTable } from './roadmap-table.ts';
import { stageViews, unstagedActivities } from './stages.ts';

export function roadmapView(catalogue: Catalogue, entry: Entry<'roadmaps'>): RoadmapView {
  const { data } = entry;
  const [programme] = linksToIds(
    catalogue,
    'programmes',
    data.programme === undefined ? [] : [data.programme],
  );
  const approvals = data.approvals.map((approval) => approvalMention(catalogue, approval));
  const approving = linksTo(catalogue.references().approvalsOfRoadmap.get(entry.id));
  return {
    ...headOf(entry),
    period: periodOf(data),
    current: currentRoadmap(catalogue)?.id === entry.id,
    approvals,
    approvedBy: approving.filter(({ address }) =>
      approvals.every((approval) => approval.address !== address),
    ),
    programme,
    table: roadmapTable(data),
    stages: stageViews(catalogue, entry),
    unstaged: unstagedActivities(catalogue, entry),
    summary: data.summary,
    body: bodyOf(catalogue, entry),
  };
}
