import { readAccountCommand, runAccountCommand } from '../cms/server/accounts/command.ts';
import { exitCodes, runCommand } from '#publish/command.ts';

await runCommand(() => {
  const command = readAccountCommand(process.argv.slice(2));
  process.stdout.write(`${runAccountCommand(command, process.env)}\n`);
  return exitCodes.clean;
});
