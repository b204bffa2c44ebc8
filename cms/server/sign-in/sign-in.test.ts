import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { may, roleNames, type Right } from '../accounts/rights.ts';
import { sayMoment } from '../office/say-moment.ts';
import {
  cheapPassword,
  cookiesOf,
  day,
  goodPassword,
  hour,
  newDirectory,
  openTestedApp,
  signInAs,
  visit,
  writeAccounts,
  type Clock,
  type TestedApp,
} from './app-for-tests.ts';

const start = Date.UTC(2026, 8, 1, 8);
let directory: string;
let clock: Clock;
let tested: TestedApp;

beforeEach(async () => {
  directory = newDirectory();
  clock = { now: start };
  writeAccounts(directory);
  tested = await openTestedApp({ directory, clock });
});
afterEach(async () => {
  vi.useRealTimers();
  await tested.app.close();
  rmSync(directory, { recursive: true });
});

const me = async (cookie: string) => {
  const answer = await visit(tested, '/admin/proba', { cookie, headers: { accept: 'application/json' } });
  return answer.statusCode === 200 ? answer.json<{ login: string }>().login : answer.statusCode;
};
const tryPassword = (login: string, password: string, from = '192.0.2.1', cookie = '') =>
  visit(tested, '/admin/vhod/', { form: { login, password }, from, cookie });

