/**
 * A mark on the devices on which somebody has signed in before. It opens nothing; it only tells the owner of an account
 * from strangers while their tries are too many.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { plainLogin } from '../accounts/account.ts';

const name = 'redakciya-ustrojstvo';

/** Seconds. */
const lifetime = 180 * 24 * 60 * 60;

export function isKnownDevice(request: FastifyRequest, login: string): boolean {
  const { valid, value } = request.unsignCookie(request.cookies[name] ?? '');
  return valid && value === markOf(login);
}

const signedInWith = new WeakMap<FastifyRequest, string>();

export const rememberDevice = (request: FastifyRequest, login: string): void =>
  void signedInWith.set(request, login);

/** Sends the mark after the session's own cookie: simple clients keep the first that they get. */
export function markDevices(app: FastifyInstance, base: string): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const login = signedInWith.get(request);
    if (login !== undefined)
      reply.setCookie(name, markOf(login), {
        path: `${base}admin/vhod/`,
        maxAge: lifetime,
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        signed: true,
      });
    done(null, payload);
  });
}

const markOf = (login: string) => Buffer.from(plainLogin(login)).toString('base64url');
