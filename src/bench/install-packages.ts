import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
const installedSchema = z.object({ version: z.string() });

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Versions are pinned, so what is installed either is that very version or is installed again. */
function isInstalled(directory: string): boolean {
  const { dependencies } = manifestSchema.parse(readJson(path.join(directory, 'package.json')));
  return Object.entries(dependencies).every(([name, version]) => {
    const manifest = path.join(directory, 'node_modules', name, 'package.json');
    return existsSync(manifest) && installedSchema.parse(readJson(manifest)).version === version;
  });
}

/**
 * Installs what the `package.json` of a peer's working copy asks for, there and outside the project's own packages.
 * @throws {Error} with npm's output as its cause.
 */
export function installPackages(directory: string): void {
  if (isInstalled(directory)) return;
  process.stderr.write(`Устанавливаем пакеты для сравнения: ${path.basename(directory)}…\n`);
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: directory,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    throw new Error(`The packages of ${directory} could not be installed.`, {
      cause: npm.error ?? new Error(npm.stderr),
    });
}
