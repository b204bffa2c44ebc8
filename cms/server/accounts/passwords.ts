/** Passwords: what is refused and why, and how they are kept. */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';

/** NIST SP 800-63B-4, 3.1.1.2: length and a list of known passwords; no classes of characters, no expiry. */
const shortest = 10;
const longest = 200;

/** What people in a school type when something is asked of them; digits and signs around them change nothing. */
const schoolWords = [
  'пароль',
  'учитель',
  'директор',
  'куратор',
  'наставник',
  'наставничество',
  'школа',
  'ученик',
  'педагог',
  'администратор',
  'йцукенгшщз',
  'йцукен',
  'qwerty',
  'parol',
  'shkola',
  'uchitel',
  'direktor',
  'kurator',
  'nastavnik',
  'admin',
  'administrator',
  'password',
];

let known: ReadonlySet<string> | undefined;
const knownPasswords = () => (known ??= new Set(dictionary['passwords-common'].map(String)));

const keys = ["`qwertyuiop[]asdfghjkl;'zxcvbnm,.", 'ёйцукенгшщзхъфывапролджэячсмитьбю'] as const;

/** The keys that were pressed, as a Latin keyboard names them. */
const onLatinKeys = (text: string) =>
  Array.from(text, (letter) => {
    const at = keys[1].indexOf(letter);
    return at === -1 ? letter : (keys[0][at] ?? letter);
  }).join('');

const letters = (text: string) => text.toLowerCase().replace(/[^a-zа-яё]/gi, '');

/** Why a password will not do, with what to do; undefined when it will. */
export function passwordFault(
  password: string,
  { login, name }: { login: string; name: string },
): string | undefined {
  const plain = password.normalize('NFC').toLowerCase();
  if (Array.from(password).length < shortest)
    return `Пароль короче ${shortest} знаков. Возьмите три-четыре слова подряд: их легко запомнить и трудно подобрать.`;
  if (Array.from(password).length > longest) return `Пароль длиннее ${longest} знаков. Сократите его.`;
  if (new Set(plain).size < 5)
    return 'В пароле повторяются одни и те же знаки. Возьмите три-четыре разных слова.';
  const own = [login, name].map(letters).filter((word) => word.length >= 4);
  if (own.some((word) => letters(plain).includes(word)))
    return 'В пароле есть ваш логин или должность: их подбирают первыми. Возьмите другие слова.';
  const isSchoolWord = [...schoolWords, ...own].some((word) => letters(plain) === word);
  if (isSchoolWord || knownPasswords().has(plain) || knownPasswords().has(onLatinKeys(plain)))
    return 'Такой пароль есть в списках, по которым подбирают. Возьмите три-четыре своих слова подряд.';
  return undefined;
}

export type StoredPassword = { salt: string; hash: string; cost: number; blocks: number };

/** OWASP's parameters of scrypt: 32 MB and about a tenth of a second for one try. */
const current = { cost: 2 ** 15, blocks: 8 } as const;
const keyLength = 32;

function derive(password: string, { salt, cost, blocks }: Omit<StoredPassword, 'hash'>): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: blocks, p: 1, maxmem: 256 * cost * blocks };
  return oneAtATime(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFC'), salt, keyLength, options, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );
}

let last: Promise<unknown> = Promise.resolve();

/** Many tries at once would take 32 MB each. */
function oneAtATime<Result>(task: () => Promise<Result>): Promise<Result> {
  const mine = last.then(task);
  last = mine.catch(() => undefined);
  return mine;
}

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
