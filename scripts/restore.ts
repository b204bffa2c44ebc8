import { exitCodes, runCommand } from '#publish/command.ts';
import { runRestore } from '../cms/server/backup/command.ts';

await runCommand(async () => {
  process.stdout.write(`${await runRestore(process.argv.slice(2), process.env)}\n`);
  return exitCodes.clean;
});
