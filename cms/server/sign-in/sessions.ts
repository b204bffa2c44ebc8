/** Who is signed in: known before a body is read. */
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { may, type Right } from '../accounts/rights.ts';
import { Refusal } from '../refusal.ts';
import { openSessionStore } from './session-store.ts';

declare module 'fastify' {
  interface Session {
    /** Absent while nobody has signed in. */
    login?: string;
    /** Milliseconds since 1970. */
    signedInAt?: number;
    /** The account's `sessionsSince` at that time. */
    sessionsSince?: number;
  }
  interface FastifyRequest {
    /** Whoever is signed in and may be; undefined for everybody else. */
    account: Account | undefined;
  }
}

/** Milliseconds: a session that is not used ends after the first, any session after the second. */
export const sessionTimes = { idle: 8 * 60 * 60 * 1000, longest: 30 * 24 * 60 * 60 * 1000 };

export type SessionParts = {
  base: string;
  accounts: Accounts;
  sessionsFile: string;
  /** At least 32 letters. */
  secret: string;
  /** Whether the section is reached by TLS. */
  secure: boolean;
  now: () => number;
  log: (message: string, error: unknown) => void;
};

/** The prefix has browsers refuse a cookie of this name that came without TLS. */
const cookieName = (secure: boolean) => (secure ? '__Secure-redakciya' : 'redakciya');

export async function openSessions(app: FastifyInstance, parts: SessionParts): Promise<void> {
  const { base, accounts, sessionsFile, secret, secure, now, log } = parts;
  const store = openSessionStore(sessionsFile, { lifetime: sessionTimes.idle, now, log });
  await app.register(cookie, { secret });
  await app.register(session, {
    secret,
    store,
    cookieName: cookieName(secure),
    saveUninitialized: false,
    rolling: true,
    cookie: { path: `${base}admin/`, httpOnly: true, sameSite: 'strict', secure, maxAge: sessionTimes.idle },
  });
  app.addHook('onClose', () => store.flush());
  app.decorateRequest('account', undefined);
  app.addHook('onRequest', (request, _reply, done) => {
    request.account = accountOf(request, accounts, now());
    done();
  });
}

function accountOf(
  { session: { login, signedInAt = 0, sessionsSince } }: FastifyRequest,
  accounts: Accounts,
  now: number,
): Account | undefined {
  const account = login === undefined ? undefined : accounts.find(login);
  if (!account || account.disabled || account.sessionsSince !== sessionsSince) return undefined;
  // A clock that was set back must not keep sessions open longer.
  return Math.abs(now - signedInAt) < sessionTimes.longest ? account : undefined;
}

/**
 * Begins a session under a new id: one that somebody planted before is worth nothing.
 * @param account as it is after a change of its password.
 */
export async function beginSession(request: FastifyRequest, account: Account, now: number): Promise<void> {
  await request.session.regenerate();
  request.session.login = account.login;
  request.session.signedInAt = now;
  request.session.sessionsSince = account.sessionsSince;
}

export async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { path } = request.session.cookie;
  await request.session.destroy();
  for (const name of [true, false].map(cookieName))
    if (request.cookies[name]) reply.clearCookie(name, { ...(path && { path }) });
}

/** The account of a request that has passed `requireRight`. @throws {Refusal} when nobody is signed in. */
export function signedIn({ account }: FastifyRequest): Account {
  if (!account)
    throw new Refusal('sign-in-needed', 'Войдите, чтобы продолжить. Ваш текст останется на странице.');
  return account;
}

/** A hook that lets only those pass who may. */
export function requireRight(right: Right): onRequestHookHandler {
  return (request, _reply, done) => {
    if (!may(signedIn(request).role, right))
      throw new Refusal(
        'forbidden',
        'У вашей учётной записи нет права на это действие. Обратитесь к директору.',
      );
    done();
  };
}
