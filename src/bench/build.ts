/** `npm run bench -- build`: publication beside stock Astro and Eleventy, in interleaved rounds of one run. */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { projectRoot } from '#publish/compile.ts';
import { writeCorpus } from './corpus.ts';
import { median } from './median.ts';
import { prepareAstro, prepareEleventy } from './peers.ts';
import { measure, putAside, type Command, type Run } from './run.ts';

type Target = 'ours' | 'astro' | 'eleventy';

const cache = path.join(projectRoot, '.cache', 'bench');
const out = path.join(cache, 'out');
const script = path.join(projectRoot, 'src/bench/publish-once.ts');

const round = (value: number) => Math.round(value * 1000) / 1000;

const trash = path.join(cache, 'trash');
const removeOutput = () => putAside(trash, out, path.join(cache, '.out'));

/** Our own publication; `compiled` says where the compiled site is kept. */
const ours = (corpus: string, compiled: string, ...switches: string[]): Command => ({
  cwd: projectRoot,
  // As `npm run build` sets it.
  env: { NODE_COMPILE_CACHE: path.join(projectRoot, '.cache', 'node') },
  args: ['--disable-warning=ExperimentalWarning', script, corpus, out, compiled, ...switches],
});

type Rounds = Record<Target, Run[]>;

/** One size: every target once per round, in turning order, each build a cold one. */
function measureSize(size: number, rounds: number): Rounds {
  const corpus = path.join(cache, `corpus-${size}`);
  writeCorpus(path.join(projectRoot, 'content'), corpus, size);
  const peers = { astro: prepareAstro(cache, trash), eleventy: prepareEleventy(cache, trash) };
  for (const peer of Object.values(peers)) peer.load(corpus);
  const runs: Rounds = { ours: [], astro: [], eleventy: [] };
  const targets: Target[] = ['ours', 'astro', 'eleventy'];
  for (let number = 0; number < rounds; number += 1) {
    for (const [index] of targets.entries()) {
      const target = targets[(index + number) % targets.length] ?? 'ours';

      if (target === 'ours') removeOutput();
      else peers[target].clean();
      const run = measure(target === 'ours' ? ours(corpus, cache) : peers[target].command);
      runs[target].push(run);
      process.stderr.write(
        `${size} записей, круг ${number + 1} из ${rounds}: ${target} ${run.wall.toFixed(1)} с, ${Math.round(run.memory)} МБ\n`,
      );
    }
  }
  return runs;
}

const wall = (runs: readonly Run[]) => median(runs.map((run) => run.wall));
const memory = (runs: readonly Run[]) => Math.round(Math.max(...runs.map((run) => run.memory)));

/** Ratios that need more than whole cold builds: a change, the index, compiling included. */
function measureApart(size: number, cold: number, stock: number): object {
  const corpus = path.join(cache, `corpus-${size}`);
  removeOutput();
  const change = JSON.parse(measure(ours(corpus, cache, '--change')).stdout) as {
    cold: number;
    changes: number[];
  };
  removeOutput();
  const indexed = measure(ours(corpus, cache, '--index')).wall;
  removeOutput();
  rmSync(path.join(cache, 'site'), { recursive: true });
  const compiling = measure(ours(corpus, cache)).wall;
  return {
    // The first change also makes the release that stands by; every later one brings that release up to date.
    firstChangeToCold: round((change.changes[0] ?? Number.NaN) / change.cold),
    oneChangeToCold: round(median(change.changes.slice(1)) / change.cold),
    searchIndexToCold: round((indexed - cold) / cold),
    compilingIncludedToStock: round(compiling / stock),
  };
}

/** @returns the exit code; the figures go to standard output as JSON. */
export function benchBuild(sizes: readonly number[], rounds: number): number {
  // The first run compiles the site and encodes the sample's pictures: both are kept and not measured.
  writeCorpus(path.join(projectRoot, 'content'), path.join(cache, 'corpus-1'), 1);
  measure(ours(path.join(cache, 'corpus-1'), cache));
  const measured = sizes.map((size) => ({ size, runs: measureSize(size, rounds) }));
  const report = measured.map(({ size, runs }, index) => {
    const before = measured[index - 1];
    return {
      entries: size,
      toStock: round(wall(runs.ours) / wall(runs.astro)),
      toEleventy: round(wall(runs.ours) / wall(runs.eleventy)),
      memoryMB: { ours: memory(runs.ours), astro: memory(runs.astro), eleventy: memory(runs.eleventy) },
      ...(before && {
        growthExponent: round(
          Math.log(wall(runs.ours) / wall(before.runs.ours)) / Math.log(size / before.size),
        ),
      }),
      ...(size === 1000 && measureApart(size, wall(runs.ours), wall(runs.astro))),
    };
  });
  removeOutput();
  rmSync(trash, { recursive: true, force: true });
  process.stdout.write(
    `${JSON.stringify({ bench: 'build', cores: availableParallelism(), rounds, sizes: report }, null, 2)}\n`,
  );
  return 0;
}
