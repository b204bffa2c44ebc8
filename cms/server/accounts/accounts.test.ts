import { existsSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '#publish/user-error.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { BrokenAccountFile } from './account-file.ts';

const password = 'синий трактор едет шагом';
const week = 7 * 24 * 60 * 60 * 1000;
const curator = { login: 'kurator', name: 'куратор', role: 'curator' } as const;

let file: string;
let clock: { now: number };
let accounts: Accounts;

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'accounts-')), 'accounts.json');
  clock = { now: 1_000_000 };
  accounts = openAccounts(file, () => clock.now);
});
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

describe('an account', () => {
  it('is found by its login in any case and any way of writing its letters', () => {
    accounts.add({ ...curator, login: ' Ёлкин-Йод '.trim() });
    for (const login of ['ёлкин-йод', 'ЁЛКИН-ЙОД', 'ёлкин-йод'.normalize('NFD'), ' ёлкин-йод '])
      expect(accounts.find(login)?.login, login).toBe('ёлкин-йод');
    expect(accounts.find('елкин-иод')).toBeUndefined();
  });

  it.each([
    ['', 'куратор', undefined],
    ['a b', 'куратор', undefined],
    ['<b>', 'куратор', undefined],
    ['../x', 'куратор', undefined],
    ['a'.repeat(61), 'куратор', undefined],
    ['a\n', 'кура\nтор', undefined],
    ['a', '', undefined],
    ['a', '   ', undefined],
    ['a', 'кура<тор>', undefined],
    ['a', 'кура\u0000тор', undefined],
    ['a', 'к'.repeat(121), undefined],
    ['a', 'куратор', 'не почта'],
    ['a', 'куратор', 'a@b>\n<c@d'],
    ['a', 'куратор', `${'a'.repeat(200)}@school.example`],
  ])('is not made of login %j, post %j, mail %j, and the file stays readable', (login, name, email) => {
    expect(() => accounts.add({ login, name, role: 'curator', email })).toThrow(UserError);
    expect(openAccounts(file).list()).toEqual([]);
  });

  it('is made once', () => {
    accounts.add(curator);
    expect(() => accounts.add({ ...curator, login: 'KURATOR' })).toThrowErrorMatchingInlineSnapshot(
      `[UserError: Учётная запись «kurator» уже есть. Выберите другой логин.]`,
    );
  });

  it('that there is not cannot be changed', () => {
    expect(() => accounts.change('nobody', { disabled: true })).toThrowErrorMatchingInlineSnapshot(
      `[UserError: Учётной записи «nobody» нет. Список: npm run account -- list.]`,
    );
    expect(() => accounts.invite('nobody')).toThrow(UserError);
  });
});

