import { expect, test } from 'vitest';
import { wordsHoldNoLookAlikes as rule } from './words-hold-no-look-alikes.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const text = (body: string) => library({ news: [{ body }] });

test('letters of another alphabet and digits in words are told with the word that is meant', () => {
  expect(say(rule, text('Нaставник изучает закон OT 29 декабря 2012 г. No 273-Ф3.'))).toMatchInlineSnapshot(`
    "warning news/zapis-1.md body:1:1
      «Нaставник» в тексте записи: знак «a» набран не той раскладкой или цифрой.
      Наберите «Наставник» заново русскими буквами: такое слово не находит поиск и не прочтёт голосом программа.
    warning news/zapis-1.md body:1:54
      «Ф3» в тексте записи: знак «3» набран не той раскладкой или цифрой.
      Наберите «ФЗ» заново русскими буквами: такое слово не находит поиск и не прочтёт голосом программа.
    warning news/zapis-1.md body:1:25
      «OT» в тексте записи: знак «O» набран не той раскладкой или цифрой.
      Наберите «ОТ» заново русскими буквами: такое слово не находит поиск и не прочтёт голосом программа.
    warning news/zapis-1.md body:1:47
      «No» в тексте записи: знак «N» набран не той раскладкой или цифрой.
      Наберите «№» заново русскими буквами: такое слово не находит поиск и не прочтёт голосом программа."
  `);
});

test.each(['пeдагог', 'ШКOЛА', 'wоrd', 'к0ллега', 'сo школой', 'пришёл c урока', 'закон 273-Ф3'])(
  '«%s» is a slip',
  (body) => {
    expect(fieldsOf(rule, text(body))).toHaveLength(1);
  },
);

test.each([
  'PDF-файл и QR-код',
  '5А класс, 3D-модель, формат А3, 10-я школа',
  'файлы PDFов и SMMщик',
  'Wi-Fi в кабинете 30',
  'вариант C, группа B',
  'закон № 273-ФЗ',
  'The mentor and the teacher',
  'переменные a и b',
  '[наставник](https://школа.example/путь-page)',
])('«%s» is in order', (body) => {
  expect(say(rule, text(body))).toBe('');
});

test('fields are looked through', () => {
  expect(fieldsOf(rule, library({ news: [{ title: 'Пeдсовет' }] }))).toEqual(['title']);
});
