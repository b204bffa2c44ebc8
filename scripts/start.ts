import { exitCodes, progressLine, readOptions, runCommand } from '#publish/command.ts';
import { publish } from '#publish/publication.ts';
import { serveDirectory } from '#publish/serve.ts';
import { report } from '#reader/report.ts';

await runCommand(async () => {
  const {
    content = 'content',
    out = 'dist',
    today,
    port = process.env['PORT'] ?? '4321',
  } = readOptions(['content', 'out', 'today', 'port']);
  const site = `http://localhost:${port}/`;
  const publication = await publish({ content, out, today, site, onProgress: progressLine() });
  process.stderr.write(`${report(publication.verdict.issues, 'text')}\n`);
  if (!publication.published) return exitCodes.refused;
  const server = await serveDirectory(out, { port: Number(port) });
  process.stdout.write(`Раздел открыт: ${site}\nОстановить: Ctrl+C\n`);
  return new Promise<number>((resolve) => {
    const stop = () => server.close(() => resolve(exitCodes.clean));
    process.once('SIGINT', stop).once('SIGTERM', stop);
  });
});
