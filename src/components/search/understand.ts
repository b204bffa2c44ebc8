/** What is done with a question as it was typed, when it finds nothing as it stands. */
import { typedInRussian } from '#search/keyboard-layout.ts';
import { answerQuestion, type Answer, type Wanted } from './answer.ts';
import type { Find } from './pagefind.ts';
import { readQuestion, tidied, withoutQuotes, type TypedQuestion } from './typed-question.ts';

export type Understood = {
  question: TypedQuestion;
  answer: Answer;
  /** Instead of what was typed: its words one by one, or the same keys on the Russian layout. */
  instead?: { kind: 'words' } | { kind: 'layout'; text: string };
};

type Setting = Omit<Wanted, 'question'>;

/** Other ways to take a question, from the nearest. */
function otherWays(typed: string, { isPhrase }: TypedQuestion): Required<Omit<Understood, 'answer'>>[] {
  const retyped = typedInRussian(tidied(typed).toLowerCase());
  return [
    ...(isPhrase ? [{ question: withoutQuotes(typed), instead: { kind: 'words' as const } }] : []),
    ...(retyped === undefined
      ? []
      : [{ question: readQuestion(retyped), instead: { kind: 'layout' as const, text: retyped } }]),
  ];
}

/** @returns undefined when the question has no word to look for. */
export async function understand(
  find: Find,
  typed: string,
  setting: Setting,
): Promise<Understood | undefined> {
  const question = readQuestion(typed);
  if (question.words.length === 0) return undefined;
  const answer = await answerQuestion(find, { ...setting, question });
  if (answer.total > 0) return { question, answer };
  for (const other of otherWays(typed, question)) {
    if (other.question.words.length === 0) continue;
    const found = await answerQuestion(find, { ...setting, question: other.question });
    if (found.total > 0) return { ...other, answer: found };
  }
  return { question, answer };
}
