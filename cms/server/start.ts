/** The whole server: opens its directory, publishes what is accepted, listens, and stops in good order. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '#publish/compile.ts';
import { usualTimeZone } from '#publish/gate.ts';
import { siteAddress } from '#publish/site-address.ts';
import { UserError } from '#publish/user-error.ts';
import { openAccounts } from './accounts/accounts.ts';
import { firstInvitation } from './accounts/command.ts';
import { openAdminPage } from './admin/open-admin-page.ts';
import { createApp, type AppParts } from './app.ts';
import { openDataDirectory, replaceFile, type DataDirectory } from './data-directory.ts';
import { createPreviewDesk } from './desk/preview-desk.ts';
import { createFileReceiver } from './files/receiver.ts';
import { openJournal } from './journal.ts';
import { takeOver } from './only-one.ts';
import { createMainLine } from './publication/main-line.ts';
import { createPublicationDesk } from './publication/publication-desk.ts';
import { watchPublication, type LastPublication } from './publication/publication-state.ts';
import { pushAfterPublication } from './publication/remote.ts';
import { startSchedule } from './publication/schedule.ts';
import { openRepository } from './repository/repository.ts';
import { createSchoolClock } from './school-clock.ts';
import type { ServerSettings } from './settings.ts';

export type RunningServer = {
  app: FastifyInstance;
  /** Full address of the section. */
  site: string;
  /** Path by which the first administrator sets a password, while nobody has one. */
  invitation: string | undefined;
  /** Resolves when the first publication has ended, one way or the other. */
  published: Promise<LastPublication | undefined>;
  close: () => Promise<void>;
};

export type ServerOptions = ServerSettings & {
  logger: AppParts['logger'];
  now?: () => number;
};

function secretOf({ key }: DataDirectory): string {
  if (!existsSync(key)) replaceFile(key, randomBytes(48).toString('base64url'));
  return readFileSync(key, 'utf8').trim();
}

/** @throws {UserError} when the directory, the port or the content cannot be used. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { site, port, host, today, remote, now = Date.now } = options;
  const data = openDataDirectory(options.data);
  const release = takeOver(path.join(data.root, 'server.pid'));
  const work = (name: string) => path.join(data.work, name);
  rmSync(work('drafts-drafts'), { recursive: true, force: true });
  let app: FastifyInstance | undefined;
  const log = (message: string, error?: unknown) => app?.log.error({ err: error }, message);
  const repository = await openRepository(
    data.repository,
    remote ? { remote } : { content: options.content },
  );
  const accounts = openAccounts(data.accounts, now);
  const journal = openJournal(data.journal, log);
  const { base } = siteAddress(site);
  const secret = secretOf(data);
  const cache = path.join(projectRoot, '.cache');
  const common = { repository: data.repository, cache, site, today };
  const onCrash = (error: Error) =>
    log('A process of the server ended and is started anew when it is needed.', error);
  const preview = createPreviewDesk({
    repository,
    settings: { ...common, content: work('drafts') },
    base,
    secret,
    onCrash,
  });
  const desk = createPublicationDesk({ ...common, content: work('content'), out: data.site }, onCrash);
  const watch = watchPublication();
  const clock = createSchoolClock(() => watch.now().timeZone ?? usualTimeZone, now, log);
  const push = pushAfterPublication(repository, remote, log);
  const mainLine = createMainLine({
    repository,
    desk,
    watch,
    clock: () => (today === undefined ? clock() : undefined),
    note: (last) => {
      journal.note({ what: resultWords[last.result], who: last.who, detail: last.what });
      if (last.result === 'live') push();
    },
    log,
  });
  const receiver = createFileReceiver();
  app = await createApp({
    base,
    siteAddress: site,
    site: data.site,
    sessionsFile: data.sessions,
    secret,
    trustProxy: options.trustProxy,
    accounts,
    journal,
    preview,
    desk: {
      repository,
      mainLine,
      watch,
      preview,
      referrers: preview.referrers,
      receiveFile: receiver.receive,
      base,
      today: () => today ?? clock().slice(0, 10),
    },
    admin: openAdminPage({ base, cache, site }),
    health: { faults: () => faultsOf(data, watch.now().last) },
    logger: options.logger,
    now,
  });
  await listen(app, host, port);
  const published = mainLine.again('Запуск сервера').then(() => watch.now().last);
  void published
    .then(() => preview.prepare())
    .catch((error: unknown) => log('Previews are not ready.', error));
  const stopSchedule = startSchedule({ mainLine, watch, clock });
  const invitation = firstInvitation(accounts);
  return {
    app,
    site,
    invitation,
    published,
    close: async () => {
      stopSchedule();
      await app.close();
      await Promise.race([mainLine.quiet(), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
      await Promise.all([desk.close(), preview.close(), receiver.close()]);
      repository.close();
      release();
    },
  };
}

const resultWords = {
  live: 'Публикация',
  refused: 'Публикация остановлена проверкой',
  failed: 'Публикация не удалась',
};

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    throw new UserError(
      `Порт ${port} занят или недоступен. Закройте другую программу или укажите свой порт: PORT=4322 npm start.`,
      { cause },
    );
  }
}

function faultsOf(data: DataDirectory, last: LastPublication | undefined): Promise<string[]> {
  const faults = existsSync(path.join(data.site, 'index.html')) ? [] : ['The section is not published yet.'];
  if (last?.result === 'failed') faults.push('The last publication failed.');
  try {
    accessSync(data.repository, constants.W_OK);
  } catch {
    faults.push('The repository cannot be written.');
  }
  return Promise.resolve(faults);
}
