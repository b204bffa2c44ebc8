import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { entry } from '#rules/library-for-tests.ts';
import type { RoadmapTable } from './page.ts';
import { roadmapTable } from './roadmap-table.ts';

const tableOf = (fields: Record<string, unknown>) => roadmapTable(entry('roadmaps', fields).data);

/** The table as text: one line for a row, spans in brackets, points after their cell. */
function draw({ columns, rows }: RoadmapTable): string {
  const head = columns.map(({ title }) => title).join(' | ');
  const lines = rows.map((row) => {
    if (row.kind === 'title') return `= ${[row.number, row.title].filter(Boolean).join(' ')}`;
    const cells = row.cells.map(({ number, text, items, rows: span }) => {
      const points = items.map((item) => `• ${[item.number, item.text].filter(Boolean).join(' ')}`);
      const words = [number, text, ...points].filter(Boolean).join(' ') || '—';
      return span > 1 ? `${words} [${span}]` : words;
    });
    return cells.join(' | ');
  });
  return [head, ...lines].join('\n');
}

const columns = (...holds: string[]) => holds.map((item) => ({ holds: item, title: item }));

/** How many cells stand in every row and column when spans are laid out; anything but one is a broken table. */
function coverage({ columns: titles, rows }: RoadmapTable): number[] {
  const grid = rows.map((row) => titles.map((): number => (row.kind === 'title' ? 1 : 0)));
  rows.forEach((row, index) => {
    if (row.kind === 'title') return;
    for (const { column, rows: span } of row.cells) {
      for (let below = 0; below < span; below += 1) {
        const line = grid[index + below];
        if (line) line[column] = (line[column] ?? 0) + 1;
      }
    }
  });
  return [...new Set(grid.flat())];
}

describe('the school’s own table', () => {
  it('keeps sections as a column, numbers them there and shares merged cells', () => {
    const table = tableOf({
      columns: columns('номер', 'этап', 'мероприятие', 'план мероприятий', 'срок', 'ответственный'),
      sections: [
        {
          number: '1',
          title: 'Подготовка',
          activities: [
            {
              title: 'Акты',
              items: [{ text: 'приказ' }, { text: 'положение' }],
              deadline: 'Октябрь',
              responsible: 'Директор',
            },
            { title: 'Информирование', merged: true, responsible: 'Куратор' },
          ],
        },
        { number: '2', title: 'Банк', activities: [{ title: 'Запросы' }] },
      ],
    });
    expect(draw(table)).toMatchInlineSnapshot(`
      "номер | этап | мероприятие | план мероприятий | срок | ответственный
      1 [2] | Подготовка [2] | Акты | • приказ • положение | Октябрь [2] | Директор
      Информирование | — | Куратор
      2 | Банк | Запросы | — | — | —"
    `);
  });

  it('keeps sections as title rows and numbers activities in their column', () => {
    const table = tableOf({
      columns: columns('номер', 'мероприятие', 'срок', 'результат'),
      sections: [
        {
          number: '1',
          title: 'Регулирование',
          activities: [{ number: '1.1', title: 'Приказ', deadline: 'до 1 сентября', result: 'Приказ' }],
        },
        { number: '2', title: 'Поддержка', activities: [] },
      ],
    });
    expect(draw(table)).toMatchInlineSnapshot(`
      "номер | мероприятие | срок | результат
      = 1 Регулирование
      1.1 | Приказ | до 1 сентября | Приказ
      = 2 Поддержка"
    `);
  });

  it('keeps own columns by their titles, declared or not', () => {
    const table = tableOf({
      columns: [
        { holds: 'мероприятие', title: 'Мероприятия' },
        { holds: 'своя графа', title: 'Целевая группа' },
      ],
      sections: [
        {
          activities: [
            { title: 'Семинар', own: [{ column: 'целевая группа', value: 'наставники' }] },
            { title: 'Встреча', own: [{ column: 'Выход', value: 'протокол' }] },
          ],
        },
      ],
    });
    expect(draw(table)).toMatchInlineSnapshot(`
      "Мероприятия | Целевая группа | Выход
      Семинар | наставники | —
      Встреча | — | протокол"
    `);
  });

  it('of a plan that declares no columns has those that hold something', () => {
    const table = tableOf({
      sections: [{ title: 'Банк', activities: [{ title: 'Запросы', responsible: 'Куратор' }] }],
    });
    expect(draw(table)).toMatchInlineSnapshot(`
      "Мероприятие | Ответственный
      = Банк
      Запросы | Куратор"
    `);
  });

  it('names a column without a title for those who do not see it', () => {
    const table = tableOf({ columns: [{ holds: 'номер' }, { holds: 'мероприятие', title: 'Что делаем' }] });
    expect(table.columns).toEqual([
      { title: '№', hiddenTitle: true, holds: 'number' },
      { title: 'Что делаем', hiddenTitle: false, holds: 'activity' },
    ]);
  });

  it('lays every cell in one place and loses no word, whatever the columns and the merging', () => {
    const word = fc.option(fc.stringMatching(/^[а-я]{3,8}$/), { nil: undefined });
    const activity = fc.record({
      number: word,
      title: word,
      deadline: word,
      responsible: word,
      result: word,
      merged: fc.boolean(),
    });
    const section = fc.record({
      number: word,
      title: word,
      activities: fc.array(activity, { maxLength: 4 }),
    });
    const all = ['номер', 'этап', 'мероприятие', 'срок', 'ответственный', 'результат'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 6 }),
        fc.array(section, { minLength: 1, maxLength: 4 }),
        (holds, sections) => {
          const table = tableOf({ columns: columns(...holds), sections });
          expect(coverage(table)).toEqual([1]);
          const shown = JSON.stringify(table.rows);
          const words = sections.flatMap((item) => [
            item.title,
            ...item.activities.flatMap(({ title, deadline, responsible, result }) => [
              title,
              deadline,
              responsible,
              result,
            ]),
          ]);
          for (const item of words) if (item !== undefined) expect(shown).toContain(item);
        },
      ),
    );
  });
});

it('gives every row an anchor of its own, whatever activities are called', () => {
  const ids = [undefined, '1-1', '2-1', 'itogi', undefined, '1-5'];
  const activities = ids.map((id, index) => ({ title: `Дело ${index}`, ...(id !== undefined && { id }) }));
  const { rows } = tableOf({ sections: [{ activities }, { activities: [{ title: 'Ещё одно' }] }] });
  const anchors = rows.flatMap((row) => (row.kind === 'cells' ? row.anchor : []));
  expect(new Set(anchors).size).toBe(ids.length + 1);
});
