import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Session } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSessionStore, type FileSessionStore } from './session-store.ts';

const lifetime = 1_000_000;
let file: string;
let clock: { now: number };
let faults: string[];
const open = () =>
  openSessionStore(file, { lifetime, now: () => clock.now, log: (message) => faults.push(message) });
const session = (login: string) => ({ login, cookie: { path: '/' } }) as unknown as Session;
const set = (store: FileSessionStore, id: string, login: string) =>
  new Promise<void>((resolve) => store.set(id, session(login), () => resolve()));
const get = (store: FileSessionStore, id: string) =>
  new Promise<unknown>((resolve) => store.get(id, (_error, found) => resolve(found ?? undefined)));

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'sessions-')), 'sessions.json');
  clock = { now: 0 };
  faults = [];
});
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

describe('a session', () => {
  it('is found after a restart, by an id that does not stand in the file', async () => {
    const store = open();
    await set(store, 'secret-id', 'kurator');
    store.flush();
    expect(readFileSync(file, 'utf8')).not.toContain('secret-id');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await get(open(), 'secret-id')).toEqual({ login: 'kurator' });
  });

  it('ends when nobody uses it, and lives on while somebody does', async () => {
    const store = open();
    await set(store, 'one', 'kurator');
    clock.now = lifetime - 1;
    await set(store, 'one', 'kurator');
    clock.now = 2 * lifetime - 2;
    expect(await get(store, 'one')).toBeDefined();
    clock.now = 2 * lifetime;
    expect(await get(store, 'one')).toBeUndefined();
    await set(store, 'other', 'kurator');
    store.flush();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  it('that is only read costs no writing', async () => {
    const store = open();
    await set(store, 'one', 'kurator');
    store.flush();
    const { mtimeNs, ino } = statSync(file, { bigint: true });
    clock.now += 60_000;
    await set(store, 'one', 'kurator');
    store.flush();
    expect(statSync(file, { bigint: true })).toMatchObject({ mtimeNs, ino });
  });

  it('that was destroyed is gone, after a restart too', async () => {
    const store = open();
    await set(store, 'one', 'kurator');
    store.flush();
    await new Promise<void>((resolve) => store.destroy('one', () => resolve()));
    store.flush();
    expect(await get(store, 'one')).toBeUndefined();
    expect(await get(open(), 'one')).toBeUndefined();
  });

  it('gives way, the oldest first, when there are too many', async () => {
    const store = open();
    for (let number = 0; number < 5_001; number += 1) await set(store, `id ${number}`, 'kurator');
    expect(await get(store, 'id 0')).toBeUndefined();
    expect(await get(store, 'id 1')).toBeDefined();
    expect(await get(store, 'id 5000')).toBeDefined();
  });
});

it.each(['', '{', '{}', '[1]', '[["a",{"session":null,"until":1}]]'])(
  'a file that holds %j signs everybody out and is told to the log',
  async (text) => {
    writeFileSync(file, text);
    expect(await get(open(), 'one')).toBeUndefined();
    expect(faults).toHaveLength(1);
  },
);
