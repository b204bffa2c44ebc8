import { spawn } from 'node:child_process';
import { readOptions, runCommand } from '#publish/command.ts';
import { projectRoot } from '#publish/compile.ts';

await runCommand(async () => {
  const {
    content = 'content',
    today,
    port = process.env['PORT'] ?? '4321',
  } = readOptions(['content', 'today', 'port']);
  const env = {
    ...process.env,
    SECTION_CONTENT: content,
    // What names its own full address is to lead back to this view.
    SECTION_SITE: `http://localhost:${port}/`,
    ...(today && { SECTION_TODAY: today }),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const astro = `${projectRoot}node_modules/astro/bin/astro.mjs`;
  const child = spawn(process.execPath, [astro, 'dev', '--port', port], {
    cwd: projectRoot,
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
});
