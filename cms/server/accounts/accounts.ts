/** The accounts of one school. */
import { createHash, randomBytes } from 'node:crypto';
import { UserError } from '#publish/user-error.ts';
import { isEmail, isLogin, isPost, plainLogin, type Account } from './account.ts';
import { openAccountFile } from './account-file.ts';
import { hashPassword, isPassword, passwordFault } from './passwords.ts';
import type { Role } from './rights.ts';

export type NewAccount = { login: string; name: string; role: Role; email?: string | undefined };

export type Accounts = {
  list: () => readonly Account[];
  find: (login: string) => Account | undefined;
  /** @throws {UserError} when the login is taken or is none. */
  add: (account: NewAccount) => Account;
  /** Closing an account ends its sessions for good. @throws {UserError} when there is no such account. */
  change: (login: string, change: Partial<Pick<Account, 'disabled' | 'role'>>) => Account;
  /** A link's secret by which a password is set once within a week; an earlier one stops working. */
  invite: (login: string) => string;
  /** The account that a link invites; undefined when it was used or is over. */
  invited: (token: string) => Account | undefined;
  /** Sets a password by a link, once. @throws {UserError} saying why not. */
  acceptInvitation: (token: string, password: string) => Promise<Account>;
  /** Sets a password; everybody who is signed in with the old one is signed out. @throws {UserError} saying why not. */
  setPassword: (login: string, password: string) => Promise<Account>;
  /** The account, when the password is its own and it may sign in. Takes equal work for everything else. */
  signIn: (login: string, password: string) => Promise<Account | undefined>;
  signOutEverywhere: (login: string) => void;
};

/** Milliseconds for which a link works. */
const invitationTime = 7 * 24 * 60 * 60 * 1000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** @throws {UserError} when the file is broken. */
export function openAccounts(file: string, now: () => number = Date.now): Accounts {
  const { read, change: changeFile } = openAccountFile(file);
  read();
  const find = (login: string) => read().find((account) => account.login === plainLogin(login));
  const alter: Alter = (login, changed) => {
    let after: Account | undefined;
    changeFile((accounts) =>
      accounts.map((account) => {
        if (account.login !== plainLogin(login)) return account;
        return (after = { ...account, ...changed(account) });
      }),
    );
    if (!after) throw new UserError(`Учётной записи «${login}» нет. Список: npm run account -- list.`);
    return after;
  };
  const add = (account: NewAccount) => {
    const added = newAccount(account);
    changeFile((accounts) => {
      if (accounts.some(({ login }) => login === added.login))
        throw new UserError(`Учётная запись «${added.login}» уже есть. Выберите другой логин.`);
      return [...accounts, added];
    });
    return added;
  };
  const parts: Parts = { read, find, alter, now };
  return { list: read, find, add, ...changes(parts), ...invitations(parts), ...signIns(parts) };
}

type Alter = (login: string, changed: (account: Account) => Partial<Account>) => Account;
type Parts = { read: Accounts['list']; find: Accounts['find']; alter: Alter; now: () => number };

/** Always later than before, whatever the clock says: what began under the old value is over. */
const endSessions = ({ sessionsSince }: Account, now: number) => ({
  sessionsSince: Math.max(now, sessionsSince + 1),
});

function changes({ alter, now }: Parts): Pick<Accounts, 'change' | 'signOutEverywhere'> {
  return {
    change: (login, changed) =>
      alter(login, (account) => ({ ...changed, ...(changed.disabled && endSessions(account, now())) })),
    signOutEverywhere: (login) => void alter(login, (account) => endSessions(account, now())),
  };
}

function invitations({ read, alter, now }: Parts): Pick<Accounts, 'invite' | 'invited' | 'acceptInvitation'> {
  const isOpen = ({ invitation, disabled }: Account, token: string) =>
    !disabled && invitation?.hash === hashOf(token) && invitation.until > now();
  const invited = (token: string) => read().find((account) => isOpen(account, token));
  const over = () => new UserError('Ссылка уже использована или её срок вышел. Попросите новую.');
  return {
    invite: (login) => {
      const token = randomBytes(24).toString('base64url');
      alter(login, () => ({ invitation: { hash: hashOf(token), until: now() + invitationTime } }));
      return token;
    },
    invited,
    acceptInvitation: async (token, password) => {
      const account = invited(token);
      if (!account) throw over();
      const stored = await acceptedPassword(password, account);
      return alter(account.login, (present) => {
        // Another request may have used the link while this one was hashing.
        if (!isOpen(present, token)) throw over();
        return { password: stored, invitation: undefined, ...endSessions(present, now()) };
      });
    },
  };
}

function signIns({ find, alter, now }: Parts): Pick<Accounts, 'setPassword' | 'signIn'> {
  return {
    setPassword: async (login, password) => {
      const stored = await acceptedPassword(password, find(login) ?? { login, name: '' });
      return alter(login, (present) => ({
        password: stored,
        invitation: undefined,
        ...endSessions(present, now()),
      }));
    },
    signIn: async (login, password) => {
      const account = find(login);
      const isOwn = await isPassword(password, account?.password);
      return isOwn && account && !account.disabled ? account : undefined;
    },
  };
}

async function acceptedPassword(password: string, account: Pick<Account, 'login' | 'name'>) {
  const fault = passwordFault(password, account);
  if (fault !== undefined) throw new UserError(fault);
  return hashPassword(password);
}

function newAccount({ login, name, role, email }: NewAccount): Account {
  const plain = plainLogin(login);
  if (!isLogin(plain))
    throw new UserError(
      `«${login}» не годится для логина: нужны буквы и цифры, между ними можно точку, дефис, подчёркивание, @, всего до 60 знаков.`,
    );
  if (!isPost(name.trim()))
    throw new UserError('Должность пишется одной строкой, до 120 знаков, без угловых скобок.');
  if (email !== undefined && !isEmail(email))
    throw new UserError(`«${email}» — не адрес почты. Напишите его так: kurator@school.example.`);
  return {
    login: plain,
    name: name.trim(),
    role,
    ...(email && { email }),
    disabled: false,
    sessionsSince: 0,
  };
}
