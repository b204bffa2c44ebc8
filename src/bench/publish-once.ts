/** A measured process: publishes a directory, then with `--change` one changed entry more, and says how long each took. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { createPublisher } from '#publish/publication.ts';

const [content = '', out = '', cache = '', ...switches] = process.argv.slice(2);
const search = switches.includes('--index') ? 'now' : 'never';
const { publish } = createPublisher({
  content,
  out,
  cache,
  today: '2026-11-20',
  site: 'https://school.example/',
  search,
});

async function timed(): Promise<number> {
  const started = performance.now();
  const publication = await publish();
  if (!publication.published)
    throw new Error(
      `The corpus does not pass the gate: ${JSON.stringify(publication.verdict.issues.slice(0, 3))}`,
    );
  return performance.now() - started;
}

const cold = await timed();
const changes: number[] = [];
if (switches.includes('--change')) {
  for (const index of [1, 2, 3, 4, 5, 6]) {
    appendFileSync(
      path.join(content, `practices/praktika-0000${index}.md`),
      `\nПроверка ${index}: строка, которой не было.\n`,
    );
    changes.push(await timed());
  }
}
process.stdout.write(JSON.stringify({ cold, changes }));
