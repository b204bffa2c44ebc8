import { address, day, file, group, line, link, list, optional, term, text } from './fields.ts';
import { approvals, entrySchema } from './entry.ts';
import { actKinds, forces, levels, signatureModes } from './vocabularies.ts';

const jointIssuer = group(
  {
    issuer: line({ label: 'Кто издал', max: 300, holds: 'organisation' }),
    number: line({ label: 'Номер', max: 60 }),
  },
  { label: 'Соавтор документа' },
);

/** An annex that an act announces; one without a document or a file is announced but not attached. */
const annex = group(
  {
    number: optional(line({ label: 'Номер приложения', max: 20 })),
    title: line({ label: 'Название по тексту документа', max: 400 }),
    regulation: optional(link('regulations', { label: 'Документ раздела' })),
    roadmap: optional(link('roadmaps', { label: 'Дорожная карта' })),
    guidance: optional(link('guidance', { label: 'Методический материал' })),
    file: optional(file({ label: 'Файл' })),
  },
  { label: 'Приложение' },
);

/** An act of any level. The body is its text version, `file` the signed original. */
export const regulationSchema = entrySchema('Документ', {
  level: term(levels, { label: 'Уровень' }),
  kind: term(actKinds, { label: 'Вид документа' }),
  issuer: line({
    label: 'Кто издал',
    hint: 'Орган или организация: «Минпросвещения России».',
    max: 300,
    holds: 'organisation',
  }),
  jointly: list(jointIssuer, { label: 'Издан совместно', max: 6 }),
  date: optional(day({ label: 'Дата документа' })),
  number: optional(line({ label: 'Номер документа', hint: 'Как в документе, без знака «№».', max: 60 })),
  force: term(forces, { label: 'Действие' }),
  forceNote: optional(
    text({ label: 'Пояснение о действии', hint: 'Чем отменён, до какого дня действовал.', max: 600 }),
  ),
  checked: optional(
    day({ label: 'Действие проверено', hint: 'День, когда вы сверились с официальным источником.' }),
  ),
  inForceFrom: optional(day({ label: 'Действует с' })),
  validUntil: optional(day({ label: 'Действует по' })),
  period: optional(
    group(
      { from: optional(day({ label: 'С' })), to: optional(day({ label: 'По' })) },
      { label: 'Период, названный в документе' },
    ),
  ),
  supersedes: list(link('regulations', { label: 'Документ' }), { label: 'Отменяет или заменяет', max: 20 }),
  amends: list(link('regulations', { label: 'Документ' }), { label: 'Изменяет', max: 20 }),
  basis: list(link('regulations', { label: 'Документ' }), {
    label: 'Основание',
    hint: 'Документы, на которые этот ссылается.',
    max: 40,
  }),
  annexOf: optional(link('regulations', { label: 'Приложение к документу' })),
  approvals,
  approvesRoadmaps: list(link('roadmaps', { label: 'Дорожная карта' }), {
    label: 'Утверждает дорожные карты',
    max: 10,
  }),
  approvesProgrammes: list(link('programmes', { label: 'Программа' }), {
    label: 'Утверждает программы, пары и группы',
    max: 100,
  }),
  approvesIndicators: list(link('indicators', { label: 'Показатель' }), {
    label: 'Утверждает показатели',
    max: 40,
  }),
  annexes: list(annex, { label: 'Приложения', max: 40 }),
  file: optional(file({ label: 'Файл документа' })),
  signature: optional(term(signatureModes, { label: 'Подпись' })),
  signatureFile: optional(file({ label: 'Файл отсоединённой подписи' })),
  source: optional(address({ label: 'Официальная публикация' })),
});
