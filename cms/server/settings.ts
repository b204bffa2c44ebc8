/** What the technician decides, from the command line and the environment. */
import { parseArgs } from 'node:util';
import { isDay } from '#format/day.ts';
import { UserError } from '#publish/user-error.ts';

export type ServerSettings = {
  data: string;
  /** Content with which an empty repository begins. */
  content: string;
  /** Repository to begin from and to push to after each publication. */
  remote: string | undefined;
  host: string;
  port: number;
  /** Full address of the section. */
  site: string;
  today: string | undefined;
  /** Whether a server in front says who asks and by which scheme. */
  trustProxy: boolean;
};

const names = ['data', 'content', 'remote', 'host', 'port', 'site', 'today'] as const;

/**
 * `--name value` or the variables DATA_DIR, CONTENT, REMOTE, HOST, PORT, SITE, TODAY, TRUST_PROXY.
 * @throws {UserError} for an option that there is not or a value that cannot be.
 */
export function readSettings(argv: readonly string[], env: NodeJS.ProcessEnv): ServerSettings {
  const given = readArguments(argv);
  const value = (name: (typeof names)[number], variable: string) =>
    given[name] ?? (env[variable] || undefined);
  const port = Number(value('port', 'PORT') ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError('PORT: нужен номер порта от 1 до 65535, например 4321.');
  const today = value('today', 'TODAY');
  if (today !== undefined && !isDay(today))
    throw new UserError(`--today: «${String(today)}» — не дата. Напишите её так: 2026-11-20.`);
  const site = value('site', 'SITE') ?? `http://localhost:${port}/`;
  if (!/^https?:\/\/[^/]/.test(site) || !URL.canParse(site))
    throw new UserError(
      `SITE: «${site}» — не адрес сайта. Укажите полный адрес раздела, например https://school.example/nastavnichestvo/.`,
    );
  return {
    data: value('data', 'DATA_DIR') ?? '.data',
    content: value('content', 'CONTENT') ?? 'content',
    remote: value('remote', 'REMOTE'),
    host: value('host', 'HOST') ?? '127.0.0.1',
    port,
    site: site.replace(/\/*$/, '/'),
    today,
    trustProxy: env['TRUST_PROXY'] === '1',
  };
}

function readArguments(argv: readonly string[]): Partial<Record<string, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const known = names.map((name) => `--${name}`).join(', ');
    throw new UserError(
      `Не удаётся понять параметры «${argv.join(' ')}». Можно указать: ${known}, каждый со значением.`,
      { cause },
    );
  }
}
