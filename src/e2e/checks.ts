/** Everything that must hold, in the order in which it fails soonest; closes with the sum of the runners' own counts. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.ts';

const reports = path.resolve('.cache/reports');

type Step = { title: string; command: string; args: string[]; env?: Record<string, string> };

const bin = (name: string, ...args: string[]) => ({ command: path.resolve('node_modules/.bin', name), args });

/** What one thread reads from end to end: a row for each of two cores. */
const readings: readonly (readonly Step[])[] = [
  [{ title: 'Типы', ...bin('astro', 'check') }],
  [
    { title: 'Оформление кода', ...bin('prettier', '--check', '--log-level=warn', '.') },
    { title: 'Правила кода', ...bin('eslint', '.') },
    { title: 'Стили', ...bin('stylelint', '{src,cms}/**/*.{css,astro}') },
  ],
];

/** What divides its work between the cores by itself. */
function runs(chromium: string): Step[] {
  return [
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

const announce = ({ title }: Step) => process.stdout.write(`\n— ${title}\n`);

function start({ command, args, env }: Step, output: 'inherit' | 'pipe'): ChildProcess {
  return spawn(command, args, {
    stdio: ['inherit', output, output],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
}

/** @returns titles of the steps that failed. */
const failedOf = (step: Step, child: ChildProcess): Promise<string[]> =>
  new Promise((resolve) =>
    child
      .on('close', (code) => resolve(code === 0 ? [] : [step.title]))
      .on('error', () => resolve([step.title])),
  );

function run(step: Step): Promise<string[]> {
  announce(step);
  return failedOf(step, start(step, 'inherit'));
}

/** Says nothing before its end, and then all at once: another step is speaking. */
async function runBeside(step: Step): Promise<string[]> {
  const child = start(step, 'pipe');
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const failed = await failedOf(step, child);
  announce(step);
  process.stdout.write(Buffer.concat(said));
  return failed;
}

/** Runs every step, even after one has failed. */
async function inOrder(steps: readonly Step[], how: (step: Step) => Promise<string[]>): Promise<string[]> {
  const failed: string[] = [];
  for (const step of steps) failed.push(...(await how(step)));
  return failed;
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
  const chromium = ensureChromium();
  const read = await Promise.all(readings.map((steps) => inOrder(steps, runBeside)));
  const failed = [...read.flat(), ...(await inOrder(runs(chromium), run))];
  const counts = countTests();
  process.stdout.write(failed.length > 0 ? `\nНе прошло: ${failed.join(', ')}.\n` : '\nВсё прошло.\n');
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return failed.length > 0 ? 1 : 0;
}
