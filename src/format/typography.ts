/** Russian typography of one line of prose: what the author typed, with the signs that print has for it. */

export type Correction = {
  text: string;
  /** How many places of each kind were changed. */
  quotes: number;
  dashes: number;
  spaces: number;
};

const noBreakSpace = '\u00A0';

/** Marks that stand for quotes; an apostrophe is none of them. */
const anyQuote = /["„“”«»]/;

/** Code, addresses and links keep every sign: `…`, https://…, a@b, [имя](адрес), <тег>, {компонент}. */
const untouchable = /`[^`]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;

/** Quotes as «ёлочки» with „лапки“ inside them, dashes between words, spaces that must not end a line. */
export function correctTypography(text: string): Correction {
  const kept: string[] = [];
  const hidden = text.replace(
    untouchable,
    (part) => `\uE000${String.fromCharCode(0xe100 + kept.push(part) - 1)}`,
  );
  const isTooLong = kept.length > 1000;
  if (isTooLong) return { text, quotes: 0, dashes: 0, spaces: 0 };
  const quoted = correctQuotes(hidden);
  const dashed = correctDashes(quoted.text);
  const spaced = bindShortWords(dashed.text);
  return {
    text: spaced.text.replace(/\uE000(.)/g, (_, mark: string) => kept[mark.charCodeAt(0) - 0xe100] ?? ''),
    quotes: quoted.count,
    dashes: dashed.count,
    spaces: spaced.count,
  };
}

type Counted = { text: string; count: number };

/**
 * A mark opens where a word begins and closes where one ends. Where the marks of a line do not pair up, or one of them
 * could be an inch, the line is left alone.
 */
function correctQuotes(text: string): Counted {
  let count = 0;
  const lines = text.split('\n').map((line) => {
    if (!anyQuote.test(line)) return line;
    const corrected = quotesOfLine(line);
    for (let at = 0; at < line.length; at += 1) if (line[at] !== corrected[at]) count += 1;
    return corrected;
  });
  return { text: lines.join('\n'), count };
}

function quotesOfLine(line: string): string {
  const marks = [...line.matchAll(/["„“”«»]/g)];
  const signs = Array.from(line);
  if (signs.length !== line.length) return line; // Letters beyond the first plane would shift the places.
  let depth = 0;
  for (const { index } of marks) {
    const opens = isOpening(line, index);
    if (opens === undefined || (!opens && depth === 0) || depth > 2) return line;
    depth += opens ? 1 : -1;
    const level = opens ? depth : depth + 1;
    signs[index] = level === 1 ? (opens ? '«' : '»') : opens ? '„' : '“';
  }
  return depth === 0 ? signs.join('') : line;
}

function isOpening(line: string, index: number): boolean | undefined {
  const mark = line[index];
  if (mark === '«' || mark === '„') return true;
  if (mark === '»') return false;
  const before = line
    .slice(0, index)
    .replace(/["„“”«*_]+$/, '')
    .slice(-1);
  const after = line
    .slice(index + 1)
    .replace(/^["„“”»*_]+/, '')
    .slice(0, 1);
  const begins = before === '' || /[\s([{—–-]/.test(before);
  const ends = after === '' || /[\s)\]}.,;:!?…—–-]/.test(after);
  if (begins === ends) return undefined;
  return begins;
}

/** A hyphen with spaces around is a dash; one at the beginning of a line is a list's. Between figures of years: «2026–2027». */
function correctDashes(text: string): Counted {
  let count = 0;
  const between = text.replace(/(?<=[^\s|-])([ \u00A0])(?:-{1,3}|–)(?=[ \u00A0][^\s|-])/g, () => {
    count += 1;
    return `${noBreakSpace}—`;
  });
  const years = between.replace(
    /(?<![\d-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\d-])/g,
    (_, from: string, to: string) => {
      count += 1;
      return `${from}–${to}`;
    },
  );
  return { text: years, count };
}

const shortWords = 'в|во|к|ко|с|со|о|об|от|до|из|за|на|по|у|и|а|не|ни|для|при|без|под|над';

/** A short word stays with the next one, a sign with its number, «г.» with its year. */
function bindShortWords(text: string): Counted {
  let count = 0;
  const bind = () => {
    count += 1;
    return noBreakSpace;
  };
  const bound = text
    .replace(new RegExp(`(?<=(?:^|[\\s(«„])(?:${shortWords})) (?=\\S)`, 'giu'), bind)
    .replace(/(?<=№|§) (?=\d)/g, bind)
    .replace(/(?<=\d) (?=(?:гг?|в)\.)/g, bind);
  return { text: bound, count };
}
