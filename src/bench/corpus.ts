/** A school of any size for measurements: the sample's own section with N generated practices, the same at every run. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { educationLevels, forms, kinds, problems, subjects } from '#model/vocabularies.ts';
import {
  additions,
  conditions,
  facts,
  openings,
  outcomes,
  posts,
  situations,
  steps,
  themes,
} from './corpus-words.ts';

/** Numbers from 0 to 1 that repeat from run to run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Pick = <Item>(items: readonly Item[]) => Item;

export function createPick(random: () => number): Pick {
  return (items) => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
}

const years = ['2023-2024', '2024-2025', '2025-2026'];
const paragraph = (pick: Pick) =>
  `${pick(openings)} ${pick(situations)} ${pick(facts)} ${pick(additions)} ${pick(facts)}`;

function frontMatter(index: number, pick: Pick, random: () => number): string {
  const theme = pick(themes);
  const before = 10 + Math.floor(random() * 40);
  return [
    `title: "${theme}: опыт ${index}"`,
    `summary: "${pick(situations)}"`,
    'status: опубликовано',
    `published: 2026-${String(1 + Math.floor(random() * 10)).padStart(2, '0')}-${String(1 + Math.floor(random() * 27)).padStart(2, '0')}`,
    `form: "${pick(forms.terms).label}"`,
    `kinds: ["${pick(kinds.terms).label}"]`,
    `subjects: ["${pick(subjects.terms).label}"]`,
    `problems: ["${pick(problems.terms).label}"]`,
    `educationLevels: ["${pick(educationLevels.terms).label}"]`,
    `schoolYear: ${pick(years)}`,
    `context: "${pick(openings)} ${pick(situations)}"`,
    'steps:',
    ...Array.from(
      { length: 4 },
      () => `  - title: "${pick(steps)}"\n    text: "${pick(facts)} ${pick(additions)}"`,
    ),
    'conditions:',
    ...Array.from({ length: 3 }, () => `  - "${pick(conditions)}"`),
    `results: [{ title: "${pick(outcomes)}", before: "${before}", after: "${before + 20}", unit: "%" }]`,
    `authors: [{ post: "${pick(posts)}" }]`,
  ].join('\n');
}

function body(pick: Pick): string {
  const section = (title: string) => `## ${title}\n\n${paragraph(pick)}\n\n${paragraph(pick)}\n`;
  const items = Array.from({ length: 5 }, () => `- ${pick(conditions)}`).join('\n');
  const rows = Array.from({ length: 4 }, () => `| ${pick(steps)} | ${pick(outcomes)} |`).join('\n');
  return [
    section('Как было'),
    `${items}\n`,
    section('Что мы сделали'),
    `| Шаг | Итог |\n| --- | --- |\n${rows}\n`,
    section('Что вышло'),
    section('Советы'),
  ].join('\n');
}

/**
 * Copies the section of the sample in `content` into `directory`, which is replaced. Of the sample's practices none
 * stays, so that the number of measured entries is exact.
 * @returns the empty folder of practices.
 */
export function copyWithoutPractices(content: string, directory: string): string {
  rmSync(directory, { recursive: true, force: true });
  cpSync(content, directory, {
    recursive: true,
    filter: (source) => path.relative(content, source) !== 'practices',
  });
  const practices = path.join(directory, 'practices');
  mkdirSync(practices);
  return practices;
}

/** Writes the section of the sample in `content` with `count` generated practices into `directory`. */
export function writeCorpus(content: string, directory: string, count: number): void {
  const practices = copyWithoutPractices(content, directory);
  const random = createRandom(899);
  const pick = createPick(random);
  for (let index = 1; index <= count; index += 1) {
    const file = path.join(practices, `praktika-${String(index).padStart(5, '0')}.md`);
    writeFileSync(file, `---\n${frontMatter(index, pick, random)}\n---\n\n${body(pick)}`);
  }
}
