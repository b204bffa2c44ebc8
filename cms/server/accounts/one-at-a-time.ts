import { Refusal } from '../refusal.ts';

/**
 * A queue that runs one task after another.
 * @returns a function that runs a task in its turn; it rejects with a Refusal when `longest` tasks wait already.
 */
export function oneAtATime(longest: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting >= longest)
      throw new Refusal(
        'busy',
        'Сейчас входит слишком много людей сразу. Подождите минуту и попробуйте снова.',
      );
    waiting += 1;
    const mine = last.then(task).finally(() => (waiting -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
}
