// Runs a script of this folder on the project's own Node, installing what is missing first. Plain JavaScript, because
// it is the one file that must start on whatever Node the machine has. Everything it prints goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [script, ...args] = process.argv.slice(2);

/** What a school's server and its technician never run; only these need the packages for development. */
const tools = ['test.ts', 'bench.ts', 'blank-forms.ts', 'drawings.ts', 'screenshots.ts', 'typeface.ts'];
const isTool = tools.includes(script);

const root = fileURLToPath(new URL('../', import.meta.url));
const packagesOf = (lockfile) =>
  existsSync(root + lockfile) ? JSON.parse(readFileSync(root + lockfile, 'utf8')).packages : {};

/** npm keeps its own list of what it has put into node_modules. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([name, { version, optional, dev, devOptional }]) =>
      name === '' || optional || ((dev || devOptional) && !isTool) || installed[name]?.version === version,
  );
}

if (!isInstalled()) {
  console.error('Устанавливаем то, чего не хватает. В первый раз это занимает несколько минут…');
  // Not `npm ci`: it refuses a lockfile made where a package for some other platform was not to be had.
  const own = isTool ? ['--include=dev'] : [];
  const npm = spawnSync(
    'npm',
    ['install', ...own, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (npm.status !== 0) {
    console.error('Установка не удалась. Проверьте доступ к интернету и запустите команду ещё раз.');
    process.exit(2);
  }
}

const node = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
// Node keeps what it has made of our sources, so the next start is quicker.
const env = { NODE_COMPILE_CACHE: `${root}.cache/node`, ...process.env };
const child = spawn(node, ['--disable-warning=ExperimentalWarning', `${root}scripts/${script}`, ...args], {
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
