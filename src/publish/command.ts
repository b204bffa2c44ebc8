/** What the commands share: their options, their progress line and the one way in which they end. */
import { parseArgs } from 'node:util';
import { isDay } from '#format/day.ts';
import { CannotReadError } from '#reader/cannot-read-error.ts';
import { UserError } from './user-error.ts';

export type CommandOption = 'content' | 'out' | 'today' | 'site' | 'format' | 'port';

/** `clean`: nothing stops publication; `refused`: errors; `cannotRun`: the command could not do its work. */
export const exitCodes = { clean: 0, refused: 1, cannotRun: 2 } as const;

/**
 * Values of `--name value` options.
 * @throws {UserError} for an option that the command does not have or a day that the calendar does not have.
 */
export function readOptions<Name extends CommandOption>(
  names: readonly Name[],
  argv = process.argv.slice(2),
): Partial<Record<Name, string>> {
  const known = names.map((name) => `--${name}`).join(', ');
  let values: Partial<Record<string, string>>;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    values = parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    throw new UserError(
      `Не удаётся понять параметры «${argv.join(' ')}». Можно указать: ${known}, каждый со значением.`,
      { cause },
    );
  }
  const { today } = values;
  if (today !== undefined && !isDay(today)) {
    throw new UserError(`--today: «${String(today)}» — не дата. Напишите её так: 2026-11-20.`);
  }
  return values;
}

/** A line that is rewritten on a terminal and is silent in a pipe. */
export function progressLine(stream = process.stderr): (step: string, done?: number, total?: number) => void {
  if (!stream.isTTY) return () => undefined;
  let last = 0;
  return (step, done, total) => {
    if (done !== undefined && done !== total && Date.now() - last < 100) return;
    last = Date.now();
    stream.write(`\r\u001b[2K${step}${done === undefined ? '…' : `: ${done} из ${total ?? done}`}`);
    if (done === undefined || done === total) stream.write('\n');
  };
}

/** Runs a command; a fault that a person can mend is one Russian sentence, any other asks to be reported. */
export async function runCommand(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = exitCodes.cannotRun;
    const known = error instanceof UserError || error instanceof CannotReadError;
    process.stderr.write(`${known ? error.message : unexpected(error)}\n`);
  }
}

function unexpected(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const detail = cause instanceof Error && process.env['SECTION_DEBUG'] ? `\n${cause.message}` : '';
  return `Команда не смогла закончить работу: сбой в самой программе, прежний сайт не тронут.\nСообщите техническому специалисту: ${message}${detail}`;
}
