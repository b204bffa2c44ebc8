/** The words of one activity: its number, its title and its points. */
import type { Ledger } from './ledger.ts';
import { isSameStyle, markedLine, printedLine } from './numbering.ts';
import { room, type Activity, type Item } from './plan.ts';
import type { Line } from './source.ts';

export const emptyActivity = (): Activity => ({ items: [], stages: [], merged: false, own: [] });

/** Points of a plan: each line one, a number and a bullet apart. */
export function addItems(activity: Activity, lines: readonly Line[], ledger: Ledger): void {
  for (const line of lines) {
    const { number, text } = markedLine(line);
    if (text === '') continue;
    if (activity.items.length >= room.items || text.length > room.item)
      ledger.leave(line, 'не помещается в пункты мероприятия');
    else {
      ledger.take(line);
      activity.items.push(itemOf(number, text, line));
    }
  }
}

const itemOf = (number: string | undefined, text: string, line: Line): Item => {
  if (number === undefined) return { text };
  return number.length > room.number ? { text: printedLine(line) } : { number, text };
};

/** Adds a line to the title; one that does not fit is left. */
function addTitle(activity: Activity, line: Line, { ledger, text }: { ledger: Ledger; text: string }): void {
  if (text === '') return;
  const title = activity.title === undefined ? text : `${activity.title}\n${text}`;
  if (title.length > room.title) ledger.leave(line, 'длиннее, чем помещается в название мероприятия');
  else {
    ledger.take(line);
    activity.title = title;
  }
}

/**
 * The activities that a cell tells of: numbered lines are one each; lines with bullets are points of the one before.
 * @param isNumbered whether the table numbers activities in a column of their own: then the cell is one activity.
 */
export function activitiesOfCell(lines: readonly Line[], isNumbered: boolean, ledger: Ledger): Activity[] {
  const marked = lines.map((line) => ({ line, ...markedLine(line) })).filter(({ text }) => text !== '');
  const first = marked[0];
  const numbered = marked.filter(({ number }) => number !== undefined);
  const isList = !isNumbered && first?.number !== undefined && (numbered.length >= 2 || marked.length === 1);
  const found: Activity[] = [];
  for (const { line, number, isItem, text } of marked) {
    const current = found.at(-1);
    const ownNumber = number !== undefined && number.length <= room.number ? number : undefined;
    const startsNew = !current || (isList && ownNumber !== undefined && isSameStyle(ownNumber, first.number));
    if (startsNew) {
      const activity = emptyActivity();
      found.push(activity);
      if (!isNumbered && ownNumber !== undefined) {
        activity.number = ownNumber;
        addTitle(activity, line, { ledger, text });
      } else if (isItem && marked.length > 1) addItems(activity, [line], ledger);
      else addTitle(activity, line, { ledger, text: number === undefined ? text : printedLine(line) });
    } else if (isItem || current.items.length > 0) addItems(current, [line], ledger);
    else addTitle(current, line, { ledger, text });
  }
  return found;
}
