import type { Library } from '#model/library.ts';
import { editDistance } from '#model/vocabulary.ts';
import { defineRule, findInEach, oncePerEntry, type Fault } from './rule.ts';
import {
  lastWordOfOrganisation,
  notOrganisations,
  organisationBeforeName,
} from './tables/organisation-words.ts';
import { foldName, knownNames, type KnownNames } from './views/organisation-names.ts';
import { publishedSubjects, type Subject } from './views/published.ts';
import { fieldAt, textsOf, whereIs, type Piece } from './views/texts.ts';

type Mention = {
  piece: Piece;
  index: number;
  name: string;
  number?: string;
  /** Offset of the name in quotes that follows the number: «школа № 7 «Берёзка»» is one organisation. */
  nameAt?: number;
};

/**
 * A text copied from another school names that school: «детский сад «Сказка»» in the order of «Матпаадыр». Every
 * organisation in the texts is the school itself or one that it lists; a slip in its own name is told apart. Acts of
 * other levels name whom they like, and their titles may be cited.
 */
export const textsNameThisOrganisation = defineRule({
  name: 'textsNameThisOrganisation',
  severity: 'warning',
  basis: '',
  find: (library, today) => {
    const { school } = library;
    if (!school) return [];
    const known = knownNames(school.data);
    const subjects = publishedSubjects(library, today).filter((subject) => !isForeignAct(subject));
    return findInEach(subjects, (subject) => judgeSubject(subject, known, library));
  },
});

function isForeignAct(subject: Subject): boolean {
  if (!('collection' in subject)) return true;
  return subject.collection === 'regulations' && subject.data.level.id !== 'local';
}

const quick = /[«"„“№]/;

function judgeSubject(subject: Subject, known: KnownNames, library: Library): Fault[] {
  const told = new Set<string>();
  let previous: Mention | undefined;
  return mentionsOf(subject).flatMap((mention) => {
    if (previous !== undefined && isNameAfterNumber(mention, previous)) return [];
    const said = judgeMention(mention, known);
    if (!said || isInCitedTitle(mention, library)) return [];
    previous = mention;
    if (told.has(mention.name)) return [];
    told.add(mention.name);
    return [{ field: fieldAt(mention.piece, mention.index), ...said }];
  });
}

/** Whether the name belongs to a number that was judged before it. */
function isNameAfterNumber({ piece, index }: Mention, previous: Mention): boolean {
  return previous.piece === piece && previous.nameAt === index;
}

/** The organisations that an entry names, in their order; found once for each entry. */
const mentionsOf = oncePerEntry((subject: Subject): readonly Mention[] => {
  const { hold, pieces } = textsOf(subject);
  return hold(quick) ? pieces.flatMap(mentionsIn) : [];
});

const anchor = /[«"„“№]/g;
const named = /^[«"„“]([^«»"„“”\n]{2,60})[»"”“]/;
const numbered = /^№\s*(\d{1,4})(?![\d/-])/;

function mentionsIn(piece: Piece): Mention[] {
  const { text } = piece;
  if (!quick.test(text)) return [];
  const mentions: Mention[] = [];
  for (const { index } of text.matchAll(anchor)) {
    const before = organisationBefore(text, index);
    const rest = before === undefined ? '' : text.slice(index, index + 64);
    const name = named.exec(rest)?.[1];
    const number = numbered.exec(rest);
    if (name !== undefined) mentions.push({ piece, index, name: name.trim() });
    if (number?.[1] !== undefined)
      mentions.push({
        piece,
        index,
        number: number[1],
        ...nameWithNumber(text, index, before ?? '', number[0]),
      });
  }
  return mentions;
}

/** «школы № 7», with the name in quotes that follows it. */
function nameWithNumber(text: string, index: number, before: string, number: string) {
  const end = index + number.length;
  const nameAt = end + (/^[ \u00a0]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  const quoted = named.exec(text.slice(nameAt, nameAt + 64))?.[0];
  const numbered = `${before.trim()} ${number}`;
  return quoted === undefined ? { name: numbered } : { name: `${numbered} ${quoted}`, nameAt };
}

/** The words of an organisation that end right at an offset: «МАДОУ детский сад», or undefined. */
function organisationBefore(text: string, index: number): string | undefined {
  const start = Math.max(0, index - 90);
  const lead = text.slice(start, index).trimEnd();
  const lastWord = lead.slice(
    Math.max(
      lead.lastIndexOf(' '),
      lead.lastIndexOf('\u00a0'),
      lead.lastIndexOf('\n'),
      lead.lastIndexOf('/'),
    ) + 1,
  );
  if (!lastWordOfOrganisation.test(lastWord.toLowerCase().replace(/^[^а-яё\d]+/, ''))) return undefined;
  return organisationBeforeName.exec(lead)?.[0];
}

function judgeMention({ piece, name, number }: Mention, known: KnownNames) {
  const where = whereIs(piece);
  const fix =
    'Исправьте название. Если это партнёр или сосед, добавьте его в сведения о школе: «Упоминаемые организации».';
  if (number !== undefined) {
    if (known.numbers.has(number)) return undefined;
    return { message: `Другая организация ${where}: «${name}».`, fix };
  }
  if (known.names.has(foldName(name)) || notOrganisations.test(name)) return undefined;
  const own = known.own.find((one) => isSlip(name, one));
  if (own === undefined) return { message: `Другая организация ${where}: «${name}».`, fix };
  return { message: `Похоже на описку в названии школы ${where}: «${name}».`, fix: `Исправьте на «${own}».` };
}

/** One letter of four may differ in a slip. */
function isSlip(name: string, own: string): boolean {
  const [left, right] = [foldName(name), foldName(own)];
  const allowed = Math.floor(right.length / 4);
  return Math.abs(left.length - right.length) <= allowed && editDistance(left, right) <= allowed;
}

/** Whether the mention stands inside the title of an act of another level that the section holds. */
function isInCitedTitle({ index, piece: { text } }: Mention, library: Library): boolean {
  return library.entries.regulations.some(({ data }) => {
    if (data.level.id === 'local' || data.title.length < 20) return false;
    const at = text.indexOf(data.title);
    return at !== -1 && index >= at && index < at + data.title.length;
  });
}
