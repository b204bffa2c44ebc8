/** How often somebody may try a password. */
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { plainLogin } from '../accounts/account.ts';
import { oneAtATime } from '../accounts/one-at-a-time.ts';
import { Refusal } from '../refusal.ts';

/**
 * Tries that may fail within a quarter of an hour: of one account from one address, from one address, and of one account
 * from everywhere but the devices on which its owner has signed in before.
 */
const most = { pair: 10, address: 30, account: 60 };
const timeWindow = 15 * 60 * 1000;

type Try = {
  login: string;
  /** Strangers who try passwords from many addresses must not shut an owner out who comes on a device of their own. */
  isKnownDevice: boolean;
};

export type Attempts = {
  /**
   * Runs a try of a password. One that brings nothing counts; one that brings an account makes the account's failures
   * forgotten. Unknown logins are counted alike.
   * @throws {Refusal} that says how long to wait.
   */
  run: <Result>(
    request: FastifyRequest,
    subject: Try,
    task: () => Promise<Result | undefined>,
  ) => Promise<Result | undefined>;
};

export async function limitAttempts(app: FastifyInstance): Promise<Attempts> {
  // Everything behind the sign-in has one wide limit; trying passwords has narrow ones. A whole school may share an
  // address, so those who are signed in are counted one by one.
  await app.register(rateLimit, {
    max: 3_000,
    timeWindow: 60_000,
    keyGenerator: ({ account, ip }) => (account ? `login ${account.login}` : `address ${normalizeIP(ip)}`),
  });
  const limits = openLimits(app);
  const inTurn = oneAtATime(30);
  const check = async (request: FastifyRequest, subject: Try) => {
    for (const limit of limits.of(request, subject)) await limit.check();
  };
  return {
    run: async (request, subject, task) => {
      await check(request, subject);
      return inTurn(async () => {
        // Again: tries that are sent at once have all passed before the first of them failed.
        await check(request, subject);
        const result = await task();
        if (result === undefined) for (const limit of limits.of(request, subject)) await limit.count();
        else limits.forget(subject.login);
        return result;
      });
    },
  };
}

type Limit = { check: () => Promise<void>; count: () => Promise<unknown> };

function openLimits(app: FastifyInstance) {
  const keys = new WeakMap<FastifyRequest, Record<keyof typeof most, string>>();
  const limiters = (Object.keys(most) as (keyof typeof most)[]).map((kind) => ({
    kind,
    limiter: app.createRateLimit({
      max: most[kind],
      timeWindow,
      keyGenerator: (request) => keys.get(request)?.[kind] ?? '',
    }),
  }));
  /** Failures before a success are kept under another key. Only logins that exist succeed, so there are few. */
  const successes = new Map<string, number>();
  return {
    of: (request: FastifyRequest, { login, isKnownDevice }: Try): Limit[] => {
      const account = `${plainLogin(login)} ${successes.get(plainLogin(login)) ?? 0}`;
      const address = normalizeIP(request.ip);
      keys.set(request, { pair: `${address} ${account}`, address, account });
      return limiters
        .filter(({ kind }) => !(isKnownDevice && kind === 'account'))
        .map(({ limiter }) => ({
          check: async () => {
            const found = await limiter(request, { increment: false });
            if (!found.isAllowed && found.remaining === 0) throw waitFor(found.ttlInSeconds);
          },
          count: () => limiter(request),
        }));
    },
    forget: (login: string) => {
      successes.set(plainLogin(login), (successes.get(plainLogin(login)) ?? 0) + 1);
    },
  };
}

function waitFor(seconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new Refusal(
    'too-many',
    `Слишком много попыток входа. Подождите ${minutes} мин. и попробуйте снова; если забыли пароль, попросите у администратора новую ссылку.`,
    { seconds },
  );
}
