/**
 * Something that people of the field mean, with all the ways it is named and told. Phrases are separated by commas;
 * one form of each word is enough, the order inside a phrase does not matter.
 */
export type Concept = {
  /** What it is called: a search for one name finds texts with another. */
  names: string;
  /** How it is told without being named: signs, complaints, typical verbs. Weaker than a name. */
  signs?: string;
  /** Concepts that a searcher would take as next best, by their ids, separated by spaces. */
  near?: string;
};

export type Lexicon = Readonly<Record<string, Concept>>;
