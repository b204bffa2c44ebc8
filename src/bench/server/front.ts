/** The server behind nginx and behind Caddy, with the very files that it ships. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAccounts } from '#cms/server/accounts/accounts.ts';
import { usualPassword } from './client.ts';
import { freePort, startServerApart, type ApartServer } from './running-server.ts';

/** What was not as it should be; nothing when all was. Undefined where the program is not installed. */
export type FrontResult = Record<'nginx' | 'caddy', readonly string[] | undefined>;

const shipped = (name: string) => readFileSync(`cms/server/deploy/${name}`, 'utf8');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isInstalled = (program: string) => !spawnSync(program, ['version']).error;

export async function tryFronts(): Promise<FrontResult> {
  const ports = { nginx: await freePort(), caddy: await freePort() };
  return {
    nginx: isInstalled('nginx') ? await behind(ports.nginx, startNginx) : undefined,
    caddy: isInstalled('caddy') ? await behind(ports.caddy, startCaddy) : undefined,
  };
}

type Front = { port: number; server: ApartServer; directory: string };

async function behind(port: number, start: (front: Front) => ChildProcess): Promise<string[]> {
  const server = await startServerApart({
    site: `http://127.0.0.1:${port}/nastavnichestvo/`,
    trustProxy: true,
  });
  const directory = mkdtempSync(path.join(tmpdir(), 'front-'));
  await server.published;
  const child = start({ port, server, directory });
  try {
    await pause(1_500);
    return await faultsOf(`http://127.0.0.1:${port}`, server);
  } finally {
    child.kill('SIGTERM');
    await server.end();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The shipped file with this machine's places in it. */
const adapted = (text: string, { server }: Front) =>
  text
    .replaceAll('/var/lib/nastavnichestvo/site', path.join(server.data, 'site'))
    .replaceAll('127.0.0.1:4321', new URL(server.origin).host);

function startNginx(front: Front): ChildProcess {
  const { directory, port } = front;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${directory}/${name};`)
    .join(' ');
  const config = path.join(directory, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; pid ${directory}/pid; error_log ${directory}/error.log; user root; events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary}
server { listen 127.0.0.1:${port}; ${adapted(shipped('nginx.conf'), front)} } }\n`,
  );
  return spawn('nginx', ['-c', config], { stdio: 'ignore' });
}

function startCaddy(front: Front): ChildProcess {
  const { directory, port } = front;
  const config = path.join(directory, 'Caddyfile');
  const own = adapted(shipped('Caddyfile'), front).replace('school.example {', `http://127.0.0.1:${port} {`);
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${own}`);
  const env = { ...process.env, HOME: directory, XDG_DATA_HOME: directory };
  return spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], { stdio: 'ignore', env });
}

async function faultsOf(origin: string, server: ApartServer): Promise<string[]> {
  const faults: string[] = [];
  const base = `${origin}/nastavnichestvo`;
  const expectThat = (what: string, is: boolean) => {
    if (!is) faults.push(what);
  };
  const page = await fetch(`${base}/`);
  const html = await page.text();
  expectThat('the first page is served', page.status === 200 && html.includes('<h1'));
  expectThat('pages are asked for again', page.headers.get('cache-control') === 'no-cache');
  expectThat('types are not guessed', page.headers.get('x-content-type-options') === 'nosniff');
  const lost = await fetch(`${base}/takoj-net/`);
  expectThat('a lost page is the section’s own', lost.status === 404 && (await lost.text()).includes('<h1'));
  const [asset = ''] = /\/nastavnichestvo\/_astro\/[^"]+\.css/.exec(html) ?? [];
  const sheet = await fetch(`${origin}${asset}`);
  expectThat('hashed files never change', (sheet.headers.get('cache-control') ?? '').includes('immutable'));
  const document = await fetch(`${base}/files/anketa-nastavnika.docx`);
  expectThat('documents are saved', document.headers.get('content-disposition') === 'attachment');
  const secrets = await Promise.all(
    ['accounts.json', 'site/../accounts.json', '%2e%2e/accounts.json', 'key'].map(async (name) =>
      (await fetch(`${base}/${name}`)).text(),
    ),
  );
  expectThat('the server’s data are not served', !secrets.some((text) => text.includes('"accounts"')));
  const accounts = openAccounts(path.join(server.data, 'accounts.json'));
  accounts.add({ login: 'director', name: 'директор', role: 'director' });
  await accounts.setPassword('director', usualPassword);
  faults.push(...(await signInFaults(origin, base)));
  return faults;
}

async function signInFaults(origin: string, base: string): Promise<string[]> {
  const answer = await fetch(`${base}/admin/vhod/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams({ login: 'director', password: usualPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const faults = answer.status === 303 ? [] : [`signing in answers ${answer.status}`];
  const asked = await fetch(`${base}/admin/api/v1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ action: 'info', params: {} }),
  });
  if (asked.status !== 200) faults.push(`an action answers ${asked.status}`);
  const foreign = await fetch(`${base}/admin/api/v1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://evil.example', cookie },
    body: JSON.stringify({ action: 'info', params: {} }),
  });
  if (foreign.status !== 403) faults.push(`a write from elsewhere answers ${foreign.status}`);
  return faults;
}
