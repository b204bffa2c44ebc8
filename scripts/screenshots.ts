import { runCommand } from '#publish/command.ts';
import { takeEditorScreenshots } from '#e2e/editor/editor-screenshots.ts';
import { takeScreenshots } from '#e2e/screenshots.ts';

await runCommand(async () => {
  const take = process.argv.includes('editor') ? takeEditorScreenshots : takeScreenshots;
  process.stdout.write(`Снимки: ${(await take()).join(', ')}\n`);
  return 0;
});
