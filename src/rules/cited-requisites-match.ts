import { formatDayShort } from '#format/day.ts';
import { compareActs, normaliseActNumber } from '#model/act.ts';
import type { Entry, Library } from '#model/library.ts';
import { editDistance } from '#model/vocabulary.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { citedActs, placeOf, type CitedAct } from './views/cited-acts.ts';
import { publishedOf, publishedSubjects } from './views/published.ts';
import { quote, whereIs } from './views/texts.ts';

type Requisites = { number: string; date: string | undefined; title: string };
type Register = Record<'byNumber' | 'byDate', ReadonlyMap<string, readonly Requisites[]>>;

/**
 * An act cited in a text has the number and the date that its entry in the section has. When only one of them fits, one
 * of the two places holds a slip. Numbers such as «2» are everybody's, so a number alone must be one of a kind.
 */
export const citedRequisitesMatch = defineRule({
  name: 'citedRequisitesMatch',
  severity: 'warning',
  basis: '',
  find: (library, today) => {
    const register = registerOf(library, today);
    if (register.byNumber.size === 0) return [];
    return findInEach(publishedSubjects(library, today), (subject) =>
      citedActs(subject).flatMap((cited) => judgeCitation(cited, register) ?? []),
    );
  },
});

function registerOf(library: Library, today: string): Register {
  const acts = publishedOf(library, 'regulations', today).flatMap(requisitesOf);
  return {
    byNumber: Map.groupBy(acts, ({ number }) => normaliseActNumber(number)),
    byDate: Map.groupBy(acts, ({ date }) => date ?? ''),
  };
}

function requisitesOf({ data }: Entry<'regulations'>): Requisites[] {
  const numbers = [
    ...(data.number === undefined ? [] : [data.number]),
    ...data.jointly.map((one) => one.number),
  ];
  return numbers.map((number) => ({ number, date: data.date, title: data.title }));
}

function judgeCitation(cited: CitedAct, { byNumber, byDate }: Register): Fault | undefined {
  const { date, number } = cited;
  if (date === undefined) return undefined;
  const ofThatDay = byDate.get(date) ?? [];
  const ofThatNumber = byNumber.get(normaliseActNumber(number)) ?? [];
  if ([...ofThatDay, ...ofThatNumber].some((act) => compareActs(act, cited) === 'same')) return undefined;
  const otherDate = isTelling(number) ? ofThatNumber.find((act) => act.date !== undefined) : undefined;
  if (otherDate?.date !== undefined)
    return sayDifference(cited, otherDate, `другая дата: ${formatDayShort(otherDate.date)}`);
  const otherNumber = ofThatDay.find((act) => isMistyped(number, act.number));
  return otherNumber && sayDifference(cited, otherNumber, `другой номер: ${otherNumber.number}`);
}

/** Whether a number is likely to be the only one: it holds letters or at least three digits. */
function isTelling(number: string): boolean {
  return /\p{L}/u.test(number) || /\d{3}/.test(number);
}

/** One sign wrong in a number of three signs or more. */
function isMistyped(left: string, right: string): boolean {
  const [one, other] = [normaliseActNumber(left), normaliseActNumber(right)];
  return Math.min(one.length, other.length) >= 3 && editDistance(one, other) === 1;
}

function sayDifference(cited: CitedAct, { title }: Requisites, difference: string): Fault {
  return {
    field: placeOf(cited),
    message: `Реквизиты «${quote(cited.wording)}» ${whereIs(cited.piece)} похожи на реквизиты документа «${title}», но там ${difference}.`,
    fix: 'Сверьте реквизиты с официальным текстом и исправьте их там, где описка.',
  };
}
