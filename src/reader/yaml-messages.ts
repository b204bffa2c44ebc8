/** What the YAML parser says, in the words of a person who fills in a form. */
import type { ErrorCode } from 'yaml';

export type Advice = { message: string; fix: string };

const quoteValue = 'Возьмите значение целиком в двойные кавычки; кавычки внутри него замените на «ёлочки».';
const alignFields =
  'Поставьте поля одного уровня друг под другом с одинаковым числом пробелов слева; вложенные поля — на два пробела правее.';
const removeSign = 'Уберите этот знак или возьмите значение целиком в двойные кавычки.';

/** One sentence and one advice for every code of the parser. */
export const yamlAdvice: Record<ErrorCode, Advice> = {
  ALIAS_PROPS: {
    message: 'Звёздочка в начале значения читается как ссылка на другое место.',
    fix: quoteValue,
  },
  BAD_ALIAS: { message: 'Знак «*» или «&» в начале значения читается как ссылка.', fix: quoteValue },
  BAD_COLLECTION_TYPE: {
    message: 'Значение начинается с «!» и читается как пометка типа.',
    fix: quoteValue,
  },
  BAD_DIRECTIVE: {
    message: 'Строка начинается со знака «%» и читается как служебная.',
    fix: 'Уберите эту строку или возьмите значение в двойные кавычки.',
  },
  BAD_DQ_ESCAPE: {
    message: 'В двойных кавычках стоит обратная косая черта «\\», которая меняет смысл следующего знака.',
    fix: 'Удвойте косую черту («\\\\») или возьмите значение в одинарные кавычки.',
  },
  BAD_INDENT: { message: 'Отступ этой строки не такой, как у соседних.', fix: alignFields },
  BAD_PROP_ORDER: { message: 'Служебный знак «&» или «!» стоит не на своём месте.', fix: removeSign },
  BAD_SCALAR_START: {
    message: 'Значение не может начинаться с этого знака, если оно без кавычек.',
    fix: quoteValue,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'В одной строке два двоеточия с пробелом, и непонятно, где кончается имя поля.',
    fix: 'Возьмите значение целиком в двойные кавычки: «title: "Урок: начало"». Если это вложенное поле, перенесите его на новую строку с отступом.',
  },
  BLOCK_IN_FLOW: {
    message: 'Внутри скобок стоит список или поле, записанные строками.',
    fix: 'Запишите значения в скобках через запятую или уберите скобки и начните каждую строку с дефиса.',
  },
  DUPLICATE_KEY: { message: 'Это поле уже указано выше.', fix: 'Оставьте одно из двух.' },
  IMPOSSIBLE: {
    message: 'Эту строку не удалось разобрать.',
    fix: 'Сравните её с соседними: имя, двоеточие, пробел, значение.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'Имя поля слишком длинное: до двоеточия больше тысячи знаков.',
    fix: 'Проверьте, что это поле, а не текст. Текст переносят под вторую строку «---».',
  },
  MISSING_CHAR: {
    message:
      'В этой строке чего-то не хватает: двоеточия после имени поля, дефиса перед строкой списка или пробела.',
    fix: 'Запишите поле так: имя, двоеточие, пробел, значение. Строку списка начните с дефиса и пробела.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'В этой строке нет двоеточия с пробелом, и она слилась со следующей.',
    fix: 'Запишите поле так: имя, двоеточие, пробел, значение. Если это продолжение текста, сдвиньте его вправо на два пробела.',
  },
  MULTIPLE_ANCHORS: { message: 'У значения два знака «&».', fix: removeSign },
  MULTIPLE_DOCS: {
    message: 'Внутри свойств записи стоит строка «...» или «---», после которой начинается новый документ.',
    fix: 'Уберите эту строку. Три дефиса ставят только до и после полей.',
  },
  MULTIPLE_TAGS: { message: 'У значения две пометки «!».', fix: removeSign },
  NON_STRING_KEY: { message: 'Имя поля — не слово.', fix: 'Запишите имя поля латинскими буквами.' },
  RESOURCE_EXHAUSTION: {
    message: 'Поля вложены друг в друга слишком глубоко.',
    fix: 'Проверьте скобки и отступы: у записи не бывает больше восьми уровней.',
  },
  TAB_AS_INDENT: {
    message: 'Отступ сделан табуляцией.',
    fix: 'Замените табуляцию пробелами: по два на каждый уровень.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'Значение начинается с «!» и читается как пометка типа.',
    fix: quoteValue,
  },
  UNEXPECTED_TOKEN: { message: 'Здесь стоит лишний знак.', fix: removeSign },
};

const openBracket: Advice = {
  message: 'Скобка открыта здесь и не закрыта.',
  fix: 'Закройте скобку или запишите список строками, каждая с дефиса.',
};

/** Some codes cover several mistakes, which the parser's English text tells apart. */
const refinements: readonly { code: ErrorCode; test: RegExp; advice: Advice }[] = [
  {
    code: 'MISSING_CHAR',
    test: /closing ['"]quote/,
    advice: {
      message: 'Кавычка открыта здесь и не закрыта.',
      fix: 'Закройте её в конце значения. Кавычки внутри значения замените на «ёлочки».',
    },
  },
  { code: 'BAD_INDENT', test: /end with a [\]}]/, advice: openBracket },
  { code: 'MISSING_CHAR', test: /end with a [\]}]/, advice: openBracket },
  {
    code: 'MISSING_CHAR',
    test: /without - indicator/,
    advice: {
      message: 'Отступ этой строки не такой, как у соседних, или перед ней нет дефиса.',
      fix: alignFields,
    },
  },
  {
    code: 'MISSING_CHAR',
    test: /followed by map values/,
    advice: {
      message: 'После имени поля нет двоеточия с пробелом.',
      fix: 'Запишите поле так: имя, двоеточие, пробел, значение. Продолжение длинного текста сдвиньте вправо на два пробела.',
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    test: /at node end/,
    advice: { message: 'После закрытой кавычки или скобки значение продолжается.', fix: quoteValue },
  },
];

/** Faults that the parser does not name with a code of their own. */
export const furtherAdvice = {
  fieldUnderValue: {
    message: 'Под этим значением стоит поле с лишним отступом, и они слились.',
    fix: alignFields,
  },
  controlCharacter: {
    message: 'В тексте стоит невидимый управляющий знак: так бывает после копирования из другой программы.',
    fix: 'Удалите это место и наберите его заново.',
  },
  tabOnBlankLine: {
    message: 'В пустой строке стоит табуляция, и строку можно прочесть двояко.',
    fix: 'Удалите эту строку или табуляцию в ней.',
  },
} satisfies Record<string, Advice>;

/** The sentence for a fault of the parser. */
export function adviceFor({ code, message }: { code: ErrorCode; message: string }): Advice {
  return (
    refinements.find((item) => item.code === code && item.test.test(message))?.advice ?? yamlAdvice[code]
  );
}
