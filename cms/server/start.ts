/** The whole server: opens its directory, listens, publishes what is accepted, and stops in good order. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { projectRoot } from '#publish/compile.ts';
import { usualTimeZone } from '#publish/gate.ts';
import { siteAddress } from '#publish/site-address.ts';
import { UserError } from '#publish/user-error.ts';
import { openAccounts, type Accounts } from './accounts/accounts.ts';
import { firstInvitation } from './accounts/command.ts';
import type { AdminPage } from './admin/admin-page.ts';
import { openAdminPage } from './admin/open-admin-page.ts';
import { createApp } from './app.ts';
import { openDataDirectory, replaceFile, type DataDirectory } from './data-directory.ts';
import { createPreviewDesk, type PreviewDesk } from './desk/preview-desk.ts';
import { createFileReceiver, type FileReceiver } from './files/receiver.ts';
import { openJournal, type Journal } from './journal.ts';
import { takeOver } from './only-one.ts';
import { createMainLine, type MainLine } from './publication/main-line.ts';
import { createPublicationDesk, type PublicationDesk } from './publication/publication-desk.ts';
import {
  watchPublication,
  type LastPublication,
  type PublicationWatch,
} from './publication/publication-state.ts';
import { pushAfterPublication } from './publication/remote.ts';
import { startSchedule } from './publication/schedule.ts';
import { openRepository, type Repository } from './repository/repository.ts';
import { createSchoolClock, type SchoolClock } from './school-clock.ts';
import type { ServerSettings } from './settings.ts';

export type RunningServer = {
  app: FastifyInstance;
  /** Full address of the section. */
  site: string;
  /** Path by which the first administrator sets a password, while nobody has one. */
  invitation: string | undefined;
  /** Resolves when the first publication has ended, one way or the other. */
  published: Promise<LastPublication | undefined>;
  /** Resolves when the editor's page can be opened, or could not be made. */
  editorReady: Promise<void>;
  mainLine: MainLine;
  close: () => Promise<void>;
};

export type ServerOptions = ServerSettings & { logger: FastifyBaseLogger; now?: () => number };

/** @throws {UserError} when the directory, the port or the content cannot be used. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const state = await openState(options);
  const work = startWork(options, state);
  const app = await openApp(options, state, work);
  await listen(app, options);
  const { mainLine, watch, clock, preview, admin, log } = work;
  const published = mainLine.again('Запуск сервера').then(() => watch.now().last);
  const editorReady = published
    .then(() => preview.prepare())
    .then(() => admin.prepare())
    .catch((error: unknown) => log('The first preview or the editor has to wait.', error));
  const stopSchedule = startSchedule({ mainLine, watch, clock });
  return {
    app,
    site: options.site,
    invitation: firstInvitation(state.accounts),
    published,
    editorReady,
    mainLine,
    close: async () => {
      stopSchedule();
      await app.close();
      await stopWork(work);
      state.repository.close();
      state.release();
    },
  };
}

type State = {
  data: DataDirectory;
  release: () => void;
  repository: Repository;
  accounts: Accounts;
  journal: Journal;
  secret: string;
  base: string;
};

type Log = (message: string, error?: unknown) => void;
const logTo =
  (logger: FastifyBaseLogger): Log =>
  (message, error) =>
    logger.error({ err: error }, message);

/** What survives a restart. */
async function openState(options: ServerOptions): Promise<State> {
  const data = openDataDirectory(options.data);
  const release = takeOver(path.join(data.root, 'server.pid'));
  const beginning = options.remote === undefined ? { content: options.content } : { remote: options.remote };
  return {
    data,
    release,
    repository: await openRepository(data.repository, beginning),
    accounts: openAccounts(data.accounts, options.now),
    journal: openJournal(data.journal, logTo(options.logger)),
    secret: secretOf(data),
    base: siteAddress(options.site).base,
  };
}

/** Signs cookies and links. Whoever loses it only signs everybody out. */
function secretOf({ key }: DataDirectory): string {
  if (!existsSync(key)) replaceFile(key, randomBytes(48).toString('base64url'));
  return readFileSync(key, 'utf8').trim();
}

type Work = {
  log: Log;
  watch: PublicationWatch;
  clock: SchoolClock;
  desk: PublicationDesk;
  preview: PreviewDesk;
  receiver: FileReceiver;
  admin: AdminPage;
  mainLine: MainLine;
};

const cache = path.join(projectRoot, '.cache');

/** What runs beside the requests. */
function startWork({ site, today, remote, logger, now = Date.now }: ServerOptions, state: State): Work {
  const { data, repository, base, secret, journal } = state;
  const log = logTo(logger);
  const onCrash = (error: Error) =>
    log('A process of the server ended; it starts anew when it is needed.', error);
  const common = { repository: data.repository, cache, site, today };
  const inWork = (name: string) => path.join(data.work, name);
  const settings = { ...common, content: inWork('drafts') };
  const watch = watchPublication();
  const clock = createSchoolClock(() => watch.now().timeZone ?? usualTimeZone, now, log);
  const desk = createPublicationDesk({ ...common, content: inWork('content'), out: data.site }, onCrash);
  const push = pushAfterPublication(repository, remote, log);
  const note = (last: LastPublication) => {
    journal.note({ what: resultWords[last.result], who: last.who, detail: last.what });
    if (last.result === 'live') push();
  };
  const minute = () => (today === undefined ? clock() : undefined);
  return {
    log,
    watch,
    clock,
    desk,
    preview: createPreviewDesk({ repository, settings, base, secret, onCrash }),
    receiver: createFileReceiver(),
    admin: openAdminPage({ base, cache, site }),
    mainLine: createMainLine({ repository, desk, watch, clock: minute, note, log }),
  };
}

const resultWords: Record<LastPublication['result'], string> = {
  live: 'Публикация',
  refused: 'Публикация остановлена проверкой',
  failed: 'Публикация не удалась',
};

/** Milliseconds that a publication may still take when the server is told to stop. */
const patience = 10_000;

async function stopWork({ mainLine, desk, preview, receiver }: Work): Promise<void> {
  await Promise.race([mainLine.quiet(), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
  await Promise.all([desk.close(), preview.close(), receiver.close()]);
}

function openApp(options: ServerOptions, state: State, work: Work): Promise<FastifyInstance> {
  const { data, base, secret, accounts, journal, repository } = state;
  const { preview, admin, mainLine, watch, receiver, clock } = work;
  const { site, today, trustProxy, logger, now } = options;
  return createApp({
    base,
    siteAddress: site,
    site: data.site,
    sessionsFile: data.sessions,
    secret,
    trustProxy,
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
      readWord: receiver.readWord,
      base,
      // What is published in a sample is published on the day at which it stands still.
      today: () => today ?? watch.now().asOf ?? clock().slice(0, 10),
    },
    admin,
    health: { faults: () => faultsOf(data, watch.now().last) },
    logger,
    ...(now && { now }),
  });
}

async function listen(app: FastifyInstance, { host, port }: ServerSettings): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    throw new UserError(
      `Порт ${port} занят или недоступен. Закройте другую программу или укажите свой порт: PORT=4322 npm start.`,
      { cause },
    );
  }
}

function faultsOf({ site, repository }: DataDirectory, last: LastPublication | undefined): string[] {
  const faults = existsSync(path.join(site, 'index.html')) ? [] : ['The section is not published yet.'];
  if (last?.result === 'failed') faults.push('The last publication failed.');
  try {
    accessSync(repository, constants.W_OK);
  } catch {
    faults.push('The repository cannot be written.');
  }
  return faults;
}
