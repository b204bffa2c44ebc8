/**
 * Practices whose right answers are known: each is about one topic, whose words no other practice has. The same at every
 * run, so engines and versions can be compared.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyWithoutPractices } from '../corpus.ts';
import type { Label } from './corpus-facets.ts';
import { generatePractice, type GeneratedPractice } from './corpus-practice.ts';

export function generatePractices(count: number, tail: readonly string[]): GeneratedPractice[] {
  return Array.from({ length: count }, (_, index) => generatePractice(index, tail));
}

/** JSON is YAML, too. */
const fileText = ({ fields, body }: GeneratedPractice) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n${body}`;

export type CorpusSpec = {
  /** The sample's content, whose other entries stand beside the generated practices. */
  content: string;
  /** Where the corpus is written; replaced. */
  directory: string;
  count: number;
  /** Rare words, commonest first; may be empty. */
  tail: readonly string[];
};

/** Writes a content directory that can be read, checked and published as any other. */
export function writeSearchCorpus({ content, directory, count, tail }: CorpusSpec): Label[] {
  const practices = copyWithoutPractices(content, directory);
  return generatePractices(count, tail).map((practice) => {
    writeFileSync(path.join(practices, `${practice.label.id}.md`), fileText(practice));
    return practice.label;
  });
}
