/** A question whose right answers are known. */
export type Question = {
  /** What makes it hard: paraphrase, typing slip, long sentence… */
  kind: string;
  question: string;
  /** Ids of the practices that answer it, best first where they are ranked. */
  relevant: readonly string[];
};
