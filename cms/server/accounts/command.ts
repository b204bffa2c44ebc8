/** The command `npm run account`. */
import { parseArgs } from 'node:util';
import { UserError } from '#publish/user-error.ts';
import { openDataDirectory } from '../data-directory.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { isRole, roles, type Role } from './rights.ts';

const usage = `Как пользоваться:
  npm run account -- list
  npm run account -- add ЛОГИН --role curator|director|administrator [--name ДОЛЖНОСТЬ] [--email АДРЕС]
  npm run account -- password ЛОГИН        ссылка, по которой задают новый пароль
  npm run account -- role ЛОГИН --role curator|director|administrator
  npm run account -- disable ЛОГИН         закрыть вход
  npm run account -- enable ЛОГИН          открыть вход`;

export type AccountCommand = {
  words: string[];
  role?: string;
  name?: string;
  email?: string;
  data?: string;
  site?: string;
};

/** @throws {UserError} for an option that the command does not have. */
export function readAccountCommand(argv: readonly string[]): AccountCommand {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { role: option, name: option, email: option, data: option, site: option },
      allowPositionals: true,
    });
    return { words: positionals, ...values };
  } catch (cause) {
    throw new UserError(usage, { cause });
  }
}

/** The path below the section's base by which an invited person sets a password. */
export const invitationPath = (token: string) => `admin/priglashenie/${token}/`;

/** @returns what to print. @throws {UserError} when it cannot be done. */
export function runAccountCommand(command: AccountCommand, environment: NodeJS.ProcessEnv): string {
  const data = openDataDirectory(command.data ?? environment['DATA_DIR'] ?? '.data');
  const accounts = openAccounts(data.accounts);
  const site = command.site ?? environment['SITE'] ?? `http://localhost:${environment['PORT'] ?? '4321'}/`;
  const linkOf = (login: string) =>
    `Ссылка, по которой задают пароль (действует неделю, один раз):\n${site.replace(/\/*$/, '/')}${invitationPath(accounts.invite(login))}`;
  const [verb = '', login = ''] = command.words;
  if (verb === 'list') return listOf(accounts);
  if (login === '' || command.words.length !== 2) throw new UserError(usage);
  const verbs: Record<string, () => string> = {
    add: () => {
      const role = roleOf(command);
      const { name = roles[role], email } = command;
      accounts.add({ login, name, role, email });
      return `Учётная запись «${login}» создана: ${roles[role]}.\n${linkOf(login)}`;
    },
    password: () => linkOf(login),
    role: () => `Теперь «${login}» — ${roles[accounts.change(login, { role: roleOf(command) }).role]}.`,
    disable: () => (accounts.change(login, { disabled: true }), `Вход для «${login}» закрыт.`),
    enable: () => (accounts.change(login, { disabled: false }), `Вход для «${login}» открыт.`),
  };
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run) throw new UserError(usage);
  return run();
}

function roleOf({ role = '' }: AccountCommand): Role {
  if (!isRole(role)) throw new UserError(`Укажите роль: --role ${Object.keys(roles).join(', --role ')}.`);
  return role;
}

function listOf(accounts: Accounts): string {
  const lines = accounts.list().map(({ login, name, role, disabled, password }) => {
    const state = disabled ? 'вход закрыт' : password ? 'вход открыт' : 'пароль ещё не задан';
    return `${login.padEnd(20)} ${roles[role].padEnd(14)} ${name} — ${state}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'Учётных записей пока нет.';
}

/**
 * The link of the first administrator while nobody has a password yet: made at the first start and anew at each one
 * after it. Undefined once somebody can sign in.
 */
export function firstInvitation(accounts: Accounts): string | undefined {
  if (accounts.list().some(({ password }) => password !== undefined)) return undefined;
  const login = 'administrator';
  if (!accounts.find(login)) accounts.add({ login, name: roles.administrator, role: 'administrator' });
  return invitationPath(accounts.invite(login));
}
