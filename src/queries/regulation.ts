import type { Entry } from '#model/library.ts';
import { formatDay } from '#format/day.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { AnnexView, Fact, Link, RegulationView } from './page.ts';
import {
  approvalMention,
  capitalise,
  fact,
  fileView,
  forceMark,
  headOf,
  linksTo,
  linksToIds,
  requisites,
} from './parts.ts';
import { readingMinutes } from './reading-time.ts';
import { chainOf } from './regulation-chain.ts';

type Regulation = Entry<'regulations'>['data'];

function periodFact(period: Regulation['period']): Fact[] {
  if (!period) return [];
  const words = [period.from && `с ${formatDay(period.from)}`, period.to && `по ${formatDay(period.to)}`];
  return fact('Период по тексту документа', words.filter(Boolean).join(' '));
}

function factsOf(data: Regulation): Fact[] {
  const numbers = [data.number, ...data.jointly.map(({ number }) => number)];
  return [
    ...fact('Уровень', capitalise(data.level.label)),
    ...fact('Вид', capitalise(data.kind.label)),
    ...fact('Кто издал', data.issuer, ...data.jointly.map(({ issuer }) => issuer)),
    ...fact('Номер', numbers.filter((number) => number !== undefined).join(' / ')),
    ...fact('Дата', data.date && { text: formatDay(data.date), day: data.date }),
    ...periodFact(data.period),
  ];
}

/** Links of an act in both directions; relations without links are left out. */
function relationsOf(catalogue: Catalogue, { id, data }: Entry<'regulations'>): RegulationView['relations'] {
  const references = catalogue.references();
  const acts = (ids: readonly string[]) => linksToIds(catalogue, 'regulations', ids);
  const guidance = references.guidanceOfRegulation.get(id);
  const relations: [string, Link[]][] = [
    ['Приложение к документу', acts(data.annexOf === undefined ? [] : [data.annexOf])],
    ['Приложения в разделе', linksTo(references.annexesOf.get(id))],
    ['Изменяет', acts(data.amends)],
    ['Изменён документом', linksTo(references.amendedBy.get(id))],
    ['Утверждает дорожные карты', linksToIds(catalogue, 'roadmaps', data.approvesRoadmaps)],
    ['Утверждает программы, пары и группы', linksToIds(catalogue, 'programmes', data.approvesProgrammes)],
    ['Утверждает показатели', linksToIds(catalogue, 'indicators', data.approvesIndicators)],
    ['Утверждает материалы', linksTo(guidance)],
    ['Основание', acts(data.basis)],
    ['На этот документ ссылаются', linksTo(references.basisOf.get(id))],
  ];
  return relations.filter(([, links]) => links.length > 0).map(([title, links]) => ({ title, links }));
}

function annexView(catalogue: Catalogue, annex: Regulation['annexes'][number]): AnnexView {
  const { number, title, regulation, roadmap, guidance, file } = annex;
  return {
    number,
    title,
    links: [
      ...linksToIds(catalogue, 'regulations', regulation === undefined ? [] : [regulation]),
      ...linksToIds(catalogue, 'roadmaps', roadmap === undefined ? [] : [roadmap]),
      ...linksToIds(catalogue, 'guidance', guidance === undefined ? [] : [guidance]),
    ],
    ...(file !== undefined && { file: fileView(catalogue, file, title) }),
  };
}

export function regulationView(catalogue: Catalogue, entry: Entry<'regulations'>): RegulationView {
  const { data } = entry;
  const { file, signatureFile } = data;
  return {
    ...headOf(catalogue, entry),
    readingTime: readingMinutes(entry),
    requisites: `${capitalise(data.kind.label)} ${requisites(data)}`.trim(),
    summary: data.summary,
    facts: factsOf(data),
    force: {
      ...forceMark(data.force),
      note: data.forceNote,
      checked: data.checked,
      from: data.inForceFrom,
      until: data.validUntil,
    },
    approvals: data.approvals.map((approval) => approvalMention(catalogue, approval)),
    chain: chainOf(catalogue, entry),
    relations: relationsOf(catalogue, entry),
    annexes: data.annexes.map((annex) => annexView(catalogue, annex)),
    ...(file !== undefined && { file: fileView(catalogue, file, data.title) }),
    signature: data.signature?.label,
    ...(signatureFile !== undefined && { signatureFile: fileView(catalogue, signatureFile, 'Файл подписи') }),
    source: data.source,
    body: bodyOf(catalogue, entry),
  };
}
