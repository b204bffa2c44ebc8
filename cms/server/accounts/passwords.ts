/** Passwords: what is refused and why, and how they are kept. */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import { oneAtATime } from './one-at-a-time.ts';

/** NIST SP 800-63B-4, 3.1.1.2: length and a list of known passwords; no classes of characters, no expiry. */
const shortest = 10;
const longest = 200;

/** What people in a school type when something is asked of them; digits and signs around them change nothing. */
const schoolWords = [
  'наставничество',
  'администратор',
  'наставник',
  'директор',
  'учитель',
  'куратор',
  'педагог',
  'гимназия',
  'редактор',
  'пароль',
  'ученик',
  'школа',
  'лицей',
  'йцукенгшщз',
  'йцукен',
  'administrator',
  'nastavnichestvo',
  'nastavnik',
  'uchitel',
  'direktor',
  'kurator',
  'password',
  'shkola',
  'qwerty',
  'parol',
  'admin',
];

let known: ReadonlySet<string> | undefined;
const isKnown = (password: string) =>
  (known ??= new Set(dictionary['passwords-common'].map(String))).has(password);

const keys = ["`qwertyuiop[]asdfghjkl;'zxcvbnm,.", 'ёйцукенгшщзхъфывапролджэячсмитьбю'] as const;

/** The same keys pressed in the other layout. */
const typedOn = (to: 0 | 1, text: string) =>
  Array.from(text, (letter) => keys[to][keys[1 - to]?.indexOf(letter) ?? -1] ?? letter).join('');

const letters = (text: string) => text.replace(/[^a-zа-яё]/g, '');

/** What stays of a text when words that are guessed first are taken out of it. */
const without = (words: readonly string[], text: string) =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** Why a password will not do, with what to do; undefined when it will. */
export function passwordFault(
  password: string,
  { login, name }: { login: string; name: string },
): string | undefined {
  const plain = password.normalize('NFC').toLowerCase();
  const length = Array.from(plain).length;
  if (length < shortest)
    return `Пароль короче ${shortest} знаков. Возьмите три-четыре слова подряд: их легко запомнить и трудно подобрать.`;
  if (length > longest) return `Пароль длиннее ${longest} знаков. Сократите его.`;
  if (new Set(plain).size < 5)
    return 'В пароле повторяются одни и те же знаки. Возьмите три-четыре разных слова.';
  if (/^\d+$/.test(plain))
    return 'Пароль из одних цифр подбирают быстро: это телефоны и даты. Возьмите три-четыре слова подряд.';
  const own = [login, name].map((text) => letters(text.toLowerCase())).filter((word) => word.length >= 4);
  const readings = [plain, typedOn(0, plain), typedOn(1, plain)];
  if (readings.some((text) => own.some((word) => letters(text).includes(word))))
    return 'В пароле есть ваш логин или должность: их подбирают первыми. Возьмите другие слова.';
  if (readings.some(isGuessedFirst))
    return 'Такой пароль есть в списках, по которым подбирают. Возьмите три-четыре своих слова подряд.';
  return undefined;
}

function isGuessedFirst(text: string): boolean {
  const core = letters(text);
  return isKnown(text) || (core.length >= 4 && (isKnown(core) || without(schoolWords, core).length < 4));
}

export type StoredPassword = { salt: string; hash: string; cost: number; blocks: number };

/** OWASP's parameters of scrypt: 32 MB and about a tenth of a second for one try. */
const current = { cost: 2 ** 15, blocks: 8 } as const;
const keyLength = 32;

function derive(password: string, { salt, cost, blocks }: Omit<StoredPassword, 'hash'>): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: blocks, p: 1, maxmem: 256 * cost * blocks };
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFC'), salt, keyLength, options, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );
}

/** Many hashes at once would take 32 MB each. Those that may wait are about three seconds of work. */
const inTurn = oneAtATime(30);

export async function hashPassword(password: string): Promise<StoredPassword> {
  const salt = randomBytes(16).toString('base64url');
  const hash = (await derive(password, { salt, ...current })).toString('base64url');
  return { salt, hash, ...current };
}

/** What nobody's password is compared with, so that unknown names take as long as known ones. */
const nobodys: StoredPassword = { salt: 'AAAAAAAAAAAAAAAAAAAAAA', hash: 'A'.repeat(43), ...current };

/** Takes the same work whether there is a password or not. */
export async function isPassword(password: string, stored: StoredPassword | undefined): Promise<boolean> {
  const against = stored ?? nobodys;
  const key = await derive(password.slice(0, longest * 4), against);
  const expected = Buffer.from(against.hash, 'base64url');
  return expected.length === key.length && timingSafeEqual(expected, key) && stored !== undefined;
}
