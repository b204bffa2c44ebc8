import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('runs tasks in the order of their coming, never two at once, past those that fail', async () => {
  const inTurn = oneAtATime(10);
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await nextTurn();
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('b');
    return name;
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(task(name))));
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('refuses those who would wait too long, and takes others when there is room again', async () => {
  const inTurn = oneAtATime(3);
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => inTurn(nextTurn)));
  expect(tries.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(tries[3]).toMatchObject({ reason: { kind: 'busy' } });
  await expect(inTurn(nextTurn)).resolves.toBeUndefined();
});
