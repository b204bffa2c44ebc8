import { counted } from '#format/plural.ts';
import { exitCodes, progressLine, readOptions, runCommand } from '#publish/command.ts';
import { publish } from '#publish/publication.ts';
import { report } from '#reader/report.ts';

await runCommand(async () => {
  const { content = 'content', out = 'dist', today, site } = readOptions(['content', 'out', 'today', 'site']);
  const publication = await publish({ content, out, today, site, onProgress: progressLine() });
  const { issues } = publication.verdict;
  if (!publication.published) {
    process.stderr.write(`${report(issues, 'text')}\nСайт не собран, прежний остался как был.\n`);
    return exitCodes.refused;
  }
  if (issues.some(({ severity }) => severity !== 'advice'))
    process.stderr.write(`${report(issues, 'text')}\n`);
  const pages = counted(publication.pages, ['страница', 'страницы', 'страниц']);
  process.stdout.write(`Сайт собран в «${out}»: ${pages}, обновлено ${publication.rendered}.\n`);
  return exitCodes.clean;
});