describe('signing in', () => {
  it('leads to the page that was asked for, otherwise to the cabinet', async () => {
    const asked = await visit(tested, '/admin/proba?a=1');
    expect([asked.statusCode, asked.headers.location]).toEqual([
      303,
      '/admin/vhod/?posle=%2Fadmin%2Fproba%3Fa%3D1',
    ]);
    expect((await visit(tested, String(asked.headers.location))).body).toContain(
      'value="/admin/proba?a&#61;1"',
    );
    const form = { login: 'curator', password: goodPassword };
    for (const [posle, location] of [
      ['/admin/proba?a=1', '/admin/proba?a=1'],
      ['/admin/новость', '/admin/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C'],
      ['//evil.example', '/admin/'],
      ['', '/admin/'],
    ] as const) {
      const answer = await visit(tested, '/admin/vhod/', { form: { ...form, posle } });
      expect([answer.statusCode, answer.headers.location]).toEqual([303, location]);
    }
  });

  it('takes a login in any case and says one sentence for every other reason', async () => {
    expect((await tryPassword('CURATOR', goodPassword)).statusCode).toBe(303);
    const { accounts } = tested;
    accounts.change('director', { disabled: true });
    const bodies = new Set<string>();
    for (const [login, password] of [
      ['curator', 'не тот'],
      ['nobody', goodPassword],
      ['director', goodPassword],
      ['новый', ''],
    ] as const) {
      const answer = await tryPassword(login, password);
      expect(answer.statusCode).toBe(401);
      bodies.add(answer.body.replaceAll(login, 'LOGIN'));
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain('Логин или пароль не подходят.');
  });

  it('shows what was typed as text, never as HTML', async () => {
    const hostile = `"><script>alert(1)</script>`;
    const answer = await tryPassword(hostile, 'x');
    expect(answer.body).not.toContain('<script>');
    expect(answer.body).toContain('&#62;&#60;script&#62;alert(1)');
    const asked = await visit(tested, `/admin/vhod/?posle=${encodeURIComponent(`/admin/"><img src=x>`)}`);
    expect(asked.body).not.toContain('<img');
  });

  it('writes down who came and who did not, but nothing that may be a password', async () => {
    await tryPassword(goodPassword, goodPassword);
    await tryPassword('curator', 'не тот');
    await tryPassword('curator', goodPassword);
    const events = tested.journal.last(9).map(({ what, who, from }) => [what, who, from]);
    expect(events.reverse()).toEqual([
      ['Вход не удался', 'неизвестный логин', '192.0.2.1'],
      ['Вход не удался', 'curator', '192.0.2.1'],
      ['Вход', 'curator', '192.0.2.1'],
    ]);
  });
});

it('the journal is read by the clock of the school', async () => {
  tested.journal.note({ what: 'Вход', who: 'curator' });
  const { at = 0 } = tested.journal.last(1)[0] ?? {};
  const { body } = await visit(tested, '/admin/kabinet/', { cookie: await signInAs(tested, 'director') });
  expect(body).toContain('Время — школы (Asia/Vladivostok).');
  expect(body).toContain(`>${sayMoment(at, 'Asia/Vladivostok')}</time`);
});

describe('a session', () => {
  it('has an id of its own: one that was planted before is worth nothing', async () => {
    const first = await signInAs(tested, 'curator');
    const second = await signInAs(tested, 'director', { cookie: first });
    expect(second).not.toBe(first);
    expect(await me(second)).toBe('director');
    expect(await me(first)).toBe(401);
    expect(await me('redakciya=planted.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(401);
  });

  it('lies in a cookie that no script, no other site and no other part of the site sees', async () => {
    const answer = await tryPassword('curator', goodPassword);
    const [cookie] = answer.cookies.filter(({ name }) => name === 'redakciya');
    expect(cookie).toMatchObject({ path: '/admin/', httpOnly: true, sameSite: 'Strict' });
    expect(cookie?.secure).toBeUndefined();
    expect((await visit(tested, '/admin/vhod/')).cookies).toEqual([]);
  });

  it('ends after eight hours without use, and after thirty days with it', async () => {
    const cookie = await signInAs(tested, 'curator');
    clock.now += 8 * hour + 1;
    expect(await me(cookie)).toBe(401);
    const used = await signInAs(tested, 'curator');
    const began = clock.now;
    while (clock.now + 7 * hour < began + 30 * day) {
      clock.now += 7 * hour;
      expect(await me(used)).toBe('curator');
    }
    clock.now = began + 30 * day;
    expect(await me(used)).toBe(401);
  });

  it('outlives a restart', async () => {
    const cookie = await signInAs(tested, 'curator');
    await tested.app.close();
    tested = await openTestedApp({ directory, clock });
    expect(await me(cookie)).toBe('curator');
  });

  it('ends at once by a signing out, here or everywhere', async () => {
    const [here, there, other] = [
      await signInAs(tested, 'curator'),
      await signInAs(tested, 'curator'),
      await signInAs(tested, 'director'),
    ];
    const left = await visit(tested, '/admin/vyhod/', { form: {}, cookie: here });
    expect([left.statusCode, left.headers.location]).toEqual([303, '/admin/vhod/']);
    expect(left.cookies).toMatchObject([{ name: 'redakciya', value: '', path: '/admin/' }]);
    expect(await Promise.all([here, there, other].map(me))).toEqual([401, 'curator', 'director']);
    const again = await signInAs(tested, 'curator');
    await visit(tested, '/admin/vyhod/vezde/', { form: {}, cookie: again });
    expect(await Promise.all([again, there, other].map(me))).toEqual([401, 401, 'director']);
    expect(await me(await signInAs(tested, 'curator'))).toBe('curator');
    expect((await visit(tested, '/admin/vyhod/', { form: {} })).statusCode).toBe(303);
  });

  it('ends at once when the account is closed, and does not come back when it is opened', async () => {
    const cookie = await signInAs(tested, 'curator');
    tested.accounts.change('curator', { disabled: true });
    expect(await me(cookie)).toBe(401);
    tested.accounts.change('curator', { disabled: false });
    expect(await me(cookie)).toBe(401);
  });

  it('follows a change of the role at once', async () => {
    const cookie = await signInAs(tested, 'curator');
    const publish = () => visit(tested, '/admin/proba/publish', { form: {}, cookie });
    expect((await publish()).statusCode).toBe(403);
    tested.accounts.change('curator', { role: 'director' });
    expect((await publish()).statusCode).toBe(200);
  });
});

describe('a right', () => {
  const rights: Right[] = ['read', 'edit', 'submit', 'withdraw', 'publish', 'journal', 'accounts'];

  it.each(roleNames)('is asked for on every request of a %s', async (role) => {
    const cookie = await signInAs(tested, role);
    for (const right of rights) {
      const answer = await visit(tested, `/admin/proba/${right}`, { form: {}, cookie });
      expect(answer.statusCode, right).toBe(may(role, right) ? 200 : 403);
    }
  });

  it('nobody has who is not signed in', async () => {
    for (const right of rights)
      expect((await visit(tested, `/admin/proba/${right}`, { form: {} })).statusCode, right).toBe(401);
  });
});

describe('trying passwords', () => {
  const fail = async (count: number, login: string, from?: string) => {
    for (let tried = 0; tried < count; tried += 1) await tryPassword(login, 'не тот', from);
  };

  it.each(['curator', 'nobody'])('of %s has to wait after ten failures, and not for ever', async (login) => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    await fail(10, login);
    const answer = await tryPassword(login, goodPassword);
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('900');
    expect(answer.body).toContain('Слишком много попыток входа. Подождите 15 мин.');
    expect((await tryPassword('director', goodPassword)).statusCode).toBe(303);
    expect((await tryPassword(login, goodPassword, '192.0.2.2')).statusCode).not.toBe(429);
    vi.setSystemTime(start + 15 * 60_000 + 1);
    expect((await tryPassword(login, goodPassword)).statusCode).not.toBe(429);
  });

  it('that are sent all at once are counted all the same', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => tryPassword('curator', 'не тот').then(({ statusCode }) => statusCode)),
    );
    expect(answers.filter((status) => status === 401)).toHaveLength(10);
    expect(answers.filter((status) => status === 429)).toHaveLength(15);
  });

  it('is forgotten when the right one comes', async () => {
    await fail(9, 'curator');
    expect((await tryPassword('curator', goodPassword)).statusCode).toBe(303);
    await fail(9, 'curator');
    expect((await tryPassword('curator', goodPassword)).statusCode).toBe(303);
  });

  it('of many accounts from one address has to wait, and a whole network of IPv6 is one address', async () => {
    const thirty = Array.from({ length: 30 }, (_, number) => `kurator${number}`);
    const common = { name: 'куратор', role: 'curator', password: cheapPassword };
    writeAccounts(
      directory,
      thirty.map((login) => ({ ...common, login })),
    );
    for (const [number, login] of thirty.entries()) await tryPassword(login, 'не тот', `2001:db8::${number}`);
    expect((await tryPassword('curator', goodPassword, '2001:db8::ffff')).statusCode).toBe(429);
    expect((await tryPassword('curator', goodPassword, '2001:db9::1')).statusCode).toBe(303);
  });

  it('that succeed is not counted: a whole school comes from one address in the morning', async () => {
    for (let number = 0; number < 40; number += 1)
      expect((await tryPassword('curator', goodPassword)).statusCode).toBe(303);
  });

  it('by strangers from many addresses does not shut the owner out', async () => {
    const owner = await signInAs(tested, 'curator', { from: '192.0.2.77' });
    for (let number = 0; number < 60; number += 1)
      await tryPassword('curator', 'не тот', `198.51.100.${number}`);
    expect((await tryPassword('curator', goodPassword, '203.0.113.1')).statusCode).toBe(429);
    expect((await tryPassword('curator', goodPassword, '203.0.113.2', owner)).statusCode).toBe(303);
    const ofOther = await signInAs(tested, 'director', { from: '192.0.2.78' });
    for (let number = 0; number < 60; number += 1)
      await tryPassword('curator', 'не тот', `198.51.100.${number}`);
    expect((await tryPassword('curator', goodPassword, '203.0.113.3', ofOther)).statusCode).toBe(429);
  });
});

