import { expect, it } from 'vitest';
import { deedWords } from './deed-words.ts';

it.each([
  ['Изменена запись news/karta-goroda: Новая карта', 'Изменена запись'],
  ['Опубликовано: news/chas, practices/urok-v-pare', 'Опубликовано'],
  ['Опубликовано: school', 'Опубликовано'],
  ['Переименована запись news/a: b', 'Переименована запись'],
  ['Удалены файлы: files/prikaz.pdf, pictures/urok.jpg', 'Удалены файлы'],
  ['Загружен файл pictures/urok.jpg', 'Загружен файл'],
  ['Содержание, с которого начат раздел', 'Содержание, с которого начат раздел'],
])('«%s» is told as «%s»', (title, words) => {
  expect(deedWords(title)).toBe(words);
});
