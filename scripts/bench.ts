import { benchBuild } from '#bench/build.ts';
import { runCommand } from '#publish/command.ts';
import { UserError } from '#publish/user-error.ts';

await runCommand(() => {
  const [name, sizes = '100,1000,10000', rounds = '3'] = process.argv.slice(2);
  if (name !== 'build')
    throw new UserError('Укажите замер: npm run bench -- build [100,1000,10000] [кругов].');
  return benchBuild(sizes.split(',').map(Number), Number(rounds));
});
