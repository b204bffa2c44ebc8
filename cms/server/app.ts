/** The school's server as a whole, without listening: requests come in, and what they need is handed over. */
import { randomBytes } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import formbody from '@fastify/formbody';
import underPressure from '@fastify/under-pressure';
import { usualTimeZone } from '#publish/gate.ts';
import type { Accounts } from './accounts/accounts.ts';
import { adminPage, type AdminPage } from './admin/admin-page.ts';
import type { PreviewDesk } from './desk/preview-desk.ts';
import { previewRoutes } from './desk/preview-routes.ts';
import { healthRoutes, type Health } from './health.ts';
import type { Journal } from './journal.ts';
import { officeRoutes } from './office/office-routes.ts';
import type { EditorDesk } from './protocol/desk.ts';
import { protocolRoutes } from './protocol/protocol-routes.ts';
import { servePublicSite } from './public-site.ts';
import { answerErrors } from './safety/answer-errors.ts';
import { guardHeaders } from './safety/headers.ts';
import { guardOrigins } from './safety/origins.ts';
import { serveScreens } from './screens/serve-screens.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { openSessions } from './sign-in/sessions.ts';

export type AppParts = {
  base: string;
  /** Full address of the section. */
  siteAddress: string;
  /** The link to the live release. */
  site: string;
  sessionsFile: string;
  secret: string;
  trustProxy: boolean;
  accounts: Accounts;
  journal: Journal;
  desk: EditorDesk;
  preview: PreviewDesk;
  admin: AdminPage;
  health: Health;
  logger: FastifyBaseLogger;
  now?: () => number;
};

/** Milliseconds: a slow client is let go, and a connection that nobody uses. */
const times = { request: 60_000, connection: 90_000, idle: 65_000 };

/**
 * Milliseconds of delay on the average of a sample. A sample in which nothing could be measured counts as endless: it is
 * long enough for a pause that a busy machine makes, for an answer that is late is better than none.
 */
const pressure = { maxEventLoopDelay: 3_000, sampleInterval: 10_000 };

/** Bytes of a request that brings no files. */
const bodyLimit = 1024 * 1024;

/** A number by which a person and the log mean the same request. */
const requestId = () => randomBytes(4).toString('hex');

export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: parts.logger,
    trustProxy: parts.trustProxy ? 'loopback' : false,
    bodyLimit,
    requestTimeout: times.request,
    connectionTimeout: times.connection,
    keepAliveTimeout: times.idle,
    genReqId: requestId,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  });
  const { base } = parts;
  answerErrors(app, base);
  await app.register(formbody, { bodyLimit: 64 * 1024 });
  await app.register(underPressure, { ...pressure, retryAfter: 5 });
  healthRoutes(app, base, parts.health);
  await app.register((inner) => servePublicSite(inner, parts));
  await app.register((inner) => behindSignIn(inner, parts));
  return app;
}

async function behindSignIn(app: FastifyInstance, parts: AppParts): Promise<void> {
  const { base, siteAddress, accounts, journal, preview, desk, sessionsFile, secret, now = Date.now } = parts;
  const secure = siteAddress.startsWith('https:');
  const log = (message: string, error: unknown) => app.log.error({ err: error }, message);
  await guardHeaders(app, secure);
  guardOrigins(app, [new URL(siteAddress).host]);
  await openSessions(app, { base, accounts, sessionsFile, secret, secure, now, log });
  const timeZone = () => desk.watch.now().timeZone ?? usualTimeZone;
  await signInRoutes(app, { base, accounts, journal, now, timeZone });
  serveScreens(app, base);
  previewRoutes(app, { base, preview, repository: desk.repository });
  protocolRoutes(app, desk);
  adminPage(app, base, parts.admin);
  officeRoutes(app, { base, desk, accounts, journal });
}
