/** Finds a Chromium for the browser tests: an installed one, else Playwright's, else Debian's own package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { UserError } from '#publish/user-error.ts';

/** Switches that keep a browser under test quiet: nothing but the pages under test is ever requested. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * For tests alone, which ask what a page does and not how fast: scripts live for one page there, too shortly for what
 * an optimising compiler spends on them in other threads to come back. Benches measure a browser without these.
 */
export const impatientSwitches = ['--js-flags=--no-turbofan,--no-maglev'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function installedChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const own = process.env['CHROMIUM_PATH'];
  return [...(own ? [own] : []), ...onPath, ...macPaths, chromium.executablePath()].find((file) =>
    existsSync(file),
  );
}

const succeeds = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32', timeout: 600_000 })
    .status === 0;

const canUseApt = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Path of a Chromium, installed now if the machine has none.
 * @throws {UserError} that says what to install when nothing worked.
 */
export function ensureChromium(): string {
  const found = installedChromium();
  if (found !== undefined) return found;
  process.stderr.write('Браузера Chromium на машине нет, ставим…\n');
  if (succeeds(path.resolve('node_modules/.bin/playwright'), ['install', 'chromium'])) {
    const playwrights = installedChromium();
    if (playwrights !== undefined) return playwrights;
  }
  if (
    canUseApt() &&
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    const debians = installedChromium();
    if (debians !== undefined) return debians;
  }
  throw new UserError(
    'Для проверки страниц нужен браузер Chromium, а поставить его сам не удалось. Установите Chromium или Chrome и укажите путь: CHROMIUM_PATH=/путь/к/chromium npm test.',
  );
}

/** A quiet browser for work outside the test runner, which starts its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: chromiumSwitches });
}
