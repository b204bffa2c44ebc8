import { runCommand } from '#publish/command.ts';
import { UserError } from '#publish/user-error.ts';

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(`«${text}»: нужно целое число от 1, например 3.`);
  return number;
}

// Each is loaded when it is asked for: a build is measured without a browser.
const benches: Record<string, (options: readonly string[]) => Promise<number>> = {
  build: async ([sizes = '100,1000,10000', rounds = '3']) => {
    const { benchBuild } = await import('#bench/build.ts');
    return benchBuild(sizes.split(',').map(count), count(rounds));
  },
  weight: async () => (await import('#bench/weight.ts')).benchWeight(),
  lighthouse: async ([runs = '3']) => (await import('#bench/lighthouse.ts')).benchLighthouse(count(runs)),
  search: async (options) => (await import('#bench/search/bench.ts')).benchSearch(options),
  server: async (names) => (await import('#bench/server/bench.ts')).benchServer(names),
  editor: async ([practices = '1000']) => (await import('#bench/editor.ts')).benchEditor(count(practices)),
  pages: async () => (await import('#bench/pages.ts')).benchPages(),
};

await runCommand(() => {
  const [name = '', ...options] = process.argv.slice(2);
  const bench = benches[name];
  if (!bench)
    throw new UserError(
      'Укажите замер: npm run bench -- build [100,1000,10000] [кругов], weight, lighthouse [проходов], search [практик] [практик] [--set ПАПКА], server [замеры], editor [практик] или pages.',
    );
  return bench(options);
});
