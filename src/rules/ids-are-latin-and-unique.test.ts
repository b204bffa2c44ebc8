import { expect, test } from 'vitest';
import { idsAreLatinAndUnique as rule } from './ids-are-latin-and-unique.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

test('names of files are Latin words joined by hyphens, drafts too', () => {
  expect(say(rule, library({ news: [{ id: 'Педсовет', status: 'черновик' }, { id: 'pedsovet_2' }] })))
    .toMatchInlineSnapshot(`
    "error news/Педсовет.md
      Имя файла «Педсовет» не годится для адреса.
      Назовите файл маленькими латинскими буквами, цифрами и дефисами: «otkrytyj-urok».
    error news/pedsovet_2.md
      Имя файла «pedsovet_2» не годится для адреса.
      Назовите файл маленькими латинскими буквами, цифрами и дефисами: «otkrytyj-urok»."
  `);
});

test('one address belongs to one entry of a collection', () => {
  expect(say(rule, library({ news: [{ id: 'pedsovet' }, { id: 'pedsovet' }], events: [{ id: 'pedsovet' }] })))
    .toMatchInlineSnapshot(`
      "error news/pedsovet.md
        У записи тот же адрес, что у «news/pedsovet.md».
        Переименуйте один из двух файлов."
    `);
});

test('a page does not take the address of a collection', () => {
  expect(say(rule, library({ pages: [{ id: 'dokumenty' }] }))).toMatchInlineSnapshot(`
    "error pages/dokumenty.mdx
      Адрес «/dokumenty/» занят разделом «Документы».
      Переименуйте файл страницы."
  `);
  expect(say(rule, library({ pages: [{ id: 'o-nastavnichestve' }] }))).toBe('');
});

test('an entry does not take an address at which the section itself answers', () => {
  const taken = library({
    pages: [{ id: 'poisk' }],
    regulations: [{ id: 'utratili-silu' }],
    practices: [{ id: 'god' }, { id: 'vid' }, { id: 'chego-net' }],
    news: [{ id: '2' }],
  });
  expect(say(rule, taken)).toMatchInlineSnapshot(`
    "error regulations/utratili-silu.md
      Адрес «/dokumenty/utratili-silu/» раздел занимает сам: эту запись там никто не увидит.
      Переименуйте файл.
    error practices/god.md
      Адрес «/praktiki/god/» раздел занимает сам: эту запись там никто не увидит.
      Переименуйте файл.
    error practices/vid.md
      Адрес «/praktiki/vid/» раздел занимает сам: эту запись там никто не увидит.
      Переименуйте файл.
    error practices/chego-net.md
      Адрес «/praktiki/chego-net/» раздел занимает сам: эту запись там никто не увидит.
      Переименуйте файл.
    error news/2.md
      Адрес «/novosti/2/» раздел занимает сам: эту запись там никто не увидит.
      Переименуйте файл.
    error pages/poisk.mdx
      Адрес «/poisk/» раздел занимает сам: эту запись там никто не увидит.
      Переименуйте файл."
  `);
});

test('a former name is nobody’s name now and stands once', () => {
  const news = [
    { id: 'a', formerIds: ['b', 'staroe'] },
    { id: 'b', formerIds: ['staroe', 'b'] },
    { id: 'c', formerIds: ['prezhnee', 'prezhnee'] },
    { id: 'd', formerIds: ['nechitaemoe'] },
  ];
  expect(say(rule, library({ news, unreadable: ['news/nechitaemoe'] }))).toMatchInlineSnapshot(`
    "error news/a.md formerIds.0
      Прежнее имя «b» сейчас носит запись «news/b.md».
      Удалите это прежнее имя: по его адресу открывается нынешняя запись.
    error news/b.md formerIds.0
      Прежнее имя «staroe» указано и в записи «news/a.md».
      Оставьте прежнее имя в одном месте.
    error news/b.md formerIds.1
      Прежнее имя «b» сейчас носит сама эта запись.
      Удалите это прежнее имя: по его адресу открывается нынешняя запись.
    error news/c.md formerIds.1
      Прежнее имя «prezhnee» указано дважды.
      Оставьте прежнее имя в одном месте.
    error news/d.md formerIds.0
      Прежнее имя «nechitaemoe» сейчас носит запись «nechitaemoe».
      Удалите это прежнее имя: по его адресу открывается нынешняя запись."
  `);
});

test('former names of different collections do not meet', () => {
  expect(
    say(
      rule,
      library({
        news: [{ formerIds: ['a'] }],
        events: [{ formerIds: ['a'] }, { id: 'b' }],
        guidance: [{ id: 'a' }],
      }),
    ),
  ).toBe('');
});

test('names of activities are their own within a roadmap', () => {
  const sections = [{ activities: [{ id: 'seminar' }, {}] }, { activities: [{ id: 'seminar' }, {}] }];
  expect(say(rule, library({ roadmaps: [{ sections }] }))).toMatchInlineSnapshot(`
    "error roadmaps/zapis-1.md sections.1.activities.0.id
      Имя «seminar» носят два мероприятия дорожной карты.
      Дайте одному из них другое имя: по имени на мероприятие ссылаются анонсы."
  `);
  expect(fieldsOf(rule, library())).toEqual([]);
});
