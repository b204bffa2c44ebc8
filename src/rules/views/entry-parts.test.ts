import { expect, test } from 'vitest';
import { entry } from '../library-for-tests.ts';
import { partsOf } from './entry-parts.ts';

test('texts, links, files and pictures are found with the paths of their fields', () => {
  const news = entry('news', {
    title: 'Круглый стол',
    kind: 'иное: подкаст',
    event: 'kruglyj-stol',
    files: [{ title: 'Запись', file: 'files/zapis.pdf' }],
    pictures: [{ file: 'pictures/stol.jpg', caption: 'За столом' }],
  });
  expect(partsOf(news)).toMatchInlineSnapshot(`
    {
      "files": [
        {
          "field": "files.0.file",
          "label": "Файл",
          "value": "files/zapis.pdf",
        },
      ],
      "links": [
        {
          "collection": "events",
          "field": "event",
          "label": "О каком событии",
          "value": "kruglyj-stol",
        },
      ],
      "pictures": [
        {
          "alt": {
            "field": "pictures.0.alt",
            "value": "",
          },
          "field": "pictures.0.file",
          "label": "Изображение",
          "value": "pictures/stol.jpg",
        },
      ],
      "texts": [
        {
          "field": "title",
          "label": "Название",
          "text": "Круглый стол",
        },
        {
          "field": "summary",
          "label": "Коротко",
          "text": "Обсудили план.",
        },
        {
          "field": "kind",
          "label": "Вид",
          "text": "подкаст",
        },
        {
          "field": "pictures.0.caption",
          "label": "Подпись",
          "text": "За столом",
        },
        {
          "field": "files.0.title",
          "label": "Название файла",
          "text": "Запись",
        },
      ],
    }
  `);
});

test('names for addresses and words of our own vocabularies are not texts', () => {
  const fields = partsOf(entry('news', { formerIds: ['staroe'], kind: 'статья' })).texts.map(
    ({ field }) => field,
  );
  expect(fields).toEqual(['title', 'summary']);
});

test('an entry is walked once', () => {
  const news = entry('news');
  expect(partsOf(news)).toBe(partsOf(news));
});
