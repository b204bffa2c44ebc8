import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  address,
  colour,
  day,
  email,
  fieldInfo,
  file,
  flag,
  group,
  line,
  link,
  list,
  moment,
  number,
  optional,
  phone,
  picture,
  schoolYear,
  term,
  text,
  withDefault,
  type FieldKind,
} from './fields.ts';
import { forms, levels } from './vocabularies.ts';

const label = 'Поле';

/** One field of every kind, with values that it takes (as written → as read) and values that it refuses. */
const kinds: Record<FieldKind, { field: z.ZodType; takes: [unknown, unknown][]; refuses: unknown[] }> = {
  line: {
    field: line({ label, max: 5 }),
    takes: [[' да ', 'да']],
    refuses: ['длинная', 'а\nб', 5, true, ['а']],
  },
  text: { field: text({ label, max: 9 }), takes: [['а\nб', 'а\nб']], refuses: ['очень длинно', 5, {}] },
  day: {
    field: day({ label }),
    takes: [
      ['2026-09-01', '2026-09-01'],
      [new Date('2026-09-01'), '2026-09-01'],
    ],
    refuses: ['2026-02-30', '1.9.2026', '2026', 20260901, new Date('x')],
  },
  moment: {
    field: moment({ label }),
    takes: [
      ['2026-09-01', '2026-09-01'],
      ['2026-09-01 09:30', '2026-09-01 09:30'],
      ['2026-09-01T09:30', '2026-09-01 09:30'],
      [new Date('2026-09-01T09:30:00Z'), '2026-09-01 09:30'],
      [new Date('2026-09-01'), '2026-09-01'],
    ],
    refuses: ['2026-09-01 25:00', '2026-13-01 09:30', 'завтра'],
  },
  schoolYear: {
    field: schoolYear({ label }),
    takes: [
      ['2026-2027', '2026-2027'],
      ['2026/27', '2026-2027'],
      ['2026–2027', '2026-2027'],
      ['2099-2100', '2099-2100'],
    ],
    refuses: ['2023-2043', '2026', '2027-2026', 2026, { toString: [] }],
  },
  number: {
    field: number({ label, min: 1, max: 9 }),
    takes: [
      [1, 1],
      [9, 9],
      [1.5, 1.5],
    ],
    refuses: [0, 10, '5', Number.NaN, Infinity],
  },
  colour: {
    field: colour({ label }),
    takes: [
      [' #0B4F6C ', '#0b4f6c'],
      ['#0bf', '#00bbff'],
    ],
    refuses: ['синий', '0b4f6c', '#0b4f6', 0, true],
  },
  flag: {
    field: flag({ label }),
    takes: [
      [true, true],
      ['да', true],
      ['Нет', false],
      [null, false],
      [undefined, false],
    ],
    refuses: ['может быть', 1],
  },
  term: {
    field: term(levels, { label }),
    takes: [['школьный', { id: 'local', label: 'локальный' }]],
    refuses: ['звёздный', 'иное: звёздный', {}, [], { toString: [] }],
  },
  link: {
    field: link('news', { label }),
    takes: [['den-nastavnika-2', 'den-nastavnika-2']],
    refuses: ['День', 'a/b', '../a', 'a--b', '-a', 7],
  },
  file: {
    field: file({ label }),
    takes: [
      ['files/а б.pdf', 'files/а б.pdf'],
      ['/files/a.docx', 'files/a.docx'],
    ],
    refuses: ['files/a.exe', 'a.pdf', 'files/../a.pdf', 'files/.a.pdf', 'https://x.ru/a.pdf', 'files\\a.pdf'],
  },
  picture: {
    field: picture({ label }),
    takes: [['pictures/a.JPG', 'pictures/a.JPG']],
    refuses: ['files/a.jpg', 'pictures/a.svg', 'pictures/../../a.png'],
  },
  address: {
    field: address({ label }),
    takes: [['https://school.example/a', 'https://school.example/a']],
    refuses: ['school.example', 'javascript:alert(1)', 'ftp://a.b', 'https://нет места'],
  },
  email: { field: email({ label }), takes: [['a@b.ru', 'a@b.ru']], refuses: ['a@b', 'a b@c.ru', '@b.ru'] },
  phone: {
    field: phone({ label }),
    takes: [
      ['+7 (812) 000-00-00', '+7 (812) 000-00-00'],
      ['8 800 000 00 00, доб. 12', '8 800 000 00 00, доб. 12'],
    ],
    refuses: ['звоните', '12', '+7'],
  },
  list: {
    field: list(line({ label }), { label, max: 2 }),
    takes: [
      [['а'], ['а']],
      [null, []],
      [undefined, []],
      ['', []],
    ],
    refuses: ['а', ['а', 'б', 'в'], [1]],
  },
  group: {
    field: group({ a: line({ label: 'А' }) }, { label }),
    takes: [[{ a: 'б' }, { a: 'б' }]],
    refuses: [{ a: 'б', b: 'в' }, 'а', []],
  },
};

