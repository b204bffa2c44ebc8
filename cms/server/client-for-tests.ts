/** A server on a directory of its own, and people who use it as the editor does. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { openAccounts } from './accounts/accounts.ts';
import type { Role } from './accounts/rights.ts';
import { startServer, type RunningServer, type ServerOptions } from './start.ts';

export const passwordForTests = 'синий трактор едет шагом';

export type TestServer = RunningServer & {
  directory: string;
  data: string;
  origin: string;
  /** What went to the log. */
  log: string[];
  /** Somebody of a role who has signed in. */
  person: (role: Role, login?: string) => Promise<Client>;
  restart: (more?: Partial<ServerOptions>) => Promise<void>;
  end: () => Promise<void>;
};

export const sampleDayForTests = '2026-11-20';

/** Starts a server with the sample content on a free port of this machine. */
export async function startForTests(more: Partial<ServerOptions> = {}): Promise<TestServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'server-'));
  const content = path.join(directory, 'content');
  cpSync('content', content, { recursive: true });
  const data = path.join(directory, 'data');
  const log: string[] = [];
  const open = async (further: Partial<ServerOptions> = {}) => {
    const port = await freePort();
    const server = await startServer({
      data,
      content,
      remote: undefined,
      host: '127.0.0.1',
      port,
      // The compiled pages hold the section's address: one for all tests is compiled once.
      site: 'http://127.0.0.1:43210/',
      today: sampleDayForTests,
      trustProxy: false,
      logger: pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
      ...more,
      ...further,
    });
    return { server, origin: `http://127.0.0.1:${port}` };
  };
  let opened = await open();
  const test: TestServer = {
    ...opened.server,
    directory,
    data,
    origin: opened.origin,
    log,
    person: async (role, login = role) => {
      const accounts = openAccounts(path.join(data, 'accounts.json'));
      if (!accounts.find(login)) {
        accounts.add({ login, name: `${role} ${login}`, role });
        await accounts.setPassword(login, passwordForTests);
      }
      return signIn(test.origin, login);
    },
    restart: async (further) => {
      await opened.server.close();
      opened = await open(further);
      Object.assign(test, opened.server, { origin: opened.origin });
    },
    end: async () => {
      await opened.server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return test;
}

export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type Answer = { status: number; body: Record<string, unknown> & { error?: string } };

export type Client = {
  cookie: string;
  /** Any request with the cookie and the section's own origin. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** An action of the editor's protocol. */
  ask: (action: string, params?: object) => Promise<Answer>;
  /** The same, and what it answers when it succeeds. @throws {Error} with the refusal otherwise. */
  done: <Result = unknown>(action: string, params?: object) => Promise<Result>;
};

export async function signIn(origin: string, login: string, password = passwordForTests): Promise<Client> {
  const response = await fetch(`${origin}/admin/vhod/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams({ login, password }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  if (response.status !== 303 || cookie === '') throw new Error(`Signing in answered ${response.status}.`);
  return clientOf(origin, cookie);
}

export function clientOf(origin: string, cookie: string): Client {
  const request = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, origin, ...(init.headers as Record<string, string> | undefined) },
    });
  const ask = async (action: string, params: object = {}): Promise<Answer> => {
    const response = await request('/admin/api/v1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ branch: 'main', action, params }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return {
    cookie,
    fetch: request,
    ask,
    done: async <Result>(action: string, params?: object) => {
      const { status, body } = await ask(action, params);
      if (status !== 200) throw new Error(`${action} answered ${status}: ${body.error ?? ''}`);
      return body as Result;
    },
  };
}
