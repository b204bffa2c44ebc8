import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  cookiesOf,
  day,
  goodPassword,
  newDirectory,
  openTestedApp,
  signInAs,
  visit,
  writeAccounts,
  type Clock,
  type TestedApp,
} from './app-for-tests.ts';

const other = 'четыре других слова тут';
let directory: string;
let clock: Clock;
let tested: TestedApp;

beforeEach(async () => {
  directory = newDirectory();
  clock = { now: Date.UTC(2026, 8, 1, 8) };
  writeAccounts(directory);
  tested = await openTestedApp({ directory, clock });
});
afterEach(async () => {
  await tested.app.close();
  rmSync(directory, { recursive: true });
});

const statusOf = async (cookie: string) =>
  (await visit(tested, '/admin/proba', { cookie, headers: { accept: '*/*' } })).statusCode;

describe('a link', () => {
  const link = (login = 'новый') => `/admin/priglashenie/${tested.accounts.invite(login)}/`;

  it('says whose password it sets, sets it once and signs in', async () => {
    const address = link();
    const opened = await visit(tested, address);
    expect(opened.statusCode).toBe(200);
    expect(opened.body).toContain('<b>новый</b>');
    expect(opened.headers['referrer-policy']).toBe('same-origin');
    const answer = await visit(tested, address, { form: { password: other, again: other } });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/admin/']);
    expect(await statusOf(cookiesOf(answer))).toBe(200);
    for (const again of [
      await visit(tested, address),
      await visit(tested, address, { form: { password: goodPassword, again: goodPassword } }),
    ]) {
      expect(again.statusCode).toBe(410);
      expect(again.body).toContain('Ссылка уже использована или её срок вышел.');
      expect(again.cookies).toEqual([]);
    }
    expect(tested.journal.last(1)).toMatchObject([{ what: 'Задан пароль по ссылке', who: 'новый' }]);
  });

  it('is over after a week, and one that never was leads nowhere', async () => {
    const address = link();
    clock.now += 7 * day;
    for (const gone of [
      address,
      '/admin/priglashenie/x/',
      `/admin/priglashenie/${'x'.repeat(90)}/`,
      '/admin/priglashenie/%00/',
    ])
      expect((await visit(tested, gone)).statusCode, gone).toBe(410);
  });

  it.each([
    [{ password: other, again: 'иначе' }, 'Пароли не совпали.'],
    [{ password: 'короткий', again: 'короткий' }, 'Пароль короче 10 знаков.'],
    [{ password: 'учитель2026', again: 'учитель2026' }, 'Такой пароль есть в списках'],
    [{}, 'Пароль короче 10 знаков.'],
  ])('stays when %j will not do, and says why', async (form: Record<string, string>, said) => {
    const address = link();
    const answer = await visit(tested, address, { form });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(said);
    expect(answer.cookies).toEqual([]);
    expect((await visit(tested, address, { form: { password: other, again: other } })).statusCode).toBe(303);
  });

  it('ends the sessions that were begun with the old password', async () => {
    const cookie = await signInAs(tested, 'curator');
    await visit(tested, link('curator'), { form: { password: other, again: other } });
    expect(await statusOf(cookie)).toBe(401);
  });
});

describe('a change of one’s own password', () => {
  const change = (cookie: string, present: string, password = other, again = password) =>
    visit(tested, '/admin/parol/', { cookie, form: { present, password, again } });

  it('ends every other session and goes on in this one under a new id', async () => {
    const here = await signInAs(tested, 'curator');
    const there = await signInAs(tested, 'curator');
    const answer = await change(here, goodPassword);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/admin/kabinet/?sdelano=parol']);
    expect(await Promise.all([here, there, cookiesOf(answer)].map(statusOf))).toEqual([401, 401, 200]);
    const told = await visit(tested, '/admin/kabinet/?sdelano=parol', { cookie: cookiesOf(answer) });
    expect(told.body).toContain('Новый пароль сохранён.');
    const nothing = await visit(tested, '/admin/kabinet/?sdelano=constructor', { cookie: cookiesOf(answer) });
    expect(nothing.body).not.toContain('role="status"');
  });

  it('needs the present password, which cannot be guessed here either', async () => {
    const cookie = await signInAs(tested, 'curator');
    for (let tried = 0; tried < 10; tried += 1) {
      const answer = await change(cookie, 'не тот');
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('Нынешний пароль не подходит.');
    }
    expect((await change(cookie, goodPassword)).statusCode).toBe(429);
    expect(await statusOf(cookie)).toBe(200);
  });

  it('needs somebody who is signed in', async () => {
    expect((await change('', goodPassword)).statusCode).toBe(401);
    expect((await visit(tested, '/admin/parol/')).headers.location).toBe(
      '/admin/vhod/?posle=%2Fadmin%2Fparol%2F',
    );
  });
});
