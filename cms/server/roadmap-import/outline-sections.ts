/** A document without tables: headings and lists → sections and activities. */
import { addItems, emptyActivity } from './activity-words.ts';
import type { Ledger } from './ledger.ts';
import { isSameStyle, markedLine, printedLine } from './numbering.ts';
import { room, type Section } from './plan.ts';
import type { LineBlock } from './source.ts';
import { guessStages } from './stages.ts';

/** A title is short; longer lines tell something. */
const longestTitle = 220;

type Level = 'section' | 'activity' | 'item';

/** @returns no sections when nothing in the lines is the title of one. */
export function sectionsOfOutline(lines: readonly LineBlock[], ledger: Ledger): Section[] {
  const sections: Section[] = [];
  const levels = levelsOf(lines);
  lines.forEach((line, at) => {
    const level = levels[at];
    if (level === undefined || line.text === '') return;
    const section = sections.at(-1);
    if (level === 'section') sections.push(sectionOf(line, ledger));
    else if (section) addTo(section, { line, level, ledger });
  });
  return sections;
}

type Adding = { line: LineBlock; level: Level; ledger: Ledger };

function addTo(section: Section, { line, level, ledger }: Adding): void {
  const last = section.activities.at(-1);
  if (level === 'item' && last) {
    addItems(last, [line], ledger);
    return;
  }
  const { number, text } = markedLine(line);
  const activity = emptyActivity();
  const isShort = number !== undefined && number.length <= room.number;
  if (isShort) activity.number = number;
  const title = ledger.words([line], {
    most: room.title,
    field: '«Мероприятие»',
    write: () => (isShort || number === undefined ? text : printedLine(line)),
  });
  if (title === undefined) return;
  activity.title = title;
  section.activities.push(activity);
}

function sectionOf(line: LineBlock, ledger: Ledger): Section {
  const { number, text } = markedLine(line);
  const isShort = number !== undefined && number.length <= room.number;
  const title = ledger.words([line], {
    most: room.sectionTitle,
    field: '«Название раздела»',
    write: () => (isShort || number === undefined ? text : printedLine(line)),
  });
  return {
    ...(isShort && { number }),
    ...(title !== undefined && { title: title.replace(/[;:.]$/, '') || title }),
    stages: [],
    activities: [],
  };
}

/** What each line is; undefined for what stands before the first section. */
function levelsOf(lines: readonly LineBlock[]): (Level | undefined)[] {
  const list = stageList(lines);
  if (list) return lines.map((_, at) => (list.has(at) ? 'section' : undefined));
  const isTitle = titlesOf(lines);
  let isBegun = false;
  let base = 0;
  let opener: string | undefined;
  let opensList = false;
  return lines.map((line, at) => {
    if (isTitle[at] === true) {
      isBegun = true;
      base = 0;
      opensList = false;
      return 'section';
    }
    if (!isBegun) return undefined;
    const depth = depthOf(line);
    if (base === 0 || depth < base) base = depth;
    const { isItem: isMarked, number = '' } = markedLine(line);
    const isItem = (opensList && isMarked && !isSameStyle(number, opener)) || depth > base;
    if (isItem) return 'item';
    opensList = line.text.endsWith(':');
    opener = number;
    return 'activity';
  });
}

/** Stages that a list has to name to be the list of the plan's blocks. */
const fewestStages = 4;
/** Long paragraphs that make a text of recommendations. */
const fewestParagraphs = 3;

/** Recommendations name the blocks of a plan one after another, each a point of one list, among much else. */
function stageList(lines: readonly LineBlock[]): ReadonlySet<number> | undefined {
  if (
    lines.filter(({ text }) => text.length > longestTitle).length < fewestParagraphs ||
    lines.some(({ heading }) => heading !== undefined)
  )
    return undefined;
  let run: number[] = [];
  for (const [at, line] of lines.entries()) {
    const { isItem, number, text } = markedLine(line);
    const isBlock = isItem && number === undefined && text.length <= longestTitle;
    run = isBlock && guessStages(text).length > 0 ? [...run, at] : [];
    const named = new Set(run.flatMap((place) => guessStages(markedLine(lines[place] ?? line).text)));
    const next = lines[at + 1];
    if (named.size >= fewestStages && (!next || markedLine(next).number !== undefined)) return new Set(run);
  }
  return undefined;
}

/** Depth of a line within its list; numbers tell theirs by their parts. */
function depthOf(line: LineBlock): number {
  if (line.depth !== undefined) return line.depth;
  const { number } = markedLine(line);
  return number === undefined ? 1 : number.replace(/[.)]$/, '').split('.').length;
}

/** Headings; without them lines that name a stage, or numbered ones that lists follow. */
function titlesOf(lines: readonly LineBlock[]): boolean[] {
  const headings = lines.map(({ heading }) => heading !== undefined);
  if (headings.some(Boolean)) return headings;
  const named = lines.map(
    (line) =>
      line.text.length <= longestTitle && /^(?:этап|блок|раздел|модуль)\s+(?:№\s*)?[\dIVX]/iu.test(line.text),
  );
  if (named.some(Boolean)) return named;
  const roots = lines.map((line, at) => isRoot(line, lines[at + 1]));
  if (roots.filter(Boolean).length >= 2 && !isProse(lines)) return roots;
  return lines.map(
    (line) =>
      line.text.length <= longestTitle &&
      markedLine(line).isItem &&
      guessStages(markedLine(line).text).length > 0,
  );
}

/** A numbered short line with deeper ones below it. */
function isRoot(line: LineBlock, next: LineBlock | undefined): boolean {
  const { number } = markedLine(line);
  if (number === undefined || line.text.length > longestTitle || !next) return false;
  const below = markedLine(next);
  if (!below.isItem) return false;
  return below.number === undefined || depthOf(next) > depthOf(line) || isOtherStyle(number, below.number);
}

const isOtherStyle = (one: string, other: string) => /^[IVXLХ]/u.test(one) && !/^[IVXLХ]/u.test(other);

/** A text of long paragraphs is no plan, though it may hold the list of its blocks. */
const isProse = (lines: readonly LineBlock[]) =>
  lines.filter(({ text }) => text.length > longestTitle).length * 3 > lines.length;
