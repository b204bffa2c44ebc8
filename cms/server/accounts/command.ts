/** The command `npm run account`. */
import { parseArgs } from 'node:util';
import { UserError } from '#publish/user-error.ts';
import { openDataDirectory } from '../data-directory.ts';
import { openJournal, type Journal } from '../journal.ts';
import { plainLogin, type Account } from './account.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { isRole, roles, type Role } from './rights.ts';

const usage = `Как пользоваться:
  npm run account -- list
  npm run account -- add ЛОГИН --role curator|director|administrator [--name ДОЛЖНОСТЬ] [--email АДРЕС]
  npm run account -- password ЛОГИН        ссылка, по которой задают новый пароль
  npm run account -- role ЛОГИН --role curator|director|administrator
  npm run account -- disable ЛОГИН         закрыть вход
  npm run account -- enable ЛОГИН          открыть вход
К каждой можно добавить --data ПАПКА (данные сервера) и --site АДРЕС (полный адрес раздела, для ссылки).`;

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
  const site = siteOf(command, environment);
  const data = openDataDirectory(command.data ?? (environment['DATA_DIR'] || '.data'));
  const accounts = openAccounts(data.accounts);
  const [verb = '', login = ''] = command.words;
  if (verb === 'list' && command.words.length === 1) return listOf(accounts);
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run || login === '' || command.words.length !== 2) throw new UserError(usage);
  const faults: string[] = [];
  const journal = openJournal(data.journal, () =>
    faults.push('Сделано, но в журнал не записано: проверьте место на диске и права на папку данных.'),
  );
  return [run({ accounts, journal, command, login, site }), ...faults].join('\n');
}

type Doing = { accounts: Accounts; journal: Journal; command: AccountCommand; login: string; site: string };

const verbs: Record<string, (doing: Doing) => string> = {
  add: (doing) => {
    const { accounts, command, login } = doing;
    const role = roleOf(command);
    const { name = roles[role], email } = command;
    accounts.add({ login, name, role, email });
    note(doing, 'Создана учётная запись', roles[role]);
    return `Учётная запись «${plainLogin(login)}» создана: ${roles[role]}.\n${linkOf(doing)}`;
  },
  password: (doing) => {
    const link = linkOf(doing);
    note(doing, 'Выдана ссылка для пароля');
    return link;
  },
  role: (doing) => {
    const { role } = doing.accounts.change(doing.login, { role: roleOf(doing.command) });
    note(doing, 'Изменена роль', roles[role]);
    return `Теперь «${plainLogin(doing.login)}» — ${roles[role]}.`;
  },
  disable: (doing) => {
    doing.accounts.change(doing.login, { disabled: true });
    note(doing, 'Закрыт вход');
    return `Вход для «${plainLogin(doing.login)}» закрыт.`;
  },
  enable: (doing) => {
    doing.accounts.change(doing.login, { disabled: false });
    note(doing, 'Открыт вход');
    return `Вход для «${plainLogin(doing.login)}» открыт.`;
  },
};

const note = ({ journal, login }: Doing, what: string, detail?: string) =>
  journal.note({ what, who: plainLogin(login), ...(detail !== undefined && { detail }) });

const linkOf = ({ accounts, login, site }: Doing) =>
  `Ссылка, по которой задают пароль (действует неделю, один раз):\n${site}${invitationPath(accounts.invite(login))}`;

function siteOf({ site }: AccountCommand, { SITE, PORT }: NodeJS.ProcessEnv): string {
  const address = site ?? (SITE || `http://localhost:${PORT || '4321'}/`);
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new UserError(
      `--site: «${address}» — не адрес сайта. Укажите полный адрес раздела, например https://school.example/nastavnichestvo/.`,
    );
  return address.replace(/\/*$/, '/');
}

function roleOf({ role = '' }: AccountCommand): Role {
  if (!isRole(role)) throw new UserError(`Укажите роль: --role ${Object.keys(roles).join(', --role ')}.`);
  return role;
}

function stateOf({ disabled, password, invitation }: Account): string {
  if (disabled) return 'вход закрыт';
  const isInvited = invitation !== undefined && invitation.until > Date.now();
  if (password) return isInvited ? 'вход открыт, выдана ссылка для нового пароля' : 'вход открыт';
  return isInvited ? 'ждёт первого входа по ссылке' : 'пароль не задан, срок ссылки вышел';
}

function listOf(accounts: Accounts): string {
  const rows = accounts
    .list()
    .map((account) => [account.login, roles[account.role], account.name, stateOf(account)]);
  if (rows.length === 0) return 'Учётных записей пока нет.';
  const table = [['Логин', 'Роль', 'Должность', 'Вход'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
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
