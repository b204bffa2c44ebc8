/** The accounts of one school, in one file that a command may change while the server runs. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '#publish/user-error.ts';
import { replaceFile } from '../data-directory.ts';
import { accountSchema, isLogin, plainLogin, type Account } from './account.ts';
import { hashPassword, isPassword, passwordFault } from './passwords.ts';
import type { Role } from './rights.ts';

export type NewAccount = { login: string; name: string; role: Role; email?: string | undefined };

export type Accounts = {
  list: () => readonly Account[];
  find: (login: string) => Account | undefined;
  /** @throws {UserError} when the login is taken or is none. */
  add: (account: NewAccount) => Account;
  /** @throws {UserError} when there is no such account. */
  change: (login: string, change: Partial<Pick<Account, 'disabled' | 'role' | 'name' | 'email'>>) => Account;
  /** A link's secret by which a password is set once within a week; an earlier one stops working. */
  invite: (login: string) => string;
  /** The account that a link invites; undefined when it was used or is over. */
  invited: (token: string) => Account | undefined;
  /** Sets a password; everybody who is signed in with the old one is signed out. @throws {UserError} saying why not. */
  setPassword: (login: string, password: string) => Promise<Account>;
  /** The account, when the password is its own and it may sign in. Takes equal work for everything else. */
  signIn: (login: string, password: string) => Promise<Account | undefined>;
  signOutEverywhere: (login: string) => void;
};

const fileSchema = z.strictObject({ accounts: z.array(accountSchema) });

/** Milliseconds for which a link works. */
const invitationTime = 7 * 24 * 60 * 60 * 1000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export function openAccounts(file: string, now: () => number = Date.now): Accounts {
  const { read, write } = accountFile(file);
  const find = (login: string) => read().find((account) => account.login === plainLogin(login));
  const change = (login: string, changed: Partial<Account>): Account => {
    const before = find(login);
    if (!before) throw new UserError(`Учётной записи «${login}» нет. Список: npm run account -- list.`);
    const after = { ...before, ...changed };
    write(read().map((account) => (account.login === before.login ? after : account)));
    return after;
  };
  const add = (account: NewAccount) => {
    const added = newAccount(account, read());
    write([...read(), added]);
    return added;
  };
  return { list: read, find, add, change, ...invitations(read, change, now), ...signIns(find, change, now) };
}

type Find = Accounts['find'];
type Change = (login: string, changed: Partial<Account>) => Account;

function invitations(
  read: Accounts['list'],
  change: Change,
  now: () => number,
): Pick<Accounts, 'invite' | 'invited'> {
  return {
    invite: (login) => {
      const token = randomBytes(24).toString('base64url');
      change(login, { invitation: { hash: hashOf(token), until: now() + invitationTime } });
      return token;
    },
    invited: (token) =>
      read().find(({ invitation, disabled }) => {
        const isValid = invitation?.hash === hashOf(token) && invitation.until > now();
        return isValid && !disabled;
      }),
  };
}

function signIns(
  find: Find,
  change: Change,
  now: () => number,
): Pick<Accounts, 'setPassword' | 'signIn' | 'signOutEverywhere'> {
  return {
    setPassword: async (login, password) => {
      const account = find(login);
      const fault = account && passwordFault(password, account);
      if (fault !== undefined) throw new UserError(fault);
      const stored = await hashPassword(password);
      return change(login, { password: stored, invitation: undefined, sessionsSince: now() });
    },
    signIn: async (login, password) => {
      const account = find(login);
      const isOwn = await isPassword(password, account?.password);
      return isOwn && account && !account.disabled ? account : undefined;
    },
    signOutEverywhere: (login) => void change(login, { sessionsSince: now() }),
  };
}

function newAccount({ login, name, role, email }: NewAccount, others: readonly Account[]): Account {
  const plain = plainLogin(login);
  if (!isLogin(plain))
    throw new UserError(
      `«${login}» не годится для логина: нужны буквы и цифры, между ними можно точку, дефис, @.`,
    );
  if (others.some((other) => other.login === plain))
    throw new UserError(`Учётная запись «${plain}» уже есть. Выберите другой логин.`);
  if (/[<>\n\r]/.test(name) || name.trim() === '' || name.length > 120)
    throw new UserError('Должность пишется одной строкой, до 120 знаков, без угловых скобок.');
  return {
    login: plain,
    name: name.trim(),
    role,
    ...(email && { email }),
    disabled: false,
    sessionsSince: 0,
  };
}

/** Reads the file again when somebody else has written it. */
function accountFile(file: string): {
  read: () => readonly Account[];
  write: (accounts: readonly Account[]) => void;
} {
  let known: { stamp: string; accounts: readonly Account[] } | undefined;
  const stampOf = () => {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  };
  const read = () => {
    if (!existsSync(file)) return [];
    const stamp = stampOf();
    if (known?.stamp !== stamp) known = { stamp, accounts: parse(file) };
    return known.accounts;
  };
  return {
    read,
    write: (accounts) => {
      replaceFile(file, `${JSON.stringify({ accounts }, null, 2)}\n`);
      known = undefined;
    },
  };
}

function parse(file: string): readonly Account[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).accounts;
  } catch (cause) {
    throw new UserError(
      `Файл учётных записей «${file}» повреждён. Верните его из резервной копии: npm run restore.`,
      { cause },
    );
  }
}
