/** How often somebody may try a password. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { plainLogin } from '../accounts/account.ts';
import { Refusal } from '../refusal.ts';

/** Tries within a quarter of an hour: of one account from one address, from one address, and of one account at all. */
const most = { pair: 10, address: 30, account: 60 };
const timeWindow = 15 * 60 * 1000;

export type Attempts = {
  /** @throws {Refusal} that says how long to wait. Unknown logins are counted alike. */
  count: (request: FastifyRequest, login: string) => Promise<void>;
};

export async function limitAttempts(app: FastifyInstance): Promise<Attempts> {
  // Everything behind the sign-in has one wide limit; trying passwords has narrow ones. A whole school may share an
  // address, so those who are signed in are counted one by one.
  await app.register(rateLimit, {
    max: 3_000,
    timeWindow: 60_000,
    keyGenerator: ({ account, ip }) => (account ? `login ${account.login}` : `address ${ip}`),
  });
  const limitBy = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow, keyGenerator });
  const logins = new WeakMap<FastifyRequest, string>();
  const loginOf = (request: FastifyRequest) => logins.get(request) ?? '';
  const limits = [
    limitBy(most.pair, (request) => `pair ${request.ip} ${loginOf(request)}`),
    limitBy(most.address, (request) => `address ${request.ip}`),
    limitBy(most.account, (request) => `account ${loginOf(request)}`),
  ];
  return {
    count: async (request, login) => {
      logins.set(request, plainLogin(login).slice(0, 80));
      for (const limit of limits) {
        const result = await limit(request);
        if (!result.isAllowed && result.isExceeded) throw waitFor(result.ttlInSeconds);
      }
    },
  };
}

function waitFor(seconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new Refusal(
    'too-many',
    `Слишком много попыток входа. Подождите ${minutes} мин. и попробуйте снова; если забыли пароль, попросите у администратора новую ссылку.`,
  );
}