it('a broken file of accounts is told to nobody but the log', async () => {
  const cookie = await signInAs(tested, 'curator');
  writeFileSync(path.join(directory, 'accounts.json'), '{');
  for (const answer of [
    await tryPassword('curator', goodPassword),
    await visit(tested, '/admin/proba', { cookie }),
  ]) {
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toMatch(/Сбой на сервере\. .* номер \S+\./);
    expect(answer.body).not.toContain('accounts.json');
  }
  expect(tested.log.join('')).toContain('accounts.json');
});

describe('behind TLS and below a path', () => {
  it('the cookie is marked for TLS and for the editing side alone', async () => {
    await tested.app.close();
    tested = await openTestedApp({ directory, clock, base: '/nastavnichestvo/', secure: true });
    const headers = {
      host: 'school.example',
      'x-forwarded-proto': 'https',
      origin: 'https://school.example',
    };
    const form = { login: 'curator', password: goodPassword };
    const answer = await visit(tested, '/nastavnichestvo/admin/vhod/', { form, headers });
    expect(answer.headers.location).toBe('/nastavnichestvo/admin/');
    const [cookie] = answer.cookies.filter(({ name }) => name === '__Secure-redakciya');
    expect(cookie).toMatchObject({ path: '/nastavnichestvo/admin/', secure: true, httpOnly: true });
    const page = await visit(tested, '/nastavnichestvo/admin/kabinet/', {
      headers,
      cookie: cookiesOf(answer),
    });
    expect(page.statusCode).toBe(200);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
