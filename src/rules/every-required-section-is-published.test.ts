import { expect, test } from 'vitest';
import { requiredSections } from '#model/vocabularies.ts';
import { everyRequiredSectionIsPublished as rule } from './every-required-section-is-published.ts';
import { bareLibrary, library, libraryWithoutSchool, say, today } from './library-for-tests.ts';

const absent = (section: string, until: string) => ({ section, reason: 'Собираем материалы', until });

test('a whole section lacks nothing', () => {
  expect(say(rule, library())).toBe('');
});

test('an empty section is told of every part it lacks', () => {
  const issues = rule.judge(bareLibrary(), today);
  expect(issues).toHaveLength(requiredSections.terms.length);
  expect(say(rule, bareLibrary())).toMatchInlineSnapshot(`
    "error school.md absences
      На сайте нет обязательной части «документы федерального уровня».
      Опубликуйте хотя бы один документ федерального уровня или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «документы регионального уровня».
      Опубликуйте хотя бы один документ регионального уровня или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «локальные документы».
      Опубликуйте локальный документ (положение или приказ) или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «дорожная карта».
      Опубликуйте дорожную карту текущего учебного года или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «программы».
      Опубликуйте хотя бы одну программу или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «практики».
      Опубликуйте хотя бы одну практику или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «методические материалы».
      Опубликуйте хотя бы один методический материал или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «новости».
      Опубликуйте хотя бы одну новость или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)
    error school.md absences
      На сайте нет обязательной части «анонсы».
      Опубликуйте хотя бы один анонс или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)"
  `);
});

test.each(requiredSections.terms.map(({ id }) => id))('the part «%s» may be declared absent', (id) => {
  const declared = bareLibrary({ school: { absences: [absent(id, '2026-12-31')] } });
  expect(rule.judge(declared, today)).toHaveLength(requiredSections.terms.length - 1);
});

test('a declaration holds on its last day and has run out on the next one', () => {
  const subject = library({ practices: [], school: { absences: [absent('практики', '2026-10-15')] } });
  expect(say(rule, subject, '2026-10-15')).toBe('');
  expect(say(rule, subject, '2026-10-16')).toMatchInlineSnapshot(`
    "error school.md absences.0.until
      Отсутствие части «практики» было объявлено до 15 октября 2026 г., этот срок прошёл.
      Опубликуйте хотя бы одну практику или назовите новый срок и причину.
      (Положение о системе наставничества, п. 8.1)"
  `);
});

test('the latest of several declarations counts', () => {
  const absences = [absent('новости', '2026-12-01'), absent('новости', '2026-09-01')];
  expect(say(rule, library({ news: [], school: { absences } }))).toBe('');
});

test('drafts and entries of a day to come are not on the site', () => {
  const news = [{ status: 'черновик' }, { id: 'zavtra', published: '2026-10-16' }];
  expect(say(rule, library({ news }))).toMatchInlineSnapshot(`
    "error school.md absences
      На сайте нет обязательной части «новости». Есть 2 неопубликованные записи.
      Опубликуйте хотя бы одну новость или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)"
  `);
  expect(say(rule, library({ news }), '2026-10-16')).toBe('');
});

test('the roadmap is the one of the current year', () => {
  expect(say(rule, library({ roadmaps: [{ schoolYear: '2025-2026' }] }))).toMatchInlineSnapshot(`
    "error school.md absences
      На сайте нет обязательной части «дорожная карта».
      Опубликуйте дорожную карту текущего учебного года или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).
      (Положение о системе наставничества, п. 8.1)"
  `);
  expect(say(rule, library({ roadmaps: [{ schoolYear: undefined }] }))).toBe('');
});

test('an entry that cannot be read counts as present', () => {
  expect(say(rule, library({ practices: [], unreadable: ['practices/otkrytyj-urok'] }))).toBe('');
  expect(say(rule, library({ regulations: [], unreadable: ['regulations/prikaz'] }))).toBe('');
});

test('nothing is claimed while the declarations cannot be read', () => {
  expect(say(rule, libraryWithoutSchool({ news: [] }))).toBe('');
});
