import type { School } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import { editDistance } from '#model/vocabulary.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { lastWordOfOrganisation, notOrganisations, organisationBeforeName } from './tables/organisation-words.ts';
import { foldName, knownNames, type KnownNames } from './views/organisation-names.ts';
import { publishedSubjects, type Subject } from './views/published.ts';
import { fieldAt, textsOf, type Piece } from './views/texts.ts';

type Mention = { index: number; name: string; number?: string };

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
    const subjects = publishedSubjects(library, today).filter((subject) => !isForeignAct(subject));
    return findInEach(subjects, (subject) => judgeSubject(subject, school.data, library));
  },
});

function isForeignAct(subject: Subject): boolean {
  if (!('collection' in subject)) return true;
  return subject.collection === 'regulations' && subject.data.level.id !== 'local';
}

const quick = /[«"„“№]/;

function judgeSubject(subject: Subject, school: School, library: Library): Fault[] {
  const { all, pieces } = textsOf(subject);
  if (!quick.test(all)) return [];
  const told = new Set<string>();
  return pieces.flatMap((piece) =>
    mentionsIn(piece.text).flatMap((mention) => {
      const key = mention.number ?? foldName(mention.name);
      const said = told.has(key) ? undefined : judgeMention(mention, piece, knownNames(school));
      if (!said || isInCitedTitle(mention, piece, library)) return [];
      told.add(key);
      return [{ field: fieldAt(piece, mention.index), ...said }];
    }),
  );
}

const anchor = /[«"„“№]/g;
const named = /^[«"„“]([^«»"„“”\n]{2,60})[»"”“]/;
const numbered = /^№\s*(\d{1,4})(?![\d/-])/;

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { index } of text.matchAll(anchor)) {
    const before = organisationBefore(text, index);
    const rest = before === undefined ? '' : text.slice(index, index + 64);
    const name = named.exec(rest)?.[1];
    const number = numbered.exec(rest);
    if (name !== undefined) mentions.push({ index, name: name.trim() });
    if (number?.[1] !== undefined)
      mentions.push({ index, name: `${before?.trim() ?? ''} ${number[0]}`, number: number[1] });
  }
  return mentions;
}

/** The words of an organisation that end right at an offset: «МАДОУ детский сад», or undefined. */
function organisationBefore(text: string, index: number): string | undefined {
  const start = Math.max(0, index - 90);
  const lead = text.slice(start, index).trimEnd();
  const lastWord = lead.slice(Math.max(lead.lastIndexOf(' '), lead.lastIndexOf('\u00a0'), lead.lastIndexOf('/')) + 1);
  if (!lastWordOfOrganisation.test(lastWord.toLowerCase().replace(/^[^а-яё\d]+/, ''))) return undefined;
  return organisationBeforeName.exec(lead)?.[0];
}

function judgeMention({ name, number }: Mention, { where }: Piece, known: KnownNames) {
  const fix = 'Исправьте название. Если это партнёр или сосед, добавьте его в сведения о школе: «Упоминаемые организации».';
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
function isInCitedTitle({ index }: Mention, { text }: Piece, library: Library): boolean {
  return library.entries.regulations.some(({ data }) => {
    if (data.level.id === 'local' || data.title.length < 20) return false;
    const at = text.indexOf(data.title);
    return at !== -1 && index >= at && index < at + data.title.length;
  });
}
