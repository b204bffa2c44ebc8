/** Signing in, out, and setting passwords. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UserError } from '#publish/user-error.ts';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { may } from '../accounts/rights.ts';
import type { Journal } from '../journal.ts';
import { limitAttempts, type Attempts } from './attempts.ts';
import { cabinetPage, passwordPage, signInPage, usedInvitationPage } from './pages.ts';
import { beginSession, endSession, requireRight, signedIn } from './sessions.ts';

export type SignInParts = { base: string; accounts: Accounts; journal: Journal; now: () => number };

type Form = Readonly<Record<string, string>>;

/** Fields of a form; whatever else was sent is no field. */
const formOf = ({ body }: FastifyRequest): Form =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

const page = (reply: FastifyReply, html: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').send(html);

/** Where to go after signing in: only to pages behind the sign-in itself. */
export function safeNext(next: string, base: string): string {
  const home = `${base}admin/kabinet/`;
  const inside =
    next.startsWith(`${base}admin/`) && !/[\\\s]|\/\/|\.\./.test(next) && URL.canParse(next, 'http://own');
  return inside && new URL(next, 'http://own').host === 'own' ? next : home;
}

export async function signInRoutes(app: FastifyInstance, parts: SignInParts): Promise<void> {
  const attempts = await limitAttempts(app);
  signInAndOut(app, parts, attempts);
  invitation(app, parts);
  ownPassword(app, parts, attempts);
  cabinet(app, parts);
}

function signInAndOut(app: FastifyInstance, parts: SignInParts, attempts: Attempts): void {
  const { base, accounts, journal, now } = parts;
  app.get<{ Querystring: { posle?: string | string[] } }>(`${base}admin/vhod/`, (request, reply) => {
    const next = safeNext([request.query.posle].flat()[0] ?? '', base);
    return request.account ? reply.redirect(next, 303) : page(reply, signInPage({ base, next }));
  });
  app.post(`${base}admin/vhod/`, async (request, reply) => {
    const { login = '', password = '', posle = '' } = formOf(request);
    await attempts.count(request, login);
    const account = await accounts.signIn(login.slice(0, 80), password);
    const next = safeNext(posle, base);
    if (!account) {
      journal.note({ what: 'Вход не удался', who: login.slice(0, 80), from: request.ip });
      const said = 'Логин или пароль не подходят. Проверьте раскладку и Caps Lock и попробуйте ещё раз.';
      return page(reply, signInPage({ base, login: login.slice(0, 80), next, said }), 401);
    }
    await beginSession(request, account, now());
    journal.note({ what: 'Вход', who: account.login, from: request.ip });
    return reply.redirect(next, 303);
  });
  app.post(`${base}admin/vyhod/`, async (request, reply) => {
    await endSession(request);
    return reply.redirect(`${base}admin/vhod/`, 303);
  });
  app.post(`${base}admin/vyhod/vezde/`, { onRequest: requireRight('read') }, async (request, reply) => {
    const { login } = signedIn(request);
    accounts.signOutEverywhere(login);
    journal.note({ what: 'Выход на всех устройствах', who: login, from: request.ip });
    await endSession(request);
    return reply.redirect(`${base}admin/vhod/`, 303);
  });
}

/** @returns why the password was not set, or nothing when it was. */
async function tryPassword(accounts: Accounts, account: Account, { password = '', again = '' }: Form) {
  if (password !== again) return 'Пароли не совпали. Наберите новый пароль ещё раз в обоих полях.';
  try {
    await accounts.setPassword(account.login, password);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function invitation(app: FastifyInstance, { base, accounts, journal, now }: SignInParts): void {
  const address = `${base}admin/priglashenie/:token/`;
  app.get<{ Params: { token: string } }>(address, ({ params, url }, reply) => {
    const account = accounts.invited(params.token);
    if (!account) return page(reply, usedInvitationPage(base), 410);
    return page(reply, passwordPage({ base, action: url, account, asksPresent: false }));
  });
  app.post<{ Params: { token: string } }>(address, async (request, reply) => {
    const account = accounts.invited(request.params.token);
    if (!account) return page(reply, usedInvitationPage(base), 410);
    const said = await tryPassword(accounts, account, formOf(request));
    if (said !== undefined)
      return page(reply, passwordPage({ base, action: request.url, account, said, asksPresent: false }), 422);
    await beginSession(request, account, now());
    journal.note({ what: 'Задан пароль по ссылке', who: account.login, from: request.ip });
    return reply.redirect(`${base}admin/kabinet/`, 303);
  });
}

function ownPassword(
  app: FastifyInstance,
  { base, accounts, journal, now }: SignInParts,
  attempts: Attempts,
): void {
  const address = `${base}admin/parol/`;
  app.get(address, { onRequest: requireRight('read') }, (request, reply) =>
    page(reply, passwordPage({ base, action: address, account: signedIn(request), asksPresent: true })),
  );
  app.post(address, { onRequest: requireRight('read') }, async (request, reply) => {
    const account = signedIn(request);
    const form = formOf(request);
    await attempts.count(request, account.login);
    const isOwn = (await accounts.signIn(account.login, form['present'] ?? '')) !== undefined;
    const said = isOwn ? await tryPassword(accounts, account, form) : 'Нынешний пароль не подходит.';
    if (said !== undefined)
      return page(reply, passwordPage({ base, action: address, account, said, asksPresent: true }), 422);
    await beginSession(request, account, now());
    journal.note({ what: 'Сменён пароль', who: account.login, from: request.ip });
    return reply.redirect(`${base}admin/kabinet/`, 303);
  });
}

function cabinet(app: FastifyInstance, { base, journal }: SignInParts): void {
  app.get(`${base}admin/kabinet/`, { onRequest: requireRight('read') }, (request, reply) => {
    const account = signedIn(request);
    const events = may(account.role, 'journal') ? journal.last(50) : [];
    return page(reply, cabinetPage({ base, account, events }));
  });
}
