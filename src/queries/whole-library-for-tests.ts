/** A library in which every kind of page and every reference is present, parsed through the real schemas. */
import type { Library } from '#model/library.ts';
import type { Parts } from '#rules/library-for-tests.ts';
import { contentFile, library } from '#rules/library-for-tests.ts';

export const today = '2026-10-15';

const consent = { given: '2026-09-01', until: '2027-08-31', covers: ['имя', 'фотография'] };

export const wholeParts: Parts = {
  school: { absences: [{ section: 'анонсы', reason: 'Готовим план.', until: '2026-12-31' }] },
  regulations: [
    {
      id: 'prikaz',
      title: 'О внедрении',
      number: '56',
      date: '2026-08-20',
      supersedes: ['staryj-prikaz'],
      basis: ['zakon'],
      approvesRoadmaps: ['plan'],
      approvesProgrammes: ['pervyj-god'],
      approvesIndicators: ['dolya'],
      annexes: [{ title: 'Положение', regulation: 'polozhenie' }],
    },
    { id: 'polozhenie', title: 'Положение', kind: 'положение', annexOf: 'prikaz', amends: ['staryj-prikaz'] },
    {
      id: 'staryj-prikaz',
      title: 'О старом порядке',
      number: '12',
      date: '2020-02-01',
      force: 'утратил силу',
    },
    {
      id: 'zakon',
      title: 'Об образовании',
      level: 'федеральный',
      kind: 'закон',
      issuer: 'Государственная Дума',
    },
  ],
  roadmaps: [
    { id: 'plan', formerIds: ['staryj-plan'] },
    { id: 'proshlyj', title: 'Прошлый план', schoolYear: '2025-2026' },
  ],
  programmes: [
    { id: 'pervyj-god', mentors: [{ post: 'учитель математики', mentor: 'matematik' }] },
    {
      id: 'zavershennaya',
      title: 'Завершённая',
      start: '2025-09-01',
      end: '2026-05-31',
      state: 'завершена',
      finished: '2026-05-31',
      completion: 'по инициативе куратора',
      results: [{ title: 'Уверенность', before: '2', after: '4' }],
      resultSummary: 'Итог завершённой.',
    },
  ],
  practices: [
    {
      id: 'otkrytyj-urok',
      programme: 'pervyj-god',
      authors: [{ post: 'учитель математики', mentor: 'matematik' }],
      materials: [{ title: 'Бланк', file: 'files/blank.docx' }],
    },
    { id: 'proshlaya', title: 'Прошлая практика', schoolYear: '2025-2026' },
  ],
  guidance: [{ id: 'pamyatka', regulation: 'prikaz' }],
  news: [{ id: 'pedsovet', event: 'kruglyj-stol', programme: 'pervyj-god' }],
  events: [
    { id: 'kruglyj-stol' },
    { id: 'proshedshee', title: 'Прошедшее', start: '2026-09-10' },
    { id: 'otmena', title: 'Отменённое', start: '2026-12-01', cancelled: true },
  ],
  mentors: [{ id: 'matematik', name: 'Имя под согласием', consent }],
  indicators: [{ id: 'dolya', source: 'prikaz' }],
  pages: [{ id: 'o-nas', inMenu: true, body: 'См. [приказ](regulations/prikaz).' }],
  files: [contentFile('files/blank.docx', { size: 34_000 })],
};

/** A fresh library of these parts, so that nothing is shared between two of them. */
export function wholeLibrary(parts: Parts = {}): Library {
  return library({ ...wholeParts, ...parts });
}
