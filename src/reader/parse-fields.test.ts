import { load } from 'js-yaml';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';
import { parseFields } from './parse-fields.ts';
import { sampleFiles } from './content-for-tests.ts';
import { furtherAdvice, yamlAdvice } from './yaml-messages.ts';

const yamlOf = (text: string) => {
  const split = splitFrontMatter(text);
  if ('rule' in split) throw new Error('The sample has no front matter.');
  return split.yaml;
};

/** Mistakes that people make, with the line and the column at which they are mended. */
const mistakes: Record<string, string> = {
  'colon in a value': 'title: Урок: начало\nstatus: черновик\n',
  'tab as indent': 'steps:\n\t- title: Шаг\n',
  'tab on a blank line': 'kind: анкета\n\t\nstatus: черновик\n',
  'open double quote': 'title: "Урок\nsummary: Коротко\n',
  'open single quote': "status: черновик\ntitle: 'Урок\n",
  'text after a quote': 'title: "Урок" и ещё\n',
  'open bracket': 'kinds: [традиционное, групповое\nstatus: черновик\n',
  'uneven indents': 'steps:\n  - title: Шаг\n   text: Текст\n',
  'asterisk at the start': 'title: *важно* всем\n',
  'known alias': 'title: &имя Урок\nsummary: *имя\n',
  'exclamation mark at the start': 'title: !Внимание\n',
  'percent sign at the start': 'title: %50 педагогов\n',
  'at sign at the start': 'title: @школа\n',
  'backslash in quotes': 'title: "C:\\школа"\n',
  'no colon': 'title: Урок\nstatus черновик\nkind: статья\n',
  'field under a value': 'title: Урок\n  summary: Коротко\n',
  'list inside brackets': 'kinds: [\n- a\n]\n',
  'list as a key': '? [a, b]\n: c\n',
  'second document': 'title: Урок\n...\nstatus: черновик\n',
  'repeated field': 'title: Урок\nstatus: черновик\ntitle: Другой\n',
  'repeated field inside': 'steps:\n  - title: Шаг\n    title: Ещё\n',
  'a wrong tag of a type': 'title: !!int Урок\n',
  'control character': 'title: Урок\u0007\n',
  'two faults': 'title: Урок: начало\nsummary: "C:\\школа"\nkinds: [a\n',
  'deep nesting': `title: ${'['.repeat(200)}\n`,
};

