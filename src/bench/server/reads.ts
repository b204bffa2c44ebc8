/** The public section while it is being published, and beside nginx on the same files. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { median } from '../median.ts';
import { freePort, type ApartServer } from './running-server.ts';
import { newsText } from './saves.ts';

export type ReadsResult = {
  requestsDuringPublications: number;
  publications: number;
  failed: number;
  /** Requests a second of ours by those of nginx; undefined where there is no nginx. */
  toNginx: number | undefined;
};

const addresses = [
  '/',
  '/novosti/',
  '/praktiki/',
  '/dokumenty/',
  '/praktiki/pyat-stolov/',
  '/data/news.json',
];

function shoot(origin: string, seconds: number): Promise<autocannon.Result> {
  return autocannon({
    url: origin,
    connections: 20,
    duration: seconds,
    requests: addresses.map((address) => ({ path: address })),
  });
}

export async function measureReads(server: ApartServer, seconds: number): Promise<ReadsResult> {
  const client = await server.person('director');
  const shooting = shoot(server.origin, seconds);
  const end = Date.now() + seconds * 1000;
  let publications = 0;
  for (; Date.now() < end; publications += 1) {
    const slug = `vo-vremya-chteniya-${publications}`;
    const raw = newsText(`Во время чтения ${publications}`, 'Текст.');
    await client.done('persistEntry', { dataFiles: [{ path: `news/${slug}.md`, slug, raw, version: null }] });
    await client.done('publishUnpublishedEntry', { collection: 'news', slug });
  }
  const { requests, non2xx, errors, timeouts } = await shooting;
  return {
    requestsDuringPublications: requests.total,
    publications,
    failed: non2xx + errors + timeouts,
    toNginx: await besideNginx(server, Math.min(seconds, 5)),
  };
}

/** Ours and nginx by turns, three times each. */
async function besideNginx(server: ApartServer, seconds: number): Promise<number | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined;
  const nginx = await startNginx(path.join(server.data, 'site'));
  try {
    const ratios: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const own = await shoot(server.origin, seconds);
      const others = await shoot(nginx.origin, seconds);
      ratios.push(own.requests.average / others.requests.average);
    }
    return Math.round(median(ratios) * 100) / 100;
  } finally {
    nginx.stop();
  }
}

async function startNginx(root: string): Promise<{ origin: string; stop: () => void }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const config = path.join(directory, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; pid ${directory}/pid; error_log ${directory}/error.log; worker_processes 2; user root;
events { worker_connections 512; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; client_body_temp_path ${directory}/b; proxy_temp_path ${directory}/p; fastcgi_temp_path ${directory}/f; uwsgi_temp_path ${directory}/u; scgi_temp_path ${directory}/s;
server { listen 127.0.0.1:${port}; root ${root}; index index.html; } }\n`,
  );
  const child: ChildProcess = spawn('nginx', ['-c', config], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill('SIGTERM');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
