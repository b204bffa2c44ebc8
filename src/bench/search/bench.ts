/** `npm run bench -- search`: how well, how soon and with how many bytes the practice bank is searched, engines side by side. */
import path from 'node:path';
import { projectRoot } from '#publish/compile.ts';
import { missedGoals } from '../goals.ts';
import { readWordTail } from './corpus-tail.ts';
import type { Engine } from './engine.ts';
import { minisearch } from './engines/minisearch.ts';
import { ownEngine } from './engines/own.ts';
import { pagefind, tunedPagefind } from './engines/pagefind.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { bytesBeside, measureEngine, summaryOf, type Measured } from './measure.ts';
import { readSearchOptions } from './options.ts';
import { generateQuestionSet, readQuestionSet, writtenSet, type QuestionSet } from './question-set.ts';
import { goalsOf, ownName, pagefindName } from './set-goals.ts';

const cache = path.join(projectRoot, '.cache', 'bench', 'search');

const counted =
  'Bytes of a visitor with an empty cache to the first five results, median over the questions that have five. Pagefind: its browser code run under Node with a counting fetch; index, wasm and fragments as they are (compressed already), scripts with the worker and JSON in brotli 11. MiniSearch and own: bundled and minified script and the files of the index that the question needs, in brotli.';

function besidePagefind(measured: readonly Measured[]): object {
  const own = measured.find(({ engine }) => engine === ownName);
  const pagefind = measured.find(({ engine }) => engine === pagefindName);
  return own && pagefind ? { ownBytesToPagefind: bytesBeside(own, pagefind) } : {};
}

async function measureSet(set: QuestionSet, engines: readonly Engine[]): Promise<object> {
  const measured: Measured[] = [];
  for (const engine of engines) {
    process.stderr.write(
      `Набор ${set.name}: ${set.practices.length} практик, ${set.questions.length} вопросов; ищет ${engine.name}…\n`,
    );
    measured.push(await measureEngine(engine, set, path.join(cache, set.name)));
  }
  const goals = goalsOf(set, measured);
  return {
    set: set.name,
    practices: set.practices.length,
    questions: set.questions.length,
    goals,
    missed: missedGoals(goals),
    ...besidePagefind(measured),
    engines: measured.map(summaryOf),
  };
}

/** @returns the exit code; the figures go to standard output as JSON. */
export async function benchSearch(words: readonly string[]): Promise<number> {
  const { sizes, directory = writtenSet } = readSearchOptions(words);
  const tail = readWordTail();
  const written = readQuestionSet(directory);
  const engines = [ownEngine, pagefind, tunedPagefind, minisearch];
  const sets = [await measureSet(written, engines)];
  for (const size of sizes) {
    process.stderr.write(`Пишем практики для набора: ${size}…\n`);
    const set = generateQuestionSet(size, path.join(cache, `corpus-${size}`), tail);
    sets.push(await measureSet(set, engines));
  }
  const [smallest] = sizes;
  const keystrokes =
    smallest === undefined
      ? undefined
      : await measureKeystrokes(path.join(cache, `corpus-${smallest}`), `corpus-${smallest}`);
  const rareWords = tail.length > 0 ? 'hunspell-ru' : 'none: hunspell-ru is not installed';
  process.stdout.write(
    `${JSON.stringify({ bench: 'search', rareWords, counted, sets, keystrokes }, null, 2)}\n`,
  );
  return 0;
}
