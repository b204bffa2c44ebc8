import { exitCodes, runCommand } from '#publish/command.ts';
import { runServer } from '../cms/server/run.ts';

await runCommand(async () => {
  await runServer(process.argv.slice(2), process.env);
  return exitCodes.clean;
});
