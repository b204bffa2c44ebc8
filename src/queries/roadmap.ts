import type { Entry } from '#model/library.ts';
import type { PlanContext } from './activities.ts';
import { comparisonAddress, deadlinesCalendarAddress, entryAddress } from './addresses.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { Link, RoadmapView } from './page.ts';
import { approvalMention, headOf, linksTo, linksToIds } from './parts.ts';
import { previousPlan } from './roadmap-comparison.ts';
import { roadmapFilters } from './roadmap-filters.ts';
import { currentRoadmap, periodOf } from './roadmap-period.ts';
import { roadmapTable } from './roadmap-table.ts';
import { stageViews, unstagedActivities } from './stages.ts';
import { timelineView } from './timeline.ts';

/** The school's other plans, the latest first; those of single programmes stand with their programmes. */
function otherPlans(catalogue: Catalogue, { id }: Entry<'roadmaps'>): Link[] {
  return catalogue
    .sorted('roadmaps')
    .filter((other) => other.id !== id && other.data.programme === undefined)
    .map((other) => ({
      title: periodOf(other.data) ?? other.data.title,
      address: entryAddress('roadmaps', other.id),
    }));
}

function comparisonLink(catalogue: Catalogue, entry: Entry<'roadmaps'>): Link | undefined {
  const previous = previousPlan(catalogue, entry);
  if (!previous) return undefined;
  const period = periodOf(previous.data) ?? previous.data.title;
  return { title: `Сравнить с прежней: ${period}`, address: comparisonAddress(entry.id) };
}

export function roadmapView(catalogue: Catalogue, entry: Entry<'roadmaps'>): RoadmapView {
  const { data } = entry;
  const { filters, facetsOf } = roadmapFilters(data);
  const plan: PlanContext = { catalogue, data, facetsOf };
  const [programme] = linksToIds(
    catalogue,
    'programmes',
    data.programme === undefined ? [] : [data.programme],
  );
  const approvals = data.approvals.map((approval) => approvalMention(catalogue, approval));
  const approving = linksTo(catalogue.references().approvalsOfRoadmap.get(entry.id));
  return {
    ...headOf(catalogue, entry),
    period: periodOf(data),
    current: currentRoadmap(catalogue)?.id === entry.id,
    approvals,
    approvedBy: approving.filter(({ address }) =>
      approvals.every((approval) => approval.address !== address),
    ),
    programme,
    table: roadmapTable(data),
    filters,
    stages: stageViews(plan, entry),
    unstaged: unstagedActivities(plan),
    timeline: timelineView(plan),
    calendar: deadlinesCalendarAddress(entry.id),
    others: otherPlans(catalogue, entry),
    comparison: comparisonLink(catalogue, entry),
    summary: data.summary,
    body: bodyOf(catalogue, entry),
  };
}
