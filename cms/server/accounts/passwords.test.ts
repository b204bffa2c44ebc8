import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, passwordFault } from './passwords.ts';

const account = { login: 'kabinet.kurs', name: 'учитель математики' };

describe('a password is refused', () => {
  it.each([
    ['короткий'],
    ['🌲🌲🌲🌲🌲🌲🌲🌲🌲'],
    ['а'.repeat(201)],
    ['аааааааааааа'],
    ['121212121212'],
    ['89161234567'],
    ['01092026'.repeat(2)],
    ['Kabinet.Kurs-7'],
    ['Учитель математики!'],
    ['пароль12345'],
    ['Пароль_2026!'],
    ['Наставник2026'],
    ['наставничество'],
    ['школа № 12 2026'],
    ['УчительШкола1'],
    ['gfhjkm12345'],
    ['yfcnfdybr2026'],
    ['йцукенгшщз1'],
    ['Qwerty123456'],
    ['password2026'],
    ['ПароЛЬпароль'],
  ])('with a sentence that says why and what to do: %j', (password) => {
    const fault = passwordFault(password, account);
    expect(fault).toMatch(/^[А-Я].+\. .+\.$/);
    expect(fault).not.toContain(password);
  });

  it('when it is in the list of common ones, whole, in another layout or with digits around', () => {
    for (const word of dictionary['passwords-common'].map(String)) {
      if (word.length >= 10) expect(passwordFault(word, account), word).toBeDefined();
      if (/^[a-z]{4,}$/.test(word)) expect(passwordFault(`${word}!2026123`, account), word).toBeDefined();
    }
  });

  it('in whatever case it is written', () => {
    const word = fc.constantFrom('наставник', 'учитель', 'пароль', 'qwerty', 'gfhjkm');
    fc.assert(
      fc.property(word, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (text, upper) => {
        const mixed = Array.from(text, (letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join('');
        return passwordFault(`${mixed}987654`, account) !== undefined;
      }),
    );
  });
});

it.each([
  'синий трактор едет шагом',
  'три кота на мосту',
  'учитель нарисовал зелёного ежа',
  'kx7!Qm2#vT9z',
  'а'.repeat(4) + 'бвгдежзийк'.repeat(19),
])('a password is accepted: %j', (password) => {
  expect(passwordFault(password, account)).toBeUndefined();
});

describe('a kept password', () => {
  it('is recognised however its letters are composed, and nothing else is', async () => {
    const stored = await hashPassword('зелёный йод под ёлкой'.normalize('NFD'));
    expect(JSON.stringify(stored)).not.toContain('зел');
    expect(await isPassword('зелёный йод под ёлкой'.normalize('NFC'), stored)).toBe(true);
    expect(await isPassword('Зелёный йод под ёлкой', stored)).toBe(false);
    expect(await isPassword('', stored)).toBe(false);
  });

  it('has a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('один и тот же'), hashPassword('один и тот же')]);
    expect(one.salt).not.toBe(other.salt);
    expect(one.hash).not.toBe(other.hash);
  });

  it('is compared by one hash of the same size as no password at all', async () => {
    const stored = await hashPassword('синий трактор');
    const calls: unknown[] = [];
    const { scrypt } = crypto;
    try {
      const counted = (...args: Parameters<typeof scrypt>) => {
        calls.push(args[3]);
        scrypt(...args);
      };
      Object.assign(crypto, { scrypt: counted });
      syncBuiltinESMExports();
      expect(await isPassword('не тот пароль', stored)).toBe(false);
      expect(await isPassword('не тот пароль', undefined)).toBe(false);
    } finally {
      Object.assign(crypto, { scrypt });
      syncBuiltinESMExports();
    }
    expect(calls).toHaveLength(2);
    expect(calls[0]).toEqual(calls[1]);
  });
});
