import { exitCodes, runCommand } from '#publish/command.ts';
import { runBackup } from '../cms/server/backup/command.ts';

await runCommand(async () => {
  process.stdout.write(`${await runBackup(process.argv.slice(2), process.env)}\n`);
  return exitCodes.clean;
});
