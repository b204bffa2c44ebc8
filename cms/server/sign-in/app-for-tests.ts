/** Sign-in and safety on a real Fastify, without the content behind them. */
import { scryptSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { openAccounts, type Accounts } from '../accounts/accounts.ts';
import { roleNames, roles } from '../accounts/rights.ts';
import { openJournal, type Journal } from '../journal.ts';
import { answerErrors } from '../safety/answer-errors.ts';
import { guardHeaders } from '../safety/headers.ts';
import { guardOrigins } from '../safety/origins.ts';
import { serveScreens } from '../screens/serve-screens.ts';
import { signInRoutes } from './routes.ts';
import { openSessions, requireRight } from './sessions.ts';

export const day = 24 * 60 * 60 * 1000;
export const hour = 60 * 60 * 1000;

/** A password that no rule refuses. */
export const goodPassword = 'синий трактор едет шагом';

/** The same password kept cheaply, so that a hundred sign-ins are tried in no time. */
export const cheapPassword = {
  salt: 'c2FsdHNhbHRzYWx0',
  hash: scryptSync(goodPassword, 'c2FsdHNhbHRzYWx0', 32, { N: 16, r: 8, p: 1 }).toString('base64url'),
  cost: 16,
  blocks: 8,
};

/** A curator, a director, an administrator and somebody who has not set a password, each by that login. */
export function writeAccounts(directory: string, more: readonly object[] = []): void {
  const common = { disabled: false, sessionsSince: 1 };
  const accounts = [
    ...roleNames.map((role) => ({
      ...common,
      login: role,
      name: roles[role],
      role,
      password: cheapPassword,
    })),
    { ...common, login: 'новый', name: 'куратор', role: 'curator' },
    ...more,
  ];
  writeFileSync(path.join(directory, 'accounts.json'), JSON.stringify({ accounts }));
}

export type Clock = { now: number };

export type TestedApp = {
  app: FastifyInstance;
  accounts: Accounts;
  journal: Journal;
  /** Lines of the log. */
  log: string[];
};

export const ownOrigin = 'http://localhost:4321';

export const newDirectory = (): string => mkdtempSync(path.join(tmpdir(), 'sign-in-'));

export type TestedOptions = { directory: string; clock: Clock; base?: string; secure?: boolean };

export async function openTestedApp({
  directory,
  clock,
  base = '/',
  secure = false,
}: TestedOptions): Promise<TestedApp> {
  const log: string[] = [];
  const now = () => clock.now;
  const accounts = openAccounts(path.join(directory, 'accounts.json'), now);
  const journal = openJournal(path.join(directory, 'journal.jsonl'), (message) => log.push(message));
  const stream = { write: (line: string) => void log.push(line) };
  const app = fastify({ logger: { level: 'warn', stream }, trustProxy: secure });
  answerErrors(app, base);
  await app.register(formbody);
  await guardHeaders(app, secure);
  guardOrigins(app, ['school.example']);
  const sessionsFile = path.join(directory, 'sessions.json');
  const secret = 'secret of the tests, long enough for signing';
  const onFault = (message: string) => log.push(message);
  await openSessions(app, { base, accounts, sessionsFile, secret, secure, now, log: onFault });
  await signInRoutes(app, { base, accounts, journal, now, timeZone: () => 'Asia/Vladivostok' });
  serveScreens(app, base);
  behindSignIn(app, base);
  return { app, accounts, journal, log };
}

/** Routes that need a right each, and one that fails. */
function behindSignIn(app: FastifyInstance, base: string): void {
  for (const right of ['read', 'edit', 'submit', 'withdraw', 'publish', 'journal', 'accounts'] as const)
    app.post(`${base}admin/proba/${right}`, { onRequest: requireRight(right) }, () => ({ right }));
  app.get(`${base}admin/proba`, { onRequest: requireRight('read') }, (request) => ({
    login: request.account?.login,
  }));
  app.get(`${base}admin/sboj`, () => {
    throw new Error('secret of /srv/data/accounts.json');
  });
}

export type Visit = {
  cookie?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
  /** Address of the network. */
  from?: string;
};

/** What a browser on the section's own page sends. */
export function visit(
  { app }: TestedApp,
  url: string,
  { cookie, headers, form, from = '192.0.2.1' }: Visit = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: form ? 'POST' : 'GET',
    url,
    remoteAddress: from,
    headers: {
      host: 'localhost:4321',
      accept: 'text/html',
      ...(form && { origin: ownOrigin, 'content-type': 'application/x-www-form-urlencoded' }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
    ...(form && { payload: new URLSearchParams(form).toString() }),
  });
}

/** All cookies of an answer, as a browser sends them back. */
export const cookiesOf = ({ cookies }: LightMyRequestResponse): string =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/** @returns the cookies of somebody who has just signed in. @throws {Error} when that failed. */
export async function signInAs(tested: TestedApp, login: string, more: Visit = {}): Promise<string> {
  const answer = await visit(tested, '/admin/vhod/', { ...more, form: { login, password: goodPassword } });
  if (answer.statusCode !== 303) throw new Error(`Signing in answered ${answer.statusCode}.`);
  return cookiesOf(answer);
}
