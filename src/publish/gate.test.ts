import { describe, expect, it } from 'vitest';
import { isPublished } from '#model/library.ts';
import { contentDirectory, sampleSchool } from '#reader/content-for-tests.ts';
import { judgeContent, type JudgeOptions } from './gate.ts';

const news = `---
title: Педсовет
summary: О наставничестве.
status: опубликовано
publishAt: 2026-09-10 08:00
withdrawAt: 2026-09-20
date: 2026-09-10
kind: статья
---
`;
const schoolWith = (fields: string) => sampleSchool.replace(/\n---\n$/, `\n${fields}\n---\n`);

/** What the gate says of the one entry, in a school with these fields of its own. */
function judgeNews(options: JudgeOptions, fields = 'searchWords: []') {
  using content = contentDirectory({ 'school.md': schoolWith(fields), 'news/pedsovet.md': news });
  const { library, reading, ...verdict } = judgeContent(content.root, options);
  const [entry] = library.entries.news;
  if (!entry) throw new Error('The news was not read.');
  return { ...verdict, library, reading, entry, isOut: isPublished(entry, verdict.today) };
}

describe('the gate', () => {
  it.each([
    ['2026-09-10 07:59', false, '2026-09-10 08:00'],
    ['2026-09-10 08:00', true, '2026-09-20 00:00'],
    ['2026-09-19 23:59', true, '2026-09-20 00:00'],
    ['2026-09-20 00:00', false, undefined],
  ])('judges for the minute %s', (now, isOut, nextChange) => {
    expect(judgeNews({ now })).toMatchObject({ isOut, nextChange, today: now.slice(0, 10) });
  });

  it('judges a day as it is at its end', () => {
    expect(judgeNews({ today: '2026-09-10' })).toMatchObject({ isOut: true, today: '2026-09-10' });
    expect(judgeNews({ today: '2026-09-09' })).toMatchObject({ isOut: false, today: '2026-09-09' });
  });

  it('leaves a sample at the end of its own day', () => {
    const asOf = 'asOf: 2026-09-10';
    expect(judgeNews({}, asOf)).toMatchObject({ isOut: true, today: '2026-09-10' });
    expect(judgeNews({ now: '2026-09-30 12:00' }, asOf)).toMatchObject({ isOut: true, today: '2026-09-10' });
    expect(judgeNews({ today: '2026-09-09' }, asOf)).toMatchObject({ isOut: false, today: '2026-09-09' });
  });

  it('keeps what was read apart from what was judged, so that it can be read on', () => {
    const { reading, entry } = judgeNews({ now: '2026-09-10 07:59' });
    expect(reading.library.entries.news[0]?.data.status.id).toBe('published');
    expect(entry.data.status).toEqual({ id: 'draft', label: 'выйдет 10 сентября 2026 г., 08:00' });
  });

  it('goes by the clock of the school', () => {
    expect(judgeNews({}).timeZone).toBe('Europe/Moscow');
    expect(judgeNews({}, 'timeZone: Asia/Vladivostok').timeZone).toBe('Asia/Vladivostok');
  });

  it.each(['Москва', '+03:00', 'Europe/Kaluga', '0'])('knows no time zone «%s»', (zone) => {
    const { issues } = judgeNews({}, `timeZone: '${zone}'`);
    expect(issues.find(({ field }) => field === 'timeZone')).toMatchObject({
      severity: 'error',
      file: 'school.md',
      message: expect.stringContaining('Поле «Часовой пояс»: такого пояса нет.') as string,
    });
  });

  it('warns while there is time that a withdrawal will leave a link behind', () => {
    const pointing = news
      .replace(/^(?:publishAt|withdrawAt).*\n/gm, '')
      .concat('\nСмотрите [новость](/novosti/pedsovet/).\n');
    using content = contentDirectory({
      'school.md': sampleSchool,
      'news/pedsovet.md': news,
      'news/ssylka.md': pointing,
    });
    const about = (now: string) =>
      judgeContent(content.root, { now }).issues.filter(({ rule }) => rule === 'everyReferenceResolves');
    expect(about('2026-09-19 12:00')).toMatchObject([
      {
        severity: 'warning',
        file: 'news/ssylka.md',
        message: expect.stringContaining(
          '20 сентября 2026 г., 00:00 раздел не сможет обновиться сам.',
        ) as string,
      },
    ]);
    expect(about('2026-09-20 00:00')).toMatchObject([{ severity: 'error', file: 'news/ssylka.md' }]);
  });
});