describe('the file', () => {
  it('is readable by its owner alone', () => {
    accounts.add(curator);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('is read again when another program has changed it, and neither loses what the other wrote', () => {
    const command = openAccounts(file);
    accounts.add(curator);
    command.add({ login: 'direktor', name: 'директор', role: 'director' });
    accounts.change('direktor', { disabled: true });
    command.change('kurator', { role: 'administrator' });
    for (const one of [accounts, command])
      expect(one.list().map(({ login, role, disabled }) => [login, role, disabled])).toEqual([
        ['kurator', 'administrator', false],
        ['direktor', 'director', true],
      ]);
  });

  it('is changed in spite of a lock that a program left when it died', () => {
    writeFileSync(`${file}.lock`, '');
    utimesSync(`${file}.lock`, 1, 1);
    accounts.add(curator);
    expect(accounts.list()).toHaveLength(1);
  });

  it.each(['', '{', '[]', '{"accounts":[{"login":"a"}]}', '{"accounts":[],"more":1}', 'null'])(
    'that holds %j is told about and never written over',
    (text) => {
      writeFileSync(file, text);
      expect(() => openAccounts(file)).toThrow(BrokenAccountFile);
      expect(() => openAccounts(file)).toThrow(/повреждён.*npm run restore/);
      expect(() => accounts.add(curator)).toThrow(BrokenAccountFile);
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(existsSync(`${file}.lock`)).toBe(false);
    },
  );
});

describe('a link', () => {
  it('sets a password once, and is not kept itself', async () => {
    accounts.add(curator);
    const token = accounts.invite('kurator');
    expect(readFileSync(file, 'utf8')).not.toContain(token);
    expect(accounts.invited(token)?.login).toBe('kurator');
    await accounts.acceptInvitation(token, password);
    expect(readFileSync(file, 'utf8')).not.toContain('трактор');
    expect(accounts.invited(token)).toBeUndefined();
    await expect(accounts.acceptInvitation(token, 'другие четыре слова тут')).rejects.toThrow(UserError);
    expect(await accounts.signIn('kurator', password)).toMatchObject({ login: 'kurator' });
  });

  it('sets one password when it is used twice at the same time', async () => {
    accounts.add(curator);
    const token = accounts.invite('kurator');
    const tries = await Promise.allSettled([
      accounts.acceptInvitation(token, password),
      accounts.acceptInvitation(token, 'другие четыре слова тут'),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('works for a week, for an open account, until the next link', () => {
    accounts.add(curator);
    const first = accounts.invite('kurator');
    const second = accounts.invite('kurator');
    expect([first, second].map((token) => accounts.invited(token)?.login)).toEqual([undefined, 'kurator']);
    accounts.change('kurator', { disabled: true });
    expect(accounts.invited(second)).toBeUndefined();
    accounts.change('kurator', { disabled: false });
    clock.now += week - 1;
    expect(accounts.invited(second)?.login).toBe('kurator');
    clock.now += 1;
    expect(accounts.invited(second)).toBeUndefined();
    expect(accounts.invited('')).toBeUndefined();
  });

  it('leaves the old password in force until it is used, and stays when the new one will not do', async () => {
    accounts.add(curator);
    await accounts.setPassword('kurator', password);
    const token = accounts.invite('kurator');
    await expect(accounts.acceptInvitation(token, 'короткий')).rejects.toThrow(/короче 10 знаков/);
    expect(await accounts.signIn('kurator', password)).toBeDefined();
    await accounts.acceptInvitation(token, 'другие четыре слова тут');
    expect(await accounts.signIn('kurator', password)).toBeUndefined();
  });
});

describe('signing in', () => {
  it('is for an open account with its own password', async () => {
    accounts.add(curator);
    accounts.add({ ...curator, login: 'zakryt' });
    await accounts.setPassword('kurator', password);
    expect(await accounts.signIn('KURATOR', password)).toMatchObject({ login: 'kurator' });
    expect(await accounts.signIn('kurator', `${password} `)).toBeUndefined();
    expect(await accounts.signIn('zakryt', '')).toBeUndefined();
    expect(await accounts.signIn('nobody', password)).toBeUndefined();
    accounts.change('kurator', { disabled: true });
    expect(await accounts.signIn('kurator', password)).toBeUndefined();
  });
});

it('sessions end by a password, a closing and a signing out, even with a clock that was set back', async () => {
  accounts.add(curator);
  const values = [accounts.find('kurator')?.sessionsSince];
  const noteNext = () => values.push(accounts.find('kurator')?.sessionsSince);
  await accounts.setPassword('kurator', password);
  noteNext();
  accounts.signOutEverywhere('kurator');
  noteNext();
  clock.now = 5;
  accounts.signOutEverywhere('kurator');
  noteNext();
  accounts.change('kurator', { disabled: true });
  noteNext();
  expect(new Set(values).size).toBe(values.length);
  accounts.change('kurator', { disabled: false });
  accounts.change('kurator', { role: 'director' });
  expect(accounts.find('kurator')?.sessionsSince).toBe(values.at(-1));
});
