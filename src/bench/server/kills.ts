/** The server is killed at random points of its work; nothing that it has acknowledged may be lost. */
import { spawn, type ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBackup } from '#cms/server/backup/backup.ts';
import { openAccounts } from '#cms/server/accounts/accounts.ts';
import { signIn, usualPassword, type Answer, type Client } from './client.ts';
import { freePort } from './running-server.ts';
import { newsText } from './saves.ts';

export type KillsResult = {
  kills: number;
  acknowledgedSaves: number;
  acknowledgedPublications: number;
  lost: number;
  brokenRepositories: number;
  incompleteSites: number;
  failedStarts: number;
  brokenBackups: number;
};

type Run = {
  data: string;
  content: string;
  random: () => number;
  result: KillsResult;
  /** Title that was acknowledged last, by id. */
  saved: Map<string, string>;
  published: Map<string, string>;
};

/** Numbers that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

export async function measureKills(kills: number, content: string, seed = 1): Promise<KillsResult> {
  const directory = mkdtempSync(path.join(tmpdir(), 'kills-'));
  const result: KillsResult = {
    kills,
    acknowledgedSaves: 0,
    acknowledgedPublications: 0,
    lost: 0,
    brokenRepositories: 0,
    incompleteSites: 0,
    failedStarts: 0,
    brokenBackups: 0,
  };
  const data = path.join(directory, 'data');
  const run: Run = {
    data,
    content,
    random: randomFrom(seed),
    result,
    saved: new Map(),
    published: new Map(),
  };
  try {
    for (let count = 0; count < kills; count += 1) await killOnce(run, count);
    return result;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function killOnce(run: Run, count: number): Promise<void> {
  const { result, random } = run;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = startProcess(run, port);
  try {
    const client = await clientWhenReady(run, origin);
    if (!client) {
      result.failedStarts += 1;
      return;
    }
    await checkAcknowledged(run, client);
    const work = disturb(run, client, count);
    await pause(20 + random() ** 2 * 5_000);
    killGroup(child);
    await work;
  } finally {
    killGroup(child);
  }
  checkDisk(run);
}

function startProcess({ data, content }: Run, port: number): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'], {
    env: {
      ...process.env,
      DATA_DIR: data,
      CONTENT: content,
      PORT: String(port),
      SITE: 'http://127.0.0.1:43210/',
      TODAY: '2026-11-20',
    },
    stdio: 'ignore',
    // A group of its own, so that its children die with it as they do when a machine loses power.
    detached: true,
  });
}

function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function clientWhenReady({ data }: Run, origin: string): Promise<Client | undefined> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`${origin}/admin/gotov`).catch(() => undefined);
    if (answer?.ok) {
      const accounts = openAccounts(path.join(data, 'accounts.json'));
      if (!accounts.find('director')) accounts.add({ login: 'director', name: 'директор', role: 'director' });
      if (!accounts.find('director')?.password) await accounts.setPassword('director', usualPassword);
      return signIn(origin, 'director').catch(() => undefined);
    }
    await pause(200);
  }
  return undefined;
}

/** Saves, publishes and backs up until the server is gone. */
async function disturb(run: Run, client: Client, count: number): Promise<void> {
  await Promise.all([
    saveUntilDead(run, client, `sohranyaem-${count}-a`),
    saveUntilDead(run, client, `sohranyaem-${count}-b`),
    publishUntilDead(run, client, `publikuem-${count}`),
    backUpMeanwhile(run, count),
  ]);
}

async function saveUntilDead({ saved, result }: Run, client: Client, slug: string): Promise<void> {
  let version: string | null = null;
  for (let count = 1; ; count += 1) {
    const title = `Правка ${count}`;
    const raw = newsText(title, 'Текст.');
    const dataFiles: object[] = [{ path: `news/${slug}.md`, slug, raw, version }];
    const answer: Answer | undefined = await client.ask('persistEntry', { dataFiles }).catch(() => undefined);
    if (answer?.status !== 200) return;
    version = String(answer.body['version']);
    saved.set(slug, title);
    result.acknowledgedSaves += 1;
  }
}

async function publishUntilDead({ published, result }: Run, client: Client, slug: string): Promise<void> {
  for (let count = 1; ; count += 1) {
    const id = `${slug}-${count}`;
    const title = `Выпуск ${id}`;
    const dataFiles = [{ path: `news/${id}.md`, slug: id, raw: newsText(title, 'Текст.'), version: null }];
    const saving = await client.ask('persistEntry', { dataFiles }).catch(() => undefined);
    if (saving?.status !== 200) return;
    const answer = await client
      .ask('publishUnpublishedEntry', { collection: 'news', slug: id })
      .catch(() => undefined);
    if (answer?.status !== 200) return;
    published.set(id, title);
    result.acknowledgedPublications += 1;
  }
}

/** A backup is another process and goes on; it is whole or it is not there. */
async function backUpMeanwhile({ data, result }: Run, count: number): Promise<void> {
  if (count % 10 !== 0) return;
  const file = path.join(path.dirname(data), `kopiya-${count}.tar.gz`);
  await writeBackup(data, file).catch(() => (result.brokenBackups += 1));
}

/** The number of the save in a text; -1 when it has none. */
const countIn = (text: string) => Number(/^title: Правка (\d+)$/m.exec(text)?.[1] ?? -1);

async function checkAcknowledged({ saved, published, result }: Run, client: Client): Promise<void> {
  for (const [slug, title] of saved) {
    const path = `news/${slug}.md`;
    const { body } = await client.ask('unpublishedEntryDataFile', { collection: 'news', slug, path });
    // The save after the last one that was told of may have been kept as well.
    if (countIn(String(body['data'])) < countIn(`title: ${title}`)) result.lost += 1;
  }
  for (const [slug, title] of published) {
    const { data } = await client.done<{ data: string }>('getEntry', { path: `news/${slug}.md` });
    const page = await client.fetch(`/novosti/${slug}/`);
    if (!data.includes(`title: ${title}\n`) || page.status !== 200) result.lost += 1;
  }
  saved.clear();
  published.clear();
}

function checkDisk({ data, result }: Run): void {
  try {
    execFileSync('git', ['--git-dir', path.join(data, 'content.git'), 'fsck', '--full', '--no-dangling'], {
      stdio: 'pipe',
    });
  } catch {
    result.brokenRepositories += 1;
  }
  if (!isSiteComplete(path.join(data, 'site'))) result.incompleteSites += 1;
}

/** Every file that the live release says it has is there. */
function isSiteComplete(link: string): boolean {
  if (!existsSync(link)) return false;
  const release = path.resolve(path.dirname(link), readlinkSync(link));
  if (!existsSync(`${release}.json`)) return false;
  const { pages, copies } = JSON.parse(readFileSync(`${release}.json`, 'utf8')) as {
    pages: Record<string, { file: string }>;
    copies: Record<string, string>;
  };
  const files = [...Object.values(pages).map(({ file }) => file), ...Object.keys(copies)];
  return files.length > 0 && files.every((file) => existsSync(path.join(release, file)));
}