describe('what people write by mistake', () => {
  it.each(Object.entries(mistakes))('is explained with its place: %s', (_name, yaml) => {
    expect(parseFields(yaml).problems.length).toBeGreaterThan(0);
  });

  it('is explained in the words of a person', () => {
    const said = Object.entries(mistakes).map(([name, yaml]) => [
      name,
      parseFields(yaml).problems.map(
        ({ rule, message, at }) => `${at?.line}:${at?.column} ${rule} ${message}`,
      ),
    ]);
    expect(Object.fromEntries(said)).toMatchInlineSnapshot(`
      {
        "a wrong tag of a type": [
          "2:8 yaml Эту строку не удалось разобрать.",
        ],
        "asterisk at the start": [
          "2:8 yaml Знак «*» или «&» в начале значения читается как ссылка.",
        ],
        "at sign at the start": [
          "2:8 yaml Значение не может начинаться с этого знака, если оно без кавычек.",
        ],
        "backslash in quotes": [
          "2:11 yaml В двойных кавычках стоит обратная косая черта «\\», которая меняет смысл следующего знака.",
        ],
        "colon in a value": [
          "2:8 yaml В одной строке два двоеточия с пробелом, и непонятно, где кончается имя поля.",
        ],
        "control character": [
          "2:12 yaml В тексте стоит невидимый управляющий знак: так бывает после копирования из другой программы.",
        ],
        "deep nesting": [
          "2:39 yaml Поля вложены друг в друга слишком глубоко.",
        ],
        "exclamation mark at the start": [
          "2:8 yaml Значение начинается с «!» и читается как пометка типа.",
        ],
        "field under a value": [
          "2:8 yaml Под этим значением стоит поле с лишним отступом, и они слились.",
        ],
        "known alias": [
          "3:10 yaml Знак «*» или «&» в начале значения читается как ссылка.",
        ],
        "list as a key": [
          "2:3 yaml Имя поля — не слово.",
        ],
        "list inside brackets": [
          "2:8 yaml Скобка открыта здесь и не закрыта.",
          "3:1 yaml В этой строке нет двоеточия с пробелом, и она слилась со следующей.",
          "4:1 yaml Здесь стоит лишний знак.",
        ],
        "no colon": [
          "3:1 yaml В этой строке нет двоеточия с пробелом, и она слилась со следующей.",
        ],
        "open bracket": [
          "2:8 yaml Скобка открыта здесь и не закрыта.",
        ],
        "open double quote": [
          "2:8 yaml Кавычка открыта здесь и не закрыта.",
        ],
        "open single quote": [
          "3:8 yaml Кавычка открыта здесь и не закрыта.",
        ],
        "percent sign at the start": [
          "2:8 yaml Значение не может начинаться с этого знака, если оно без кавычек.",
        ],
        "repeated field": [
          "4:1 duplicate-field Поле «title» указано дважды: первый раз — в строке 2.",
        ],
        "repeated field inside": [
          "4:5 duplicate-field Поле «steps.0.title» указано дважды: первый раз — в строке 3.",
        ],
        "second document": [
          "4:1 yaml Внутри свойств записи стоит строка «...» или «---», после которой начинается новый документ.",
        ],
        "tab as indent": [
          "3:1 yaml Отступ сделан табуляцией.",
        ],
        "tab on a blank line": [
          "3:1 yaml В пустой строке стоит табуляция, и строку можно прочесть двояко.",
        ],
        "text after a quote": [
          "2:15 yaml После закрытой кавычки или скобки значение продолжается.",
        ],
        "two faults": [
          "2:8 yaml В одной строке два двоеточия с пробелом, и непонятно, где кончается имя поля.",
          "3:13 yaml В двойных кавычках стоит обратная косая черта «\\», которая меняет смысл следующего знака.",
          "4:8 yaml Скобка открыта здесь и не закрыта.",
        ],
        "uneven indents": [
          "4:1 yaml Отступ этой строки не такой, как у соседних, или перед ней нет дефиса.",
        ],
      }
    `);
  });

  it('still gives the fields when only a repeat is wrong', () => {
    expect(parseFields('title: Урок\ntitle: Другой\n').fields).toEqual({ title: 'Другой' });
    expect(parseFields('title: *x\n').fields).toBeUndefined();
  });

  it('takes a bomb of aliases for what it is', () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    const { fields, problems } = parseFields(`a0: &a0 [x]\n${rows.join('\n')}\n`);
    expect(fields).toBeUndefined();
    expect(problems.every(({ rule }) => rule === 'yaml')).toBe(true);
  });

  it.each([
    ['half a million brackets', `a: ${'['.repeat(500_000)}`],
    [
      'half a million indents',
      Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    ],
    ['a hundred thousand repeats', 'a: 1\n'.repeat(100_000)],
    ['a hundred thousand aliases', `a:\n${'  - *b\n'.repeat(100_000)}`],
    ['a hundred thousand open quotes', 'a: "\n'.repeat(100_001)],
  ])('ends soon on %s', (_name, yaml) => {
    const { problems } = parseFields(yaml);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(100);
  });
});

describe('the sentences', () => {
  it.each(Object.entries({ ...yamlAdvice, ...furtherAdvice }))(
    'for %s are complete, Russian and calm',
    (_code, { message, fix }) => {
      for (const sentence of [message, fix]) {
        expect(sentence).toMatch(/^[А-ЯЁ].*[.»]$/s);
        expect(sentence.replaceAll('«!»', '')).not.toMatch(/!|Ошибка/);
      }
    },
  );
});

describe('values', () => {
  it('of every sample mean the same to the parser of the editing form', () => {
    for (const text of Object.values(sampleFiles())) expect(load(yamlOf(text))).toEqual(parse(yamlOf(text)));
  });

  it('keep an unquoted day and «да» as written', () => {
    expect(parseFields('date: 2026-09-01\nflag: да\nyes: yes\nempty:\n').fields).toEqual({
      date: '2026-09-01',
      flag: 'да',
      yes: 'yes',
      empty: null,
    });
  });

  it('an invisible mark alone is text, not a lack of fields', () => {
    expect(parseFields('  \ufeff\n').problems).toHaveLength(1);
  });

  it.each(['', '\n', '# только пояснение\n', '  # и ещё\n\n# строка\n'])('of %j are no fields', (yaml) => {
    expect(parseFields(yaml)).toEqual({ fields: {}, problems: [] });
  });
});
