import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { ChildEndedError, createChild } from './child.ts';

const work = mkdtempSync(path.join(tmpdir(), 'child-'));
const module = path.join(work, 'work.ts');
const own = (file: string) => JSON.stringify(pathToFileURL(path.resolve('cms/server', file)).href);
writeFileSync(
  module,
  `import { serveCalls, settingsOf } from ${own('processes/serve.ts')};
import { Refusal } from ${own('refusal.ts')};
let asked = 0;
const server = serveCalls({
  settings: () => settingsOf(),
  count: () => (asked += 1),
  ask: (given) => server.call('double', given),
  refuse: () => { throw new Refusal('conflict', 'Занято.', { by: 'куратор' }); },
  fail: () => { throw new Error('broken inside'); },
  crash: () => process.exit(3),
  hang: () => { for (;;); },
  bytes: (given) => given.length,
});
`,
);
const crashes: string[] = [];
const child = createChild({
  module: pathToFileURL(module),
  settings: { name: 'проба' },
  services: { double: (given: number) => given * 2 },
  memory: 128,
  onCrash: (error) => crashes.push(error.message),
});
const usual = 20_000;
afterAll(async () => {
  await child.close();
  rmSync(work, { recursive: true, force: true });
});

it('a child answers, keeps what it knows and asks back', async () => {
  expect(await child.call('settings', undefined, usual)).toEqual({ name: 'проба' });
  expect([await child.call('count', undefined, usual), await child.call('count', undefined, usual)]).toEqual([
    1, 2,
  ]);
  expect(await child.call('ask', 21, usual)).toBe(42);
  expect(await child.call('bytes', Buffer.alloc(3_000_000), usual)).toBe(3_000_000);
});

it('what a child refuses comes as it was refused, what fails as an error with its cause', async () => {
  const refused = await child.call('refuse', undefined, usual).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({
    kind: 'conflict',
    message: 'Занято.',
    details: { by: 'куратор' },
    status: 409,
  });
  await expect(child.call('fail', undefined, usual)).rejects.toThrow('broken inside');
  await expect(child.call('unknown', undefined, usual)).rejects.toThrow('There is no service unknown.');
});

it('a child that crashes or hangs fails its own call alone, and the next one finds it anew', async () => {
  await expect(child.call('crash', undefined, usual)).rejects.toThrow(ChildEndedError);
  expect(await child.call('count', undefined, usual)).toBe(1);
  await expect(child.call('hang', undefined, 300)).rejects.toThrow(ChildEndedError);
  expect(await child.call('count', undefined, usual)).toBe(1);
  expect(crashes).toEqual([
    'A process of the server ended: exit code 3.',
    'A process of the server ended: SIGKILL.',
  ]);
});
