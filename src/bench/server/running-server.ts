/** A server on a directory of its own, and people who use it as the editor does. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { openAccounts } from '#cms/server/accounts/accounts.ts';
import { roles, type Role } from '#cms/server/accounts/rights.ts';
import { startServer, type RunningServer, type ServerOptions } from '#cms/server/start.ts';
import { signIn, usualPassword, type Client } from './client.ts';

export type ApartServer = RunningServer & {
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

export const sampleDay = '2026-11-20';

type Place = { data: string; content: string; log: string[]; more: Partial<ServerOptions> };

/** Starts a server with the sample content on a free port of this machine. */
export async function startServerApart(more: Partial<ServerOptions> = {}): Promise<ApartServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'server-'));
  const content = path.join(directory, 'content');
  cpSync('content', content, { recursive: true });
  const place: Place = { data: more.data ?? path.join(directory, 'data'), content, log: [], more };
  let opened = await open(place);
  const apart: ApartServer = {
    ...opened.server,
    directory,
    data: place.data,
    origin: opened.origin,
    log: place.log,
    person: (role, login = role) => signInAs(apart, role, login),
    restart: async (further) => {
      await opened.server.close();
      opened = await open({ ...place, more: { ...more, ...further } });
      Object.assign(apart, opened.server, { origin: opened.origin });
    },
    end: async () => {
      await opened.server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return apart;
}

async function open({ data, content, log, more }: Place): Promise<{ server: RunningServer; origin: string }> {
  const port = await freePort();
  const server = await startServer({
    data,
    content,
    remote: undefined,
    host: '127.0.0.1',
    port,
    // The compiled pages hold the section's address: one for all is compiled once.
    site: 'http://127.0.0.1:43210/',
    today: sampleDay,
    trustProxy: false,
    logger: pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
    ...more,
  });
  return { server, origin: `http://127.0.0.1:${port}` };
}

async function signInAs({ data, origin }: ApartServer, role: Role, login: string): Promise<Client> {
  const accounts = openAccounts(path.join(data, 'accounts.json'));
  if (!accounts.find(login))
    accounts.add({ login, name: login === role ? roles[role] : `${roles[role]} ${login}`, role });
  if (!accounts.find(login)?.password) await accounts.setPassword(login, usualPassword);
  return signIn(origin, login);
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
