import { describe, expect, it } from 'vitest';
import { correctTypography } from './typography.ts';

const shown = (text: string) => correctTypography(text).text.replaceAll('\u00A0', '~');

describe('typography of a line', () => {
  it.each([
    ['Проект "Парус"', 'Проект «Парус»'],
    ['“Парус” и „Ветер“', '«Парус» и~«Ветер»'],
    ['Проект "Школа "Парус""', 'Проект «Школа „Парус“»'],
    ['«Школа «Парус» сегодня»', '«Школа „Парус“ сегодня»'],
    ['("Парус"), "Ветер".', '(«Парус»), «Ветер».'],
    ['Диагональ 15" и "Парус"', 'Диагональ 15" и~"Парус"'],
    ['Незакрытая "кавычка', 'Незакрытая "кавычка'],
    ["Д'Артаньян", "Д'Артаньян"],
    ['Наставник - это друг', 'Наставник~— это друг'],
    ['Наставник -- друг', 'Наставник~— друг'],
    ['Наставник – друг', 'Наставник~— друг'],
    ['- пункт списка', '- пункт списка'],
    ['чек-лист', 'чек-лист'],
    ['на 2026-2027 учебный год', 'на~2026–2027 учебный год'],
    ['2026-09-01', '2026-09-01'],
    ['| --- | - |', '| --- | - |'],
    ['приказ № 56 от 1 сентября 2026 г.', 'приказ №~56 от~1 сентября 2026~г.'],
    ['2026-2027 гг.', '2026–2027~гг.'],
    ['', ''],
  ])('«%s»', (text, corrected) => {
    expect(shown(text)).toBe(corrected);
  });

  it('leaves addresses, code and components alone', () => {
    const text =
      'см. https://a.example/x-"y" и `a - b "c"`, [слово](a - b), <a title="x">, почта a-b@c.example';
    expect(shown(text)).toBe(text.replace(' и `', ' и~`'));
  });

  it('changes nothing the second time', () => {
    for (const text of ['Проект "Школа "Парус"" - в 2026-2027 гг.', '“А” - „Б“, № 5']) {
      const once = correctTypography(text).text;
      expect(correctTypography(once)).toEqual({ text: once, quotes: 0, dashes: 0, spaces: 0 });
    }
  });

  it('counts what it has changed', () => {
    expect(correctTypography('"Парус" - в школе № 5')).toMatchObject({ quotes: 2, dashes: 1, spaces: 2 });
  });
});
