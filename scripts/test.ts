import { runCommand } from '#publish/command.ts';
import { runChecks } from '#e2e/checks.ts';

await runCommand(runChecks);
