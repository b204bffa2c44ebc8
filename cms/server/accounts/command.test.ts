import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '#publish/user-error.ts';
import { openJournal } from '../journal.ts';
import { openAccounts } from './accounts.ts';
import { firstInvitation, readAccountCommand, runAccountCommand } from './command.ts';

let data: string;
const run = (line: string, environment: NodeJS.ProcessEnv = {}) =>
  runAccountCommand(readAccountCommand(line.split(' ').map((word) => word.replaceAll('_', ' '))), {
    DATA_DIR: data,
    ...environment,
  });
const tokenIn = (text: string) => /\/priglashenie\/([\w-]{32})\/$/.exec(text)?.[1] ?? '';
const accounts = () => openAccounts(path.join(data, 'accounts.json'));

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'account-command-'));
});
afterEach(() => rmSync(data, { recursive: true }));

describe('the command', () => {
  it('adds an account and prints its link', () => {
    const said = run('add Kurator --role curator --name учитель_физики --email kurator@school.example');
    expect(said.replace(tokenIn(said), 'TOKEN')).toMatchInlineSnapshot(`
      "Учётная запись «kurator» создана: куратор.
      Ссылка, по которой задают пароль (действует неделю, один раз):
      http://localhost:4321/admin/priglashenie/TOKEN/"
    `);
    expect(accounts().invited(tokenIn(said))).toMatchObject({
      login: 'kurator',
      name: 'учитель физики',
      email: 'kurator@school.example',
      role: 'curator',
    });
  });

  it.each([
    ['--site https://school.example/nastavnichestvo', {}, 'https://school.example/nastavnichestvo/admin/'],
    ['', { SITE: 'https://school.example/' }, 'https://school.example/admin/'],
    ['', { PORT: '5000' }, 'http://localhost:5000/admin/'],
    ['', { PORT: '', SITE: '' }, 'http://localhost:4321/admin/'],
  ])('makes links to the section: %j %j', (option, environment, address) => {
    const said = run(`add kurator --role curator ${option}`.trim(), environment);
    expect(said).toContain(`${address}priglashenie/`);
  });

  it('changes, closes, opens and lists accounts, and each change stands in the journal', () => {
    expect(run('list')).toMatchInlineSnapshot(`"Учётных записей пока нет."`);
    run('add kurator --role curator --name учитель_физики');
    run('add direktor --role director');
    expect(run('role kurator --role administrator')).toMatchInlineSnapshot(
      `"Теперь «kurator» — администратор."`,
    );
    expect(run('disable direktor')).toMatchInlineSnapshot(`"Вход для «direktor» закрыт."`);
    expect(run('list')).toMatchInlineSnapshot(`
      "Логин     Роль           Должность       Вход
      kurator   администратор  учитель физики  ждёт первого входа по ссылке
      direktor  директор       директор        вход закрыт"
    `);
    expect(run('enable direktor')).toMatchInlineSnapshot(`"Вход для «direktor» открыт."`);
    expect(tokenIn(run('password direktor'))).not.toBe('');
    const events = openJournal(path.join(data, 'journal.jsonl'), () => undefined).last(10);
    expect(
      events.map(({ what, who, detail }) => [what, who, detail].filter(Boolean).join(' ')).reverse(),
    ).toEqual([
      'Создана учётная запись kurator куратор',
      'Создана учётная запись direktor директор',
      'Изменена роль kurator администратор',
      'Закрыт вход direktor',
      'Открыт вход direktor',
      'Выдана ссылка для пароля direktor',
    ]);
  });

  it.each([
    '',
    'list more',
    'add',
    'add a b --role curator',
    'remove kurator',
    'constructor kurator',
    'add kurator --rights all',
  ])('answers %j with how it is used, and changes nothing', (line) => {
    expect(() => run(line)).toThrow(/^Как пользоваться:/);
    expect(existsSync(path.join(data, 'accounts.json'))).toBe(false);
  });

  it.each([
    'add kurator',
    'add kurator --role king',
    'add kurator --role constructor',
    'role nobody --role curator',
    'password nobody',
    'add kurator --role curator --email нет',
    'add kurator --role curator --site school.example',
  ])('answers %j with a sentence, and changes nothing', (line) => {
    expect(() => run(line)).toThrow(UserError);
    expect(accounts().list()).toEqual([]);
  });
});

describe('the first administrator', () => {
  it('gets a link that is renewed at each start until somebody has a password', async () => {
    const opened = accounts();
    const first = firstInvitation(opened) ?? '';
    expect(opened.list()).toMatchObject([{ login: 'administrator', role: 'administrator' }]);
    const second = firstInvitation(opened) ?? '';
    expect(opened.invited(tokenIn(`/${first}`))).toBeUndefined();
    await opened.acceptInvitation(tokenIn(`/${second}`), 'синий трактор едет шагом');
    expect(firstInvitation(opened)).toBeUndefined();
    expect(opened.list()).toHaveLength(1);
  });
});
