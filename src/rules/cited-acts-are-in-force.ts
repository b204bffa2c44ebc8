import { compareActs } from '#model/act.ts';
import { formatDay } from '#format/day.ts';
import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { citedActs, placeOf } from './views/cited-acts.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';
import { quote, whereIs } from './views/texts.ts';

type Regulation = Entry<'regulations'>;

/**
 * A local act in force rests on acts in force: those of its field «Основание» and those that its text cites. An act of
 * the section that has lost its force is found by its number and date.
 */
export const citedActsAreInForce = defineRule({
  name: 'citedActsAreInForce',
  severity: 'warning',
  basis: '',
  find: (library, today) => {
    const acts = publishedOf(library, 'regulations', today);
    const ended = acts.filter((act) => whyEnded(act, today) !== undefined);
    const citing = acts.filter(({ data }) => data.level.id === 'local' && data.force.id === 'in-force');
    return [
      ...findInEach(citing, (act) => judgeAct(act, ended, library, today)),
      ...findInEach(publishedOf(library, 'guidance', today), ({ data }) =>
        judgeLinks(data.regulation === undefined ? [] : [approvalOf(data.regulation)], library, today),
      ),
    ];
  },
});

/** Why an act is not in force that day, or undefined. */
function whyEnded({ data: { force, validUntil } }: Regulation, today: string): string | undefined {
  if (force.id === 'void') return 'этот акт утратил силу';
  if (validUntil !== undefined && validUntil < today)
    return `этот акт действовал по ${formatDay(validUntil)}`;
  return force.id === 'expired' ? 'срок действия этого акта истёк' : undefined;
}

type ActLink = {
  id: string;
  field: string;
  /** What the act is to the entry: «Основание документа». */
  what: string;
  /** What is to be brought up to date. */
  subject: string;
};

const approvalOf = (id: string): ActLink => ({
  id,
  field: 'regulation',
  what: 'Акт, которым утверждён материал,',
  subject: 'материал',
});

function judgeAct(act: Regulation, ended: readonly Regulation[], library: Library, today: string): Fault[] {
  const links = act.data.basis.map((id, index) => ({
    id,
    field: `basis.${index}`,
    what: 'Основание документа',
    subject: 'документ',
  }));
  const others = ended.filter(({ id }) => id !== act.id && !act.data.basis.includes(id));
  return [...judgeLinks(links, library, today), ...judgeText(act, others, today)];
}

function judgeLinks(links: readonly ActLink[], library: Library, today: string): Fault[] {
  return links.flatMap(({ id, field, what, subject }) => {
    const cited = indexOf(library).find('regulations', id);
    if (cited?.collection !== 'regulations') return [];
    const reason = whyEnded(cited, today);
    const { kind, title } = cited.data;
    return reason === undefined
      ? []
      : [{ field, ...say(`${what} — ${kind.label} «${title}»`, reason, subject) }];
  });
}

function judgeText(act: Regulation, ended: readonly Regulation[], today: string): Fault[] {
  if (ended.length === 0) return [];
  return citedActs(act).flatMap((cited) => {
    if (cited.date === undefined) return [];
    const found = ended.find(({ data }) => data.date !== undefined && compareActs(data, cited) === 'same');
    const reason = found && whyEnded(found, today);
    if (!found || reason === undefined) return [];
    const { label } = found.data.kind;
    const what = `${label.charAt(0).toUpperCase()}${label.slice(1)} ${whereIs(cited.piece)}, «${quote(cited.wording)}»`;
    return [{ field: placeOf(cited), ...say(what, reason, 'документ') }];
  });
}

function say(what: string, reason: string, subject: string) {
  return {
    message: `${what}: ${reason}.`,
    fix: `Найдите действующий акт и обновите ${subject} или поясните, почему прежний акт остаётся основанием.`,
  };
}
