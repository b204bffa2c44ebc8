/** How the document calls itself, and the school year that it names. */
import { findYearPairs, schoolYearFrom, type SchoolYear } from '#format/school-year.ts';
import type { Ledger } from './ledger.ts';
import { room } from './plan.ts';
import type { LineBlock } from './source.ts';

const ownName =
  /дорожн\S* карт|план\S* (?:основных )?мероприят|план\S* (?:работы|реализации|наставнич|по (?:организации|внедрению|реализации))/i;
const noName = /^(?:приложение|утвержд|согласован|принят|рассмотрен|к приказу)/i;

/** Letters of a line that may be a name. */
const longestLine = 320;
/** Lines that a name may take. */
const mostLines = 5;

const isName = ({ text }: LineBlock) =>
  text.length <= longestLine && ownName.test(text) && !noName.test(text) && !/[.;]$/.test(text);

/** Goes on a name: «на 2026–2027 учебный год», «внедрения системы наставничества». */
const goesOn = ({ text, mark, heading }: LineBlock, first: LineBlock) =>
  mark === undefined &&
  heading === first.heading &&
  text.length <= longestLine &&
  (/^[«"„\p{Ll}(]/u.test(text) ||
    /^(?:НА|ПО|В|О|И|ДЛЯ)\s/.test(text) ||
    /^(?:МБ|МА|ГБ|ГК|ГА|МК)?О?[УО]У?\s|^(?:МАДОУ|МБДОУ|МБОУ|МАОУ|МКОУ|ГБОУ|ГБДОУ|ГКОУ)/.test(text));

/** Takes the name out of the lines before the plan. @returns undefined when none of them is one. */
export function takeName(lines: readonly LineBlock[], ledger: Ledger): string | undefined {
  const at = lines.findIndex(isName);
  const first = lines[at];
  if (!first) return undefined;
  const more = lines.slice(at + 1, at + mostLines);
  const end = more.findIndex((line) => !goesOn(line, first));
  const own = [first, ...(end === -1 ? more : more.slice(0, end))];
  return ledger.words(own, { most: room.name, between: ' ', field: '«Название»' });
}

const plainPair = /(?<!\d)(20\d{2})\s*(?:[-–—/]|гг?\.?\s*[-–—])\s*(20\d{2})(?!\d)/gu;

/** The school year of the first text that names one and no other. */
export function yearIn(texts: readonly (string | undefined)[]): SchoolYear | undefined {
  for (const text of texts) {
    if (text === undefined) continue;
    const written = findYearPairs(text).filter(({ consecutive }) => consecutive);
    const plain = [...text.matchAll(plainPair)].filter(([, from, to]) => Number(to) === Number(from) + 1);
    const [year] = [...written.map(({ from }) => from), ...plain.map(([, from]) => Number(from))];
    if (year !== undefined) return schoolYearFrom(year);
  }
  return undefined;
}
