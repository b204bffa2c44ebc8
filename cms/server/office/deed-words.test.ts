import { expect, it } from 'vitest';
import { deedOf, deedWords } from './deed-words.ts';

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

it.each([
  ['Опубликовано: school', 'Опубликовано: «Описание школы»'],
  ['Опубликовано: news/chas, news/net-takoj', 'Опубликовано: «Час на час»'],
  ['Снято с сайта: news/chas', 'Снято с сайта: «Час на час»'],
  ['Изменена запись news/chas: school и news/urok', 'Изменена запись: «Час на час»'],
  ['Опубликовано: news/net-takoj', 'Опубликовано'],
  ['Запуск сервера', 'Запуск сервера'],
])('«%s» is told with titles as «%s»', (title, words) => {
  const titles = new Map([
    ['school', 'Описание школы'],
    ['news/chas', 'Час на час'],
    ['news/urok', 'Урок'],
  ]);
  expect(deedOf(title, (name) => titles.get(name))).toBe(words);
});
