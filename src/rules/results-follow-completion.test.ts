import { expect, test } from 'vitest';
import { resultsFollowCompletion as rule } from './results-follow-completion.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const results = [{ title: 'Уроков с обратной связью', before: '2', after: '9' }];
const completed = { state: 'завершена', completion: 'план выполнен' };

test('results of a programme that is not completed are told, in measures and in words', () => {
  expect(say(rule, library({ programmes: [{ results, resultSummary: 'Получилось.' }] })))
    .toMatchInlineSnapshot(`
    "error programmes/zapis-1.md results
      Результаты программы опубликованы раньше её завершения: ход программы — «реализуется».
      Уберите результаты до завершения программы или, если она завершена, отметьте это и укажите причину завершения.
      (Положение о системе наставничества, п. 8.2)
    error programmes/zapis-1.md resultSummary
      Результаты программы опубликованы раньше её завершения: ход программы — «реализуется».
      Уберите результаты до завершения программы или, если она завершена, отметьте это и укажите причину завершения.
      (Положение о системе наставничества, п. 8.2)"
  `);
});

test.each(['запланирована', 'реализуется', 'приостановлена'])(
  'a programme that is «%s» has no results',
  (state) => {
    expect(fieldsOf(rule, library({ programmes: [{ state, results }] }))).toEqual(['results']);
    expect(fieldsOf(rule, library({ programmes: [{ state }] }))).toEqual([]);
  },
);

test('a completed programme shows them from its last day', () => {
  const programmes = [{ ...completed, finished: '2026-10-15', results, resultSummary: 'Получилось.' }];
  expect(say(rule, library({ programmes }), '2026-10-15')).toBe('');
  expect(fieldsOf(rule, library({ programmes }), '2026-10-14')).toEqual(['results', 'resultSummary']);
  expect(say(rule, library({ programmes: [{ ...completed, results }] }))).toBe('');
});

test('a practice with results of a running programme is a doubt', () => {
  const practices = [{ programme: 'pervyj-god', results }];
  expect(say(rule, library({ practices, programmes: [{ id: 'pervyj-god' }] }))).toMatchInlineSnapshot(`
    "warning practices/zapis-1.md results
      Практика показывает результаты программы «Первый год в школе», которая не завершена: ход программы — «реализуется».
      Добавьте результаты в описание практики после завершения программы.
      (Положение о системе наставничества, п. 8.2)"
  `);
  expect(say(rule, library({ practices, programmes: [{ id: 'pervyj-god', ...completed }] }))).toBe('');
  expect(say(rule, library({ practices: [{ programme: 'pervyj-god' }] }))).toBe('');
});

test('drafts wait', () => {
  expect(say(rule, library({ programmes: [{ results, status: 'черновик' }] }))).toBe('');
});
