import { expect, test } from 'vitest';
import { loadedWords, remarks, wordsOfRemoval } from './messages.ts';

/** No-break spaces as plain ones. */
const plain = (words: readonly string[]) => words.map((line) => line.replaceAll('\u00A0', ' '));

const ids = (count: number) => Array.from({ length: count }, (_, index) => `praktika-${index}`);

test('what has become of the practices is said once', () => {
  expect(
    plain([
      loadedWords({ shown: 3, absent: 0, failed: 0 }),
      loadedWords({ shown: 1, absent: 2, failed: 5 }),
      loadedWords({ shown: 0, absent: 0, failed: 1 }),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "Загружено: 3 практики.",
      "Загружено: 1 практика. Нет в разделе: 2 практики. Не загрузилось: 5 практик.",
      "Не загрузилось: 1 практика.",
    ]
  `);
});

test('a practice that was let go is named', () => {
  expect(plain([wordsOfRemoval('Пять столов', 2), wordsOfRemoval('Пять столов', 0)])).toMatchInlineSnapshot(`
    [
      "«Пять столов» — убрано. Осталось: 2 практики.",
      "«Пять столов» — убрано. Подборка пуста.",
    ]
  `);
});

test('what is not shown of an address is said', () => {
  expect(remarks({ ids: ids(12), ignored: 0 })).toEqual([]);
  expect(plain(remarks({ ids: ids(14), ignored: 2 }))).toMatchInlineSnapshot(`
    [
      "Показаны первые 12. Ещё 2 практики — в очереди: уберите лишние, и они появятся.",
      "Пропущено то, что не похоже на имена практик: 2.",
    ]
  `);
});
