/** What comes true by itself: times of publishing and withdrawing, to the minute, and days that pass. */
import type { SchoolClock } from '../school-clock.ts';
import type { MainLine } from './main-line.ts';
import type { PublicationWatch } from './publication-state.ts';

/** Milliseconds between looks at the clock. */
const look = 5_000;

export type ScheduleParts = {
  mainLine: Pick<MainLine, 'again'>;
  watch: Pick<PublicationWatch, 'now'>;
  clock: SchoolClock;
};

/** @returns a function that looks at the clock once: apart from the timer, so that time can be any. */
export function createSchedule({ mainLine, watch, clock }: ScheduleParts): () => void {
  let last = clock();
  let asked = '';
  return () => {
    const now = clock();
    const { nextChange } = watch.now();
    const isNewDay = now.slice(0, 10) > last.slice(0, 10);
    // A refused publication leaves the time where it was: it is not asked for again every few seconds.
    const isDue = nextChange !== undefined && nextChange <= now && nextChange !== asked;
    last = now;
    if (!isNewDay && !isDue) return;
    asked = nextChange ?? '';
    void mainLine.again(isDue ? 'Наступил назначенный срок' : 'Наступил новый день');
  };
}

/** @returns a way to stop. */
export function startSchedule(parts: ScheduleParts): () => void {
  const check = createSchedule(parts);
  const timer = setInterval(check, look);
  timer.unref();
  return () => clearInterval(timer);
}
