/** Setting a password: by a link, and one's own anew. */
import type { FastifyInstance } from 'fastify';
import { UserError } from '#publish/user-error.ts';
import type { Account } from '../accounts/account.ts';
import type { Attempts } from './attempts.ts';
import { formOf, page, type Form } from './form.ts';
import { rememberDevice } from './known-device.ts';
import { passwordPage, usedInvitationPage } from './pages.ts';
import type { SignInParts } from './routes.ts';
import { beginSession, requireRight, signedIn } from './sessions.ts';

export function passwordRoutes(app: FastifyInstance, parts: SignInParts, attempts: Attempts): void {
  invitation(app, parts);
  ownPassword(app, parts, attempts);
}

/** The account with its new password, or why it was not set. */
async function tryPassword(
  { password = '', again = '' }: Form,
  set: (password: string) => Promise<Account>,
): Promise<Account | string> {
  if (password !== again) return 'Пароли не совпали. Наберите новый пароль ещё раз в обоих полях.';
  try {
    return await set(password);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function invitation(app: FastifyInstance, { base, accounts, journal, now }: SignInParts): void {
  const address = `${base}admin/priglashenie/:token/`;
  const asksPresent = false;
  app.get<{ Params: { token: string } }>(address, ({ params, url }, reply) => {
    const account = accounts.invited(params.token);
    if (!account) return page(reply, usedInvitationPage(base), 410);
    return page(reply, passwordPage({ base, action: url, account, asksPresent }));
  });
  app.post<{ Params: { token: string } }>(address, async (request, reply) => {
    const { token } = request.params;
    const account = accounts.invited(token);
    if (!account) return page(reply, usedInvitationPage(base), 410);
    const set = (password: string) => accounts.acceptInvitation(token, password);
    const changed = await tryPassword(formOf(request), set);
    if (typeof changed === 'string') {
      if (!accounts.invited(token)) return page(reply, usedInvitationPage(base), 410);
      const { url: action } = request;
      return page(reply, passwordPage({ base, action, account, said: changed, asksPresent }), 422);
    }
    await beginSession(request, changed, now());
    rememberDevice(request, changed.login);
    journal.note({ what: 'Задан пароль по ссылке', who: changed.login, from: request.ip });
    return reply.redirect(`${base}admin/`, 303);
  });
}

function ownPassword(
  app: FastifyInstance,
  { base, accounts, journal, now }: SignInParts,
  attempts: Attempts,
): void {
  const action = `${base}admin/parol/`;
  const reading = { onRequest: requireRight('read') };
  app.get(action, reading, (request, reply) =>
    page(reply, passwordPage({ base, action, account: signedIn(request), asksPresent: true })),
  );
  app.post(action, reading, async (request, reply) => {
    const account = signedIn(request);
    const { login } = account;
    const form = formOf(request);
    const subject = { login, isKnownDevice: true };
    const own = await attempts.run(request, subject, () => accounts.signIn(login, form['present'] ?? ''));
    const set = (password: string) => accounts.setPassword(login, password);
    const changed = own
      ? await tryPassword(form, set)
      : 'Нынешний пароль не подходит. Проверьте раскладку и Caps Lock и наберите его ещё раз.';
    if (typeof changed === 'string')
      return page(reply, passwordPage({ base, action, account, said: changed, asksPresent: true }), 422);
    await beginSession(request, changed, now());
    journal.note({ what: 'Сменён пароль', who: login, from: request.ip });
    return reply.redirect(`${base}admin/kabinet/?sdelano=parol`, 303);
  });
}
