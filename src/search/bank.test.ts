import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankOf, find, practice } from './bank-for-tests.ts';
import { narrow, readColumns, storeColumns } from './facet-columns.ts';

const practices = [
  practice('sobranie', {
    title: 'Двадцать шесть стульев',
    summary: 'Репетиция перед первым родительским собранием.',
    body: 'Молодая учительница боялась родительского собрания и репетировала с коллегами.',
  }),
  practice('shum', {
    title: 'Шкаф, который гудит',
    summary: 'Как мы искали, откуда на уроке шум.',
    body: 'Класс не слушается, стоит гвалт, дисциплина падает к концу урока.',
  }),
  practice('vygoranie', {
    title: 'Скамейка под рябиной',
    summary: 'Воспитатель перегорела и собиралась уволиться.',
    body: 'Эмоциональное выгорание: сил не было совсем. Выгорание отступило к весне.',
  }),
  practice('robot', {
    title: 'Десять колёсиков',
    summary: 'Учительница рисования начинает вести робототехнику.',
    body: 'Робототехника и наборы с моторами, кружок по средам.',
  }),
  practice('robot-2', {
    title: 'Колёсиков десять',
    summary: 'Ещё о моторах.',
    body: 'Те же наборы через год.',
  }),
];

describe('a bank', () => {
  it.each([
    ['родительских собраниях', 'sobranie'],
    ['СОБРАНИЕ', 'sobranie'],
    ['шумят', 'shum'],
    ['выгор', 'vygoranie'],
    ['робототехнека', 'robot'],
    ['hj,jnjnt[ybrf', 'robot'],
    ['профессиональное выгорание', 'vygoranie'],
    ['Десять колёсиков', 'robot'],
    ['Колесиков десять', 'robot-2'],
    ['как быть, если никто не слушается и шумит на уроке?', 'shum'],
  ])('answers «%s» with %s first', async (question, id) => {
    expect((await find(await bankOf(practices), question))[0]).toBe(id);
  });

  it('takes an exact question as it was typed', async () => {
    const bank = await bankOf(practices);
    expect(await find(bank, 'робтотехника', { isExact: true })).toEqual([]);
    expect(await find(bank, 'робототехника', { isExact: true })).toEqual(['robot']);
  });

  it('puts an exact hit above every widened one', async () => {
    const bank = await bankOf([
      ...practices,
      practice('slovo', { body: 'Один раз здесь сказано: собрание.' }),
      practice('mama', { summary: 'Родители, мамы и папы пришли на встречу с родителями.' }),
    ]);
    const found = await find(bank, 'собрание');
    expect(found.indexOf('slovo')).toBeLessThan(found.includes('mama') ? found.indexOf('mama') : Infinity);
  });

  it('finds the same with all loaded as with what the question needs', async () => {
    for (const question of ['родительское собрание', 'шум', 'роботехника', 'vygoranie', 'сил нет']) {
      const whole = await bankOf(practices);
      await whole.keep();
      expect(await find(whole, question)).toEqual(await find(await bankOf(practices), question));
    }
  });

  it('loads a few files for a question and each once', async () => {
    const loads: string[] = [];
    const bank = await bankOf(practices, { loads });
    await find(bank, 'собрание');
    const first = loads.length;
    await find(bank, 'собрание');
    expect(loads).toHaveLength(first);
    await bank.keep();
    expect(first).toBeLessThan(loads.length / 3);
    expect(loads.filter((name, place) => loads.indexOf(name) !== place)).toEqual(['core.json']);
  });

  it('answers without a connection once it has kept everything', async () => {
    let isOffline = false;
    const bank = await bankOf(practices, { refuses: () => isOffline });
    await bank.keep();
    isOffline = true;
    expect(await find(bank, 'выгорание')).toContain('vygoranie');
  });

  it('asks again for a file that failed', async () => {
    let isDown = false;
    const bank = await bankOf(practices, { refuses: () => isDown });
    isDown = true;
    await expect(find(bank, 'собрание')).rejects.toThrow('was not loaded');
    isDown = false;
    expect(await find(bank, 'собрание')).toContain('sobranie');
  });

  it('says what was put right and whether a question was widened', async () => {
    const bank = await bankOf(practices);
    const slip = await bank.answer('робтотехника');
    expect(slip.question.words[0]?.meant[0]?.stem).toBe('робототехник');
    expect((await bank.answer('hj,jnjnt[ybrf')).question.retyped).toBe('робототехника');
    expect((await bank.answer('робототехника')).isWidened).toBe(false);
    expect((await bank.answer('робототехника на собрании')).isWidened).toBe(true);
  });

  it('marks words of the answer in any form and names of what was meant', async () => {
    const bank = await bankOf(practices);
    const marks = bank.marks(await bank.answer('родительские собрания'));
    const matched = marks('На собрании родители молчали.').filter(({ isMatch }) => isMatch);
    expect(matched.map(({ text }) => text)).toEqual(['собрании родители']);
    expect(
      marks('<b>собрание</b>')
        .map(({ text }) => text)
        .join(''),
    ).toBe('<b>собрание</b>');
  });
});

