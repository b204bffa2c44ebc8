import { runCommand } from '#publish/command.ts';
import { takeScreenshots } from '#e2e/screenshots.ts';

await runCommand(async () => {
  process.stdout.write(`Снимки шаблонов: ${(await takeScreenshots()).join(', ')}\n`);
  return 0;
});
