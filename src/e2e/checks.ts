/** Everything that must hold, in the order in which it fails soonest; closes with the sum of the runners' own counts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.ts';

const reports = path.resolve('.cache/reports');

type Step = { title: string; command: string; args: string[]; env?: Record<string, string> };

const bin = (name: string, ...args: string[]) => ({ command: path.resolve('node_modules/.bin', name), args });

function steps(chromium: string): Step[] {
  return [
    { title: 'Типы', ...bin('astro', 'check') },
    { title: 'Оформление кода', ...bin('prettier', '--check', '--log-level=warn', '.') },
    { title: 'Правила кода', ...bin('eslint', '.') },
    { title: 'Стили', ...bin('stylelint', '{src,cms}/**/*.{css,astro}') },
    {
      title: 'Модульные тесты',
      command: 'npm',
      args: [
        'run',
        '-s',
        'unit',
        '--',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reports}/unit.json`,
      ],
    },
    {
      title: 'Сайт в браузере',
      ...bin('playwright', 'test', '-c', 'src/e2e'),
      env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/e2e.json` },
    },
  ];
}

function run({ title, command, args, env }: Step): Promise<boolean> {
  process.stdout.write(`\n— ${title}\n`);
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) =>
    child.on('exit', (code) => resolve(code === 0)).on('error', () => resolve(false)),
  );
}

type Counts = { passed: number; failed: number; skipped: number };

/** What the runners wrote of themselves; a report that is missing counts nothing. */
function countTests(): Counts {
  const unit = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(
    'unit.json',
  );
  const browser = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>('e2e.json');
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0) + (browser?.stats.flaky ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (browser?.stats.skipped ?? 0),
  };
}

function readReport<Report>(name: string): Report | undefined {
  const file = path.join(reports, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

/** Runs every step, even after one has failed, so that all faults are seen at once. @returns the exit code. */
export async function runChecks(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const failed: string[] = [];
  for (const step of steps(ensureChromium())) if (!(await run(step))) failed.push(step.title);
  const counts = countTests();
  process.stdout.write(failed.length > 0 ? `\nНе прошло: ${failed.join(', ')}.\n` : '\nВсё прошло.\n');
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return failed.length > 0 ? 1 : 0;
}
