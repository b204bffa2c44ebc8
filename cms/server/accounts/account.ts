/** An account as it is kept, and what may stand in one. */
import { z } from 'zod';
import { roleNames } from './rights.ts';

const hash = z.string().regex(/^[A-Za-z0-9_-]{16,200}$/);

/** Letters, digits and what mail addresses have; a login is one word whatever keyboard it is typed on. */
const loginPattern = /^[a-zа-яё0-9](?:[a-zа-яё0-9._@-]{0,58}[a-zа-яё0-9])?$/;

/** One line that can stand before «<адрес>» in a commit. */
const postPattern = /^[^<>\p{Cc}]{1,120}$/u;
const emailPattern = /^(?=.{3,200}$)[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+$/u;

/** A login as it is compared: case and ways of writing «й» do not matter. */
export const plainLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();
export const isLogin = (login: string): boolean => loginPattern.test(login);
export const isPost = (name: string): boolean => postPattern.test(name);
export const isEmail = (text: string): boolean => emailPattern.test(text);

export const accountSchema = z.strictObject({
  login: z.string().regex(loginPattern),
  /** How history and commits call this person: by post. */
  name: z.string().regex(postPattern),
  email: z.string().regex(emailPattern).optional(),
  role: z.enum(roleNames),
  disabled: z.boolean().default(false),
  /** Absent until the first link was used. */
  password: z.strictObject({ salt: hash, hash, cost: z.number().int(), blocks: z.number().int() }).optional(),
  /** A link by which a password is set once. Times are milliseconds since 1970. */
  invitation: z.strictObject({ hash, until: z.number() }).optional(),
  /** A session lives while it names the same value: a new one signs out everywhere. */
  sessionsSince: z.number().default(0),
});

export type Account = z.output<typeof accountSchema>;
