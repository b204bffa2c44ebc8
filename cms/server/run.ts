/** The command `npm start`: the server with its words on the terminal, until somebody stops it. */
import { pino } from 'pino';
import { report } from '#reader/report.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

/** For people on a terminal in colours, for a service one line of JSON each; what is ordinary is not told. */
const openLog = () =>
  process.stderr.isTTY
    ? pino({
        level: 'warn',
        transport: { target: 'pino-pretty', options: { destination: 2, ignore: 'pid,hostname' } },
      })
    : pino({ level: 'warn' }, process.stderr);

/** Resolves when the server has stopped in good order. @throws {UserError} when it cannot start. */
export async function runServer(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(argv, environment);
  const server = await startServer({ ...settings, logger: openLog() });
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(`Сервер открыт: ${server.site}\nРедакция: ${server.site}admin/`);
  if (server.invitation !== undefined)
    say(
      `Первый вход: откройте ссылку и задайте пароль администратора (действует неделю, один раз):\n${server.site}${server.invitation}`,
    );
  say('Собираем раздел: в первый раз это занимает минуту-другую.');
  void server.published.then((last) => {
    if (last?.result === 'live') say(`Раздел открыт: ${server.site}\nОстановить: Ctrl+C`);
    else if (last?.result === 'refused')
      process.stderr.write(`${report(last.issues, 'text')}\nРаздел не опубликован.\n`);
    else process.stderr.write('Раздел собрать не удалось; причина выше. Редакция работает.\n');
  });
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  say('Останавливаем сервер.');
  await server.close();
}
