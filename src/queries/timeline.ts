/**
 * A plan over time: where on a line of equal months (or quarters, or years) each activity stands. Positions are
 * thousandths of the line; what has no days stands beside it.
 */
import type { Deadline } from '#format/deadline.ts';
import { dayParts, formatMonth, lastDayOfMonth, monthName } from '#format/day.ts';
import { deadlineSpan } from '#format/deadline.ts';
import { stages } from '#model/vocabularies.ts';
import type { PlanContext } from './activities.ts';
import { activityView, deadlineOf } from './activities.ts';
import type { StagedActivity } from './staged-activities.ts';
import { stagedActivities } from './staged-activities.ts';
import type { TimelineRow, TimelineSpan, TimelineTick, TimelineView } from './page.ts';
import { roadmapDays } from './roadmap-period.ts';
import { stageNames } from './stage-names.ts';

type Days = { from: string; to: string };

/** Units of the line by the months that it spans: the longest line that is still told by that unit, in months. */
const units = [
  { months: 1, most: 18 },
  { months: 3, most: 54 },
  { months: 12, most: Number.POSITIVE_INFINITY },
] as const;

const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

/** Months from the beginning of our era, so that they can be counted. */
const monthNumber = (day: string) => dayParts(day).year * 12 + dayParts(day).month - 1;

type Axis = { first: number; unit: number; count: number };

function axisOf({ from, to }: Days): Axis {
  const span = monthNumber(to) - monthNumber(from) + 1;
  const unit = units.find(({ most }) => span <= most)?.months ?? 12;
  const first = Math.floor(monthNumber(from) / unit) * unit;
  return { first, unit, count: Math.floor((monthNumber(to) - first) / unit) + 1 };
}

/** Where a day begins (`part` 0) or ends (1) on the line, in thousandths. */
function positionOf({ first, unit, count }: Axis, day: string, part: 0 | 1): number {
  const { year, month, day: date } = dayParts(day);
  const ofMonth = (date - 1 + part) / lastDayOfMonth(year, month);
  const position = (monthNumber(day) - first + ofMonth) / unit / count;
  return Math.round(Math.min(1, Math.max(0, position)) * 1000);
}

function tickOf(month: number, unit: number): TimelineTick {
  const year = Math.floor(month / 12);
  const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
  if (unit === 12) return { label: String(year), title: `${year} год` };
  if (unit === 1) return { label: monthName(day).slice(0, 3), title: formatMonth(day) };
  const quarter = romanQuarters[Math.floor((month % 12) / 3)] ?? 'I';
  return { label: quarter, title: `${quarter} квартал ${year} г.` };
}

/** Separate stretches of a deadline; what repeats all the time fills the plan. */
function rangesOf(deadline: Deadline, data: PlanContext['data']): readonly Days[] {
  if (deadline.kind === 'dates') return deadline.ranges;
  const plan = deadline.kind === 'repeat' ? roadmapDays(data) : undefined;
  const span =
    deadlineSpan(deadline) ?? (plan?.to === undefined ? undefined : { from: plan.from, to: plan.to });
  return span ? [span] : [];
}

/** Stretches of an activity; of «до 1 сентября» only the day itself is certain. */
function spansOf(
  axis: Axis,
  deadline: Deadline,
  { data, end }: { data: PlanContext['data']; end: string },
): TimelineSpan[] {
  if (deadline.kind === 'open')
    return [{ from: positionOf(axis, deadline.from, 0), to: positionOf(axis, end, 1), kind: 'open' }];
  const isUntil = deadline.kind === 'range' && deadline.bound === 'until';
  return rangesOf(deadline, data).map(({ from, to }) => ({
    from: positionOf(axis, isUntil ? to : from, 0),
    to: positionOf(axis, to, 1),
    kind: isUntil || from === to ? 'day' : 'span',
  }));
}

type Placed = { item: StagedActivity; deadline: Deadline };

/** The plan's own days, widened by the deadlines that lie outside of them; undefined when nothing has days. */
function daysOf({ data }: PlanContext, placed: readonly Placed[]): Days | undefined {
  const plan = roadmapDays(data);
  const ranges = placed.flatMap(({ deadline }) => [
    ...rangesOf(deadline, data).map((range) =>
      deadline.kind === 'range' && deadline.bound === 'until' ? { from: range.to, to: range.to } : range,
    ),
    ...(deadline.kind === 'open' ? [{ from: deadline.from, to: deadline.from }] : []),
  ]);
  const days = [
    ...(plan ? [plan.from, ...(plan.to === undefined ? [] : [plan.to])] : []),
    ...ranges.flatMap(({ from, to }) => [from, to]),
  ].sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** An activity of several stages stands once: in the first of them. */
const stageNumberOf = ({ stages: own }: StagedActivity) =>
  stages.terms.findIndex(({ id }) => own.includes(id)) + 1 || stageNames.length + 1;

function rowsByStage(
  plan: PlanContext,
  placed: readonly Placed[],
  axis: Axis,
  end: string,
): TimelineView['groups'] {
  const rows = placed.map(({ item, deadline }) => ({
    stage: stageNumberOf(item),
    row: {
      activity: activityView(plan, item),
      spans: spansOf(axis, deadline, { data: plan.data, end }),
    } satisfies TimelineRow,
  }));
  const byStage = Map.groupBy(rows, ({ stage }) => stage);
  return [...byStage]
    .sort(([left], [right]) => left - right)
    .map(([stage, members]) => ({
      stage: stageNames[stage - 1],
      rows: members
        .map(({ row }) => row)
        .sort((left, right) => (left.spans[0]?.from ?? 0) - (right.spans[0]?.from ?? 0)),
    }));
}

/** The line of a plan; undefined when neither the plan nor any of its deadlines gives a day. */
export function timelineView(plan: PlanContext): TimelineView | undefined {
  const all = stagedActivities(plan.data).map((item) => ({
    item,
    deadline: deadlineOf(item.activity, plan.data),
  }));
  const hasDays = ({ deadline }: (typeof all)[number]) =>
    deadline !== undefined && (deadline.kind === 'open' || rangesOf(deadline, plan.data).length > 0);
  const placed = all.filter((one): one is Placed => hasDays(one));
  const days = placed.length > 0 ? daysOf(plan, placed) : undefined;
  if (!days) return undefined;
  const axis = axisOf(days);
  const { today } = plan.catalogue;
  const isShown = today >= days.from && today <= days.to;
  return {
    ticks: Array.from({ length: axis.count }, (_, index) =>
      tickOf(axis.first + index * axis.unit, axis.unit),
    ),
    ...(isShown && { today: { day: today, at: positionOf(axis, today, 0) } }),
    groups: rowsByStage(plan, placed, axis, days.to),
    unscheduled: all.filter((one) => !hasDays(one)).map(({ item }) => activityView(plan, item)),
  };
}
