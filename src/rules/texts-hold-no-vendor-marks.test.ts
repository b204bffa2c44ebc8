import { expect, test } from 'vitest';
import { textsHoldNoVendorMarks as rule } from './texts-hold-no-vendor-marks.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

test('a line left by a program is told', () => {
  expect(
    say(rule, library({ guidance: [{ body: 'Документ подготовлен программой Росметод\n\nРекомендации' }] })),
  ).toMatchInlineSnapshot(`
    "warning guidance/zapis-1.md body:1:1
      Пометка программы или чужого собрания в тексте записи: «Документ подготовлен программой Росметод».
      Удалите эту строку: она не относится к документу школы."
  `);
});

test.each([
  'Документ предоставлен КонсультантПлюс',
  'Скачано с сайта school.example',
  'КонсультантПлюс: примечание.',
  'Evaluation Only. Created with a trial',
  'Отсканировано с помощью приложения',
])('«%s» is such a line', (body) => {
  expect(fieldsOf(rule, library({ guidance: [{ body }] })).length).toBeGreaterThan(0);
});

test.each([
  'Документ подготовлен методическим советом',
  'Бланк можно скачать с этой страницы',
  'Подготовлено учителями',
])('«%s» is not', (body) => {
  expect(say(rule, library({ guidance: [{ body }] }))).toBe('');
});
