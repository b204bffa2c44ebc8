/** Signing in and out, and the page from which everything else is reached. */
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import { may } from '../accounts/rights.ts';
import type { Journal } from '../journal.ts';
import { Refusal } from '../refusal.ts';
import { limitAttempts, type Attempts } from './attempts.ts';
import { isKnownDevice, markDevices, rememberDevice } from './known-device.ts';
import { formOf, page } from './form.ts';
import { cabinetPage, signInPage } from './pages.ts';
import { passwordRoutes } from './password-routes.ts';
import { safeNext } from './safe-next.ts';
import { beginSession, endSession, requireRight, signedIn } from './sessions.ts';

export type SignInParts = {
  base: string;
  accounts: Accounts;
  journal: Journal;
  now: () => number;
  /** Zone of the school's clock. */
  timeZone: () => string;
};

export async function signInRoutes(app: FastifyInstance, parts: SignInParts): Promise<void> {
  const attempts = await limitAttempts(app);
  markDevices(app, parts.base);
  signInPages(app, parts, attempts);
  signOut(app, parts);
  passwordRoutes(app, parts, attempts);
  cabinet(app, parts);
}

function signInPages(app: FastifyInstance, parts: SignInParts, attempts: Attempts): void {
  const { base, accounts, journal, now } = parts;
  app.get<{ Querystring: { posle?: unknown } }>(`${base}admin/vhod/`, ({ account, query }, reply) => {
    const next = safeNext(String(query.posle), base);
    return account ? reply.redirect(next, 303) : page(reply, signInPage({ base, next }));
  });
  app.post(`${base}admin/vhod/`, async (request, reply) => {
    const { login: given = '', password = '', posle = '' } = formOf(request);
    const login = given.slice(0, 80);
    const next = safeNext(posle, base);
    const subject = { login, isKnownDevice: isKnownDevice(request, login) };
    const account = await orWait(attempts.run(request, subject, () => accounts.signIn(login, password)));
    if (account instanceof Refusal)
      return page(
        reply.header('retry-after', String(account.details['seconds'])),
        signInPage({ base, login, next, said: account.message }),
        account.status,
      );
    if (!account) {
      // Somebody may have typed a password into the wrong field: only logins that exist are written down.
      const who = accounts.find(login)?.login ?? 'неизвестный логин';
      journal.note({ what: 'Вход не удался', who, from: request.ip });
      return page(reply, signInPage({ base, login, next, said: wrongPair }), 401);
    }
    await beginSession(request, account, now());
    rememberDevice(request, account.login);
    journal.note({ what: 'Вход', who: account.login, from: request.ip });
    return reply.redirect(next, 303);
  });
}

const wrongPair = 'Логин или пароль не подходят. Проверьте раскладку и Caps Lock и попробуйте ещё раз.';

/** Too many tries are said on the page of the form itself. */
async function orWait<Result>(tried: Promise<Result>): Promise<Result | Refusal> {
  try {
    return await tried;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'too-many') return error;
    throw error;
  }
}

function signOut(app: FastifyInstance, { base, accounts, journal }: SignInParts): void {
  app.post(`${base}admin/vyhod/`, async (request, reply) => {
    if (request.account) journal.note({ what: 'Выход', who: request.account.login, from: request.ip });
    await endSession(request, reply);
    return reply.redirect(`${base}admin/vhod/`, 303);
  });
  app.post(`${base}admin/vyhod/vezde/`, { onRequest: requireRight('read') }, async (request, reply) => {
    const { login } = signedIn(request);
    accounts.signOutEverywhere(login);
    journal.note({ what: 'Выход на всех устройствах', who: login, from: request.ip });
    await endSession(request, reply);
    return reply.redirect(`${base}admin/vhod/`, 303);
  });
}

/** What was done just before, by its name in the address. */
const deeds: Readonly<Record<string, string>> = {
  parol: 'Новый пароль сохранён. На других устройствах нужно войти заново.',
};

function cabinet(app: FastifyInstance, { base, journal, timeZone }: SignInParts): void {
  const reading = { onRequest: requireRight('read') };
  app.get<{ Querystring: { sdelano?: unknown } }>(`${base}admin/kabinet/`, reading, (request, reply) => {
    const account = signedIn(request);
    const events = may(account.role, 'journal') ? journal.last(50) : [];
    const deed = String(request.query.sdelano);
    const said = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined;
    return page(reply, cabinetPage({ base, account, events, timeZone: timeZone(), said }));
  });
}