describe('bad input', () => {
  const hostile = [
    'слово '.repeat(2000),
    'щ'.repeat(10_000),
    '🙂👩‍🏫',
    '<script>alert(1)</script>',
    '   ',
    'и в на не что как',
    '\u202Eкору\u202C\u200B',
    '.*+?^${}()|[]\\',
    '__proto__ constructor toString hasOwnProperty',
  ];
  it.each(hostile)('«%s» is answered soon and without an error', async (question) => {
    const bank = await bankOf(practices);
    await bank.keep();
    const { hits } = await bank.answer(question);
    expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  it('of any kind is answered', async () => {
    const bank = await bankOf(practices);
    await bank.keep();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (question) => {
        const { hits } = await bank.answer(question);
        const pieces = bank.marks(await bank.answer(question))(question);
        expect(hits.length).toBeLessThanOrEqual(practices.length);
        expect(pieces.map(({ text }) => text).join('')).toBe(question);
      }),
    );
  });

  it('an empty bank is an answer of nothing', async () => {
    const bank = await bankOf([]);
    expect(await find(bank, 'собрание')).toEqual([]);
  });
});

describe('facets', () => {
  const source = {
    id: 'vid',
    label: 'Вид',
    values: [
      { key: 'a', label: 'А' },
      { key: 'b', label: 'Б' },
    ],
    keys: [['a'], ['a', 'b'], [], ['b']],
  };
  const other = { ...source, id: 'god', label: 'Год', keys: [['b'], ['a'], ['a'], ['a']] };
  const columns = readColumns(
    storeColumns(
      [source, other],
      [{ date: '2025-09-01', hours: 1.5 }, {}, { hours: 40 }, { date: '2026-01-02' }],
    ),
  );
  const all = [0, 1, 2, 3];

  it('keep every practice’s values, days and hours', () => {
    expect(all.map((number) => columns.facets[0]?.of(number))).toEqual([[0], [0, 1], [], [1]]);
    expect(all.map((number) => columns.hours(number))).toEqual([1.5, undefined, 40, undefined]);
    expect(columns.day(3) - columns.day(0)).toBe(123);
    expect(columns.day(1)).toBe(0);
  });

  it('take any of the values of a facet and all of the facets', () => {
    const choose = (...choice: [string, string[]][]) =>
      narrow(columns, all, new Map(choice.map(([id, keys]) => [id, new Set(keys)]))).practices;
    expect(choose()).toEqual(all);
    expect(choose(['vid', ['a']])).toEqual([0, 1]);
    expect(choose(['vid', ['a', 'b']])).toEqual([0, 1, 3]);
    expect(choose(['vid', ['a']], ['god', ['a']])).toEqual([1]);
    expect(choose(['vid', ['unknown']])).toEqual([]);
  });

  it('count what each value would leave beside the choice in other facets', () => {
    const { counts } = narrow(columns, all, new Map([['vid', new Set(['a'])]]));
    expect(counts.get('vid')).toEqual([2, 2]);
    expect(counts.get('god')).toEqual([1, 1]);
  });
});
