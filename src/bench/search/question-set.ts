/** Practices with questions about them whose right answers are known. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#publish/compile.ts';
import { UserError } from '#publish/user-error.ts';
import { readLibrary } from '#reader/read-library.ts';
import { writeSearchCorpus } from './corpus.ts';
import type { BenchPractice } from './engine.ts';
import { questionsAbout } from './queries.ts';
import type { Question } from './question.ts';

export type QuestionSet = {
  name: string;
  /** `written` by people as they write and ask; their right answers are ranked, best first. */
  kind: 'synthetic' | 'written';
  practices: readonly BenchPractice[];
  questions: readonly Question[];
};

const questionsSchema = z.array(
  z.strictObject({
    kind: z.string().min(1),
    question: z.string().min(1),
    relevant: z.array(z.string()).min(1),
  }),
);

/** @throws {UserError} when a practice of the directory does not satisfy the model: it would be missing from the answers. */
function readPractices(directory: string): readonly BenchPractice[] {
  const { library, issues } = readLibrary(directory);
  const [fault] = issues.filter(
    ({ file, severity }) => file.startsWith('practices/') && severity === 'error',
  );
  if (fault)
    throw new UserError(
      `Набор для поиска ${directory} не читается: ${fault.file}:${fault.line}: ${fault.message} ${fault.fix}`,
    );
  return library.entries.practices;
}

/** @throws {UserError} when the file is missing, malformed or names a practice that there is none of. */
function readQuestions(file: string, practices: readonly BenchPractice[]): Question[] {
  if (!existsSync(file))
    throw new UserError(`Нет файла вопросов ${file}. Нужны папка practices и questions.json рядом с ней.`);
  const parsed = questionsSchema.safeParse(readJson(file));
  if (!parsed.success)
    throw new UserError(
      `Файл вопросов ${file}: нужен список [{ "kind", "question", "relevant": ["имя практики", …] }]. ${z.prettifyError(parsed.error)}`,
    );
  const known = new Set(practices.map(({ id }) => id));
  for (const { question, relevant } of parsed.data) {
    const stranger = relevant.find((id) => !known.has(id));
    if (stranger !== undefined)
      throw new UserError(`Файл вопросов ${file}: «${question}» — практики «${stranger}» в наборе нет.`);
  }
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UserError(`Файл вопросов ${file} — не JSON.`, { cause });
  }
}

/** A directory with `practices/` and `questions.json`. */
export function readQuestionSet(directory: string): QuestionSet {
  const practices = readPractices(directory);
  const questions = readQuestions(path.join(directory, 'questions.json'), practices);
  return { name: path.basename(path.resolve(directory)), kind: 'written', practices, questions };
}

/** The set of this project's own. */
export const writtenSet = path.join(projectRoot, 'src', 'fixtures', 'search');

/** Generated practices, written into `directory` and read from there as any content is. */
export function generateQuestionSet(count: number, directory: string, tail: readonly string[]): QuestionSet {
  const content = path.join(projectRoot, 'content');
  const labels = writeSearchCorpus({ content, directory, count, tail });
  return {
    name: `synthetic-${count}`,
    kind: 'synthetic',
    practices: readPractices(directory),
    questions: questionsAbout(labels),
  };
}
