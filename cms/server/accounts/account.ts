/** An account as it is kept, and what may stand in one. */
import { z } from 'zod';
import { roleNames } from './rights.ts';

const hash = z.string().regex(/^[A-Za-z0-9_-]{16,200}$/);

export const accountSchema = z.strictObject({
  login: z.string().min(1).max(60),
  /** How history and commits call this person: by post. */
  name: z.string().min(1).max(120),
  email: z.string().max(200).optional(),
  role: z.enum(roleNames),
  disabled: z.boolean().default(false),
  /** Absent until the first link was used. */
  password: z.strictObject({ salt: hash, hash, cost: z.number().int(), blocks: z.number().int() }).optional(),
  /** A link by which a password is set once. Times are milliseconds since 1970. */
  invitation: z.strictObject({ hash, until: z.number() }).optional(),
  /** Sessions that began earlier are over. */
  sessionsSince: z.number().default(0),
});

export type Account = z.output<typeof accountSchema>;

/** Letters, digits and what mail addresses have; a login is one word whatever keyboard it is typed on. */
const loginPattern = /^[a-zа-яё0-9](?:[a-zа-яё0-9._@-]{0,58}[a-zа-яё0-9])?$/;

/** A login as it is compared: case and ways of writing «й» do not matter. */
export const plainLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();
export const isLogin = (login: string): boolean => loginPattern.test(login);
