import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from './read-csv-for-tests.ts';
import { csvOf } from './csv.ts';

test('rows end as the standard says and cells are parted by semicolons', () => {
  expect(
    csvOf([
      ['Практика', 'Время, часов'],
      ['Пять столов', '1,5'],
    ]),
  ).toBe('\uFEFFПрактика;Время, часов\r\nПять столов;1,5\r\n');
});

test('cells that hold signs of the table stand in quotes', () => {
  expect(csvOf([['a;b', 'в "кавычках"', 'две\nстроки', ' край', '']])).toBe(
    '\uFEFF"a;b";"в ""кавычках""";"две\nстроки";" край";\r\n',
  );
});

describe('a cell that a spreadsheet would calculate', () => {
  it.each(['=1+1', '+7 900', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', `=cmd|'/C calc'!A0`])(
    'is a text: %j',
    (value) => {
      expect(readCsv(csvOf([[value]]))).toEqual([[`'${value}`]]);
    },
  );

  it('is none when the sign stands within', () => {
    expect(readCsv(csvOf([['педагог – педагог', 'a=b', '2+2']]))).toEqual([
      ['педагог – педагог', 'a=b', '2+2'],
    ]);
  });
});

test('whatever is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('а', 'b', ';', '"', '\r', '\n', ' ', ',', '=', '«') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(table, (rows) => {
      const harmless = rows.map((row) => row.map((value) => (/^[=\r\n]/.test(value) ? `'${value}` : value)));
      expect(readCsv(csvOf(rows))).toEqual(harmless);
    }),
  );
});
