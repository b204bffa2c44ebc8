import { expect, test } from 'vitest';
import { collectionNames, type CollectionName } from '#model/collections.ts';
import { leavesOf } from '../../../src/fixtures/field-values-for-tests.ts';
import { fileOf, filledEntries } from './entries-for-tests.ts';
import { renameInLinks, withFormerId } from './rename-links.ts';
import { takeApart } from './take-apart.ts';

const renaming = { collection: 'practices', from: 'urok', to: 'otkrytyj-urok' } as const;
const place = { collection: 'news' } as const;
const news = (body: string) => fileOf({ title: 'Новость', status: 'черновик' }, body);
const renamed = (body: string, base?: string) => renameInLinks(place, news(body), renaming, base);

test('Every field of the model that names the entry gets its new name', () => {
  for (const { of, text } of filledEntries) {
    for (const target of collectionNames) {
      const links = [...leavesOf(of)].filter(
        ([, info]) => info.kind === 'link' && info.collection === target,
      );
      const changed = renameInLinks({ collection: of }, text, {
        collection: target,
        from: 'tolko-obyazatelnye',
        to: 'novoe',
      });
      const count = (changed ?? '').split(': novoe\n').length + (changed ?? '').split('- novoe\n').length - 2;
      expect(count, `${of} → ${target}`).toBe(links.length);
    }
  }
});

test('An entry that is not whole yet is changed too, and nothing else in it', () => {
  const text = '---\n# Без названия\nauthors:\n  - mentor: "urok"\n    post: urok\n---\n';
  const target = { ...renaming, collection: 'mentors' as CollectionName };
  expect(renameInLinks({ collection: 'practices' }, text, target)).toBe(
    text.replace('"urok"', '"otkrytyj-urok"'),
  );
});

test('Addresses in the text are changed in every spelling, with what follows the name', () => {
  const spellings = [
    ['[а](../practices/urok.md)', '[а](../practices/otkrytyj-urok.md)'],
    ['[а](/praktiki/urok/#shagi "Шаги")', '[а](/praktiki/otkrytyj-urok/#shagi "Шаги")'],
    ['[а](<praktiki/urok>)', '[а](<praktiki/otkrytyj-urok>)'],
    ['[а][б]\n\n[б]: /praktiki/urok?a=1', '[а][б]\n\n[б]: /praktiki/otkrytyj-urok?a=1'],
    ['<a href="practices/urok">а</a>', '<a href="practices/otkrytyj-urok">а</a>'],
    ['[а](/praktiki/%75rok/#shagi)', '[а](../practices/otkrytyj-urok.md#shagi)'],
  ];
  for (const [before = '', after = ''] of spellings) expect(renamed(before), before).toBe(news(after));
});

test('The path of the section may stand before an address', () => {
  const [before, after] = ['[а](/nast/praktiki/urok/)', '[а](/nast/praktiki/otkrytyj-urok/)'];
  expect(renamed(before, '/nast/')).toBe(news(after));
});

test('Longer names, words, code and other addresses stay as they are', () => {
  const body =
    'praktiki/urok и `[а](/praktiki/urok/)`, [б](/praktiki/urok-2/), [в](/novosti/urok/), [г](https://school.example/praktiki/urok/)';
  expect(renamed(body)).toBeUndefined();
  expect(renamed(`${body} [а](/praktiki/urok)`)).toBe(news(`${body} [а](/praktiki/otkrytyj-urok)`));
});

test('A text that cannot be read is left alone', () => {
  expect(renameInLinks(place, '---\ntitle: "\n---\n[а](/praktiki/urok/)', renaming)).toBeUndefined();
});

test('A former name is noted once', () => {
  const once = withFormerId(news('Текст'), 'bylo');
  expect(takeApart(once)?.fields['formerIds']).toEqual(['bylo']);
  expect(withFormerId(once, 'bylo')).toBe(once);
  expect(takeApart(withFormerId(once, 'eshchyo'))?.fields['formerIds']).toEqual(['bylo', 'eshchyo']);
});