const absent = [undefined, null, '', '  '];
const fromAbsent: Partial<Record<FieldKind, unknown>> = { flag: false, list: [] };

describe.each(Object.entries(kinds))('a field of the kind %s', (kind, { field, takes, refuses }) => {
  it('describes itself to editors', () => {
    expect(fieldInfo(field)).toMatchObject({ kind, label });
  });

  it('takes what it should', () => {
    for (const [written, read] of takes)
      expect(field.safeParse(written)).toEqual({ success: true, data: read });
  });

  it('refuses anything else with one or more Russian sentences that name it', () => {
    for (const value of refuses) {
      const messages = field.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
      expect(messages.length, JSON.stringify(value)).toBeGreaterThan(0);
      for (const message of messages) expect(message).toMatch(/^[«А-ЯЁ].*[.»]$/su);
    }
  });

  it('says that it must be filled in when it is absent, unless it has a meaning then', () => {
    for (const value of absent) {
      const result = field.safeParse(value);
      if (kind in fromAbsent)
        expect(result.data ?? fromAbsent[kind as FieldKind]).toEqual(fromAbsent[kind as FieldKind]);
      else expect(result.error?.issues[0]?.message).toBe('Заполните поле «Поле».');
    }
  });

  it('is undefined when it is optional and absent, and keeps its description', () => {
    const wrapped = optional(field);
    for (const value of absent) expect(wrapped.safeParse(value)).toEqual({ success: true, data: undefined });
    for (const [written, read] of takes)
      if (written !== null && written !== '')
        expect(wrapped.safeParse(written).data).toEqual(written === undefined ? undefined : read);
    expect(fieldInfo(wrapped)).toMatchObject({ kind, label, required: false });
  });

  it('takes its default when it is absent', () => {
    const [written, read] = takes[0]!;
    for (const value of absent) expect(withDefault(field, written).safeParse(value).data).toEqual(read);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => field.safeParse(value)).not.toThrow();
      }),
    );
  });
});

describe('messages', () => {
  const said = (field: z.ZodType, value: unknown) =>
    field.safeParse(value).error?.issues.map(({ message }) => message);

  it('offer the nearest word of a vocabulary', () => {
    expect(said(term(forms, { label: 'Форма' }), 'педагог – педагогг')).toMatchInlineSnapshot(`
      [
        "Поле «Форма»: значения «педагог – педагогг» нет в списке. Возможно, имелось в виду «педагог – педагог». Если подходящего слова нет, напишите «иное: …».",
      ]
    `);
    expect(said(term(levels, { label: 'Уровень' }), 'звёздный')).toMatchInlineSnapshot(`
      [
        "Поле «Уровень»: значения «звёздный» нет в списке. Можно указать: «федеральный», «региональный», «муниципальный», «локальный».",
      ]
    `);
  });

  it('show the shape that is meant', () => {
    expect(said(day({ label: 'Дата' }), '1 сентября')).toMatchInlineSnapshot(`
      [
        "Поле «Дата»: нужна дата вида 2026-09-01 (год-месяц-день).",
      ]
    `);
    expect(said(schoolYear({ label: 'Учебный год' }), '2023-2043')).toMatchInlineSnapshot(`
      [
        "Поле «Учебный год»: учебный год — это два соседних года, например 2026-2027.",
      ]
    `);
    const factual = number({ label: 'Факт', min: -1_000_000 });
    expect([
      ...(said(factual, 'много') ?? []),
      ...(said(factual, 2_000_000) ?? []).map((message) => message.replaceAll('\u00a0', ' ')),
      ...(said(number({ label: 'Балл', min: 1, max: 9 }), 'много') ?? []),
    ]).toMatchInlineSnapshot(`
      [
        "Поле «Факт»: нужно число.",
        "Поле «Факт»: нужно число от −1 000 000 до 1 000 000.",
        "Поле «Балл»: нужно число от 1 до 9.",
      ]
    `);
    expect(said(file({ label: 'Файл' }), 'prikaz.exe')).toMatchInlineSnapshot(`
      [
        "Поле «Файл»: нужен путь вида files/имя.pdf; подходят файлы pdf, docx, doc, odt, rtf, xlsx, xls, ods, pptx, odp, zip, sig, txt, csv.",
      ]
    `);
  });
});

describe('a schema from elsewhere', () => {
  it('is refused, so that no field can stay invisible to editors', () => {
    expect(() => fieldInfo(z.string())).toThrow(TypeError);
  });
});
