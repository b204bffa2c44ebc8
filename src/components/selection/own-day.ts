import { dayOf } from '#format/day.ts';

/** The visitor's own day: that is when a selection is saved or printed. */
export function ownDay(): string {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '';
}
