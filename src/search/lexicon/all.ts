/** Everything that the search knows of the trade's language, and what a school adds to it. */
import type { Concept, Lexicon } from '../concept.ts';
import { foldText } from '../text.ts';
import { careerMentor } from './career-mentor.ts';
import { career } from './career.ts';
import { classroomKindergarten } from './classroom-kindergarten.ts';
import { classroomLesson } from './classroom-lesson.ts';
import { classroomMarks } from './classroom-marks.ts';
import { classroomSpecial } from './classroom-special.ts';
import { classroom } from './classroom.ts';
import { constraints } from './constraints.ts';
import { families } from './families.ts';
import { feelingsNewcomer } from './feelings-newcomer.ts';
import { feelings } from './feelings.ts';
import { mentoringSystem } from './mentoring-system.ts';
import { mentoring } from './mentoring.ts';
import { methods } from './methods.ts';
import { organisations } from './organisations.ts';
import { outcomes } from './outcomes.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { preschoolMethods } from './preschool-methods.ts';
import { pupils } from './pupils.ts';
import { schoollifeArts } from './schoollife-arts.ts';
import { schoollife } from './schoollife.ts';
import { subjects } from './subjects.ts';
import { supportMethods } from './support-methods.ts';
import { timing } from './timing.ts';
import { tools } from './tools.ts';

export const lexicon: Lexicon = {
  ...careerMentor,
  ...career,
  ...classroomKindergarten,
  ...classroomLesson,
  ...classroomMarks,
  ...classroomSpecial,
  ...classroom,
  ...constraints,
  ...families,
  ...feelingsNewcomer,
  ...feelings,
  ...mentoringSystem,
  ...mentoring,
  ...methods,
  ...organisations,
  ...outcomes,
  ...papers,
  ...people,
  ...preschoolMethods,
  ...pupils,
  ...schoollifeArts,
  ...schoollife,
  ...subjects,
  ...supportMethods,
  ...timing,
  ...tools,
};

const namesOf = ({ names }: Concept) => names.split(',').map((name) => foldText(name).trim());

/**
 * The lexicon with a school's own words: each group is words that mean the same. A group with a word that is known adds
 * the others to what that word names; a group of new words is a concept of its own.
 */
export function lexiconOf(own: readonly { words: readonly string[] }[]): Lexicon {
  const extended: Record<string, Concept> = { ...lexicon };
  own.forEach(({ words }, number) => {
    const added = words.map((word) => word.replace(/\s*[,;]\s*/g, ' ')).join(', ');
    const known = Object.entries(lexicon).filter(([, concept]) =>
      words.some((word) => namesOf(concept).includes(foldText(word).trim())),
    );
    for (const [id] of known) {
      const concept = extended[id];
      if (concept) extended[id] = { ...concept, names: `${concept.names}, ${added}` };
    }
    if (known.length === 0) extended[`school-${number}`] = { names: added };
  });
  return extended;
}
