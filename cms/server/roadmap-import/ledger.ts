/** What has become of every line of the document, so that none is lost without a word. */
import type { Line } from './source.ts';

export type Lost = { text: string; why: string };

export type Ledger = {
  take: (line: Line) => void;
  isTaken: (line: Line) => boolean;
  /** Says why a line goes nowhere. */
  leave: (line: Line, why: string) => void;
  /**
   * The text of lines that fit into `most` letters together, parted by `between`; lines that do not fit are left.
   * @returns undefined when nothing is there.
   */
  words: (lines: readonly Line[], spec: Fitting) => string | undefined;
  lost: (lines: readonly Line[]) => Lost[];
};

export type Fitting = {
  most: number;
  between?: string;
  /** The field, in the genitive: «срока». */
  field: string;
  write?: (line: Line) => string;
};

const outside = 'стоит вне плана мероприятий';

export function openLedger(): Ledger {
  const taken = new Set<Line>();
  const reasons = new Map<Line, string>();
  const take = (line: Line) => void taken.add(line);
  const leave = (line: Line, why: string) => void reasons.set(line, why);
  return {
    take,
    isTaken: (line) => taken.has(line),
    leave,
    words: (lines, { most, between = '\n', field, write = ({ text }) => text }) => {
      const parts: string[] = [];
      for (const line of lines) {
        const part = write(line);
        if ([...parts, part].join(between).length > most)
          leave(line, `длиннее, чем помещается в поле ${field}`);
        else {
          take(line);
          if (part !== '') parts.push(part);
        }
      }
      return parts.length === 0 ? undefined : parts.join(between);
    },
    lost: (lines) =>
      lines
        .filter((line) => line.text !== '' && !taken.has(line))
        .map((line) => ({ text: line.text, why: reasons.get(line) ?? outside })),
  };
}
