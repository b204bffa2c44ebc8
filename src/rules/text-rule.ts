import type { Severity } from '#model/issue.ts';
import { defineRule, findInEach, oncePerEntry, type Fault, type Rule } from './rule.ts';
import { publishedSubjects, type Subject } from './views/published.ts';
import { fieldAt, isInAddress, textsOf, type Piece } from './views/texts.ts';

/** Something found in a text; `index` counts UTF-16 units from its beginning. */
export type TextFault = { index: number; message: string; fix: string };

/**
 * A rule about words alone; addresses of links are not words. `quick` rejects most texts at one look; `find` looks
 * closely at a piece. What is found
 * depends on the entry alone, so it is worked out once for each entry.
 */
export function defineTextRule(rule: {
  name: string;
  severity: Severity;
  basis: string;
  quick: RegExp;
  find: (piece: Piece) => readonly TextFault[];
}): Rule {
  const { quick, find, ...head } = rule;
  const faultsOf = oncePerEntry((subject: Subject): Fault[] => {
    const { hold, pieces } = textsOf(subject);
    if (!hold(quick)) return [];
    return pieces
      .filter(({ text }) => quick.test(text))
      .flatMap((piece) =>
        find(piece)
          .filter(({ index }) => !isInAddress(piece.text, index))
          .map(({ index, message, fix }) => ({ field: fieldAt(piece, index), message, fix })),
      );
  });
  return defineRule({
    ...head,
    find: (library, today) => findInEach(publishedSubjects(library, today), faultsOf),
  });
}
