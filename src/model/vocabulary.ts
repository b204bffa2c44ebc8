/**
 * A vocabulary is a recommended list of words. Documents spell one word in many ways («педагог-педагог»,
 * «педагог — педагог»); every accepted spelling gives the same term. An open vocabulary also takes «иное: …»,
 * because the lists are variative (recommendations on the plan, п. 1–2).
 */

/** A word in its canonical spelling. `id` is `other` for a word that the school named itself. */
export type Term<Id extends string = string> = { id: Id | 'other'; label: string };

export type VocabularyTerm<Id extends string = string> = {
  id: Id;
  label: string;
  /** Further spellings met in documents; dashes, spaces, case, quotes and ё are folded anyway. */
  spellings?: readonly (string | number)[];
  /** One sentence for people who meet the word for the first time. */
  about?: string;
};

export type Vocabulary<Id extends string = string> = {
  /** What the list is about, in Russian. */
  label: string;
  open: boolean;
  terms: readonly VocabularyTerm<Id>[];
};

/** Declares a vocabulary; the ids become a closed union of types. */
export function vocabulary<const Id extends string>(
  label: string,
  terms: readonly VocabularyTerm<Id>[],
  { open = false } = {},
): Vocabulary<Id> {
  return { label, open, terms };
}

/** The form under which spellings are compared: lower case, ё as е, one dash without spaces, no quotes, single spaces. */
export function foldSpelling(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„'’.]/g, '')
    .replace(/\s*(?:-{1,2}|[\u2010-\u2015\u2212])\s*/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

const indexes = new WeakMap<Vocabulary, Map<string, VocabularyTerm>>();

function indexOf<Id extends string>(words: Vocabulary<Id>): Map<string, VocabularyTerm<Id>> {
  const known = indexes.get(words) as Map<string, VocabularyTerm<Id>> | undefined;
  if (known) return known;
  const index = new Map<string, VocabularyTerm<Id>>();
  for (const word of words.terms) {
    for (const spelling of [word.id, word.label, ...(word.spellings ?? [])])
      index.set(foldSpelling(String(spelling)), word);
  }
  indexes.set(words, index);
  return index;
}

/** The term that a spelling names, or undefined. */
export function findTerm<Id extends string>(words: Vocabulary<Id>, value: unknown): Term<Id> | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const found = indexOf(words).get(foldSpelling(String(value)));
  return found && { id: found.id, label: found.label };
}

/** The term behind «иное: …» of an open vocabulary, or undefined; a known word after «иное:» is that word. */
export function termFromOther<Id extends string>(
  words: Vocabulary<Id>,
  value: unknown,
): Term<Id> | undefined {
  const [, other] =
    words.open && typeof value === 'string' ? (/^\s*(?:иное|другое)\s*:\s*(\S.*)$/is.exec(value) ?? []) : [];
  if (other === undefined) return undefined;
  return findTerm(words, other) ?? { id: 'other', label: other.trim() };
}

/** How a term is written in a content file, so that reading it back gives the same term. */
export function writeTerm(item: Term): string {
  return item.id === 'other' ? `иное: ${item.label}` : item.label;
}

/** The canonical label of a known id. */
export function labelOf<Id extends string>(words: Vocabulary<Id>, id: Id): string {
  return words.terms.find((item) => item.id === id)?.label ?? id;
}

/** Fewer letters than this are near to too much: «8» is no slip of «1», nor «да» of «ОД». */
const fewestLetters = 5;

/**
 * The term whose spelling is closest to a mistyped word, or undefined when none is near. Short spellings and numbers
 * are never guessed.
 */
export function nearestTerm<Id extends string>(
  words: Vocabulary<Id>,
  value: string,
): VocabularyTerm<Id> | undefined {
  const folded = foldSpelling(value).slice(0, 120);
  let best: { word: VocabularyTerm<Id>; distance: number } | undefined;
  for (const [spelling, word] of indexOf(words)) {
    if (lettersIn(spelling) < fewestLetters || !hasSameNumbers(folded, spelling)) continue;
    const distance = editDistance(folded, spelling);
    const allowed = Math.min(Math.max(2, spelling.length / 4), lettersIn(folded) / 2);
    if (distance <= allowed && (!best || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}

const lettersIn = (value: string) => value.replace(/[^\p{L}]+/gu, '').length;

/** Whether two spellings hold the same numbers in the same order: «prikaz-12» is no slip of «prikaz-215». */
export function hasSameNumbers(left: string, right: string): boolean {
  return numbersIn(left) === numbersIn(right);
}

const numbersIn = (value: string) => (value.match(/\d+/g) ?? []).join(' ');

/** Levenshtein distance in letters. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
