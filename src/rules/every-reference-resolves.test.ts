import { expect, test } from 'vitest';
import { formatMoment } from '#format/moment.ts';
import { collectionNames, collections } from '#model/collections.ts';
import { libraryAt } from '#model/library-at.ts';
import { everyReferenceResolves as rule } from './every-reference-resolves.ts';
import { fieldsOf, library, libraryWithoutSchool, say, today } from './library-for-tests.ts';
import { planOf, type Step } from './views/field-plan.ts';

test('a reference to nothing is told, with the nearest name there is', () => {
  const news = [{ programme: 'pervyj-god-v-shkole', event: 'kruglyj-stil' }];
  expect(say(rule, library({ news }))).toMatchInlineSnapshot(`
    "error news/zapis-1.md event
      Поле «О каком событии»: записи «kruglyj-stil» нет в разделе «Анонсы».
      Возможно, это «kruglyj-stol»: исправьте имя, создайте запись или уберите ссылку.
    error news/zapis-1.md programme
      Поле «О какой программе»: записи «pervyj-god-v-shkole» нет в разделе «Программы».
      Исправьте имя записи, создайте её или уберите ссылку."
  `);
});

test('another number is another act, so it is not suggested', () => {
  const regulations = [{ id: 'prikaz-215' }, { id: 'prikaz-112' }];
  expect(say(rule, library({ regulations, guidance: [{ regulation: 'prikaz-12' }] }))).toMatchInlineSnapshot(`
    "error guidance/zapis-1.md regulation
      Поле «Каким документом утверждён»: записи «prikaz-12» нет в разделе «Документы».
      Исправьте имя записи, создайте её или уберите ссылку."
  `);
});

test('a reference to a draft or to an entry of a day to come is told', () => {
  const events = [
    { id: 'chernovik', status: 'на проверке' },
    { id: 'zavtra', published: '2026-10-16' },
  ];
  const news = [{ event: 'chernovik' }, { event: 'zavtra' }];
  expect(say(rule, library({ news, events }))).toMatchInlineSnapshot(`
    "error news/zapis-1.md event
      Поле «О каком событии»: запись «Круглый стол» не опубликована (состояние «на проверке»).
      Опубликуйте эту запись или уберите ссылку на неё.
    error news/zapis-2.md event
      Поле «О каком событии»: запись «Круглый стол» появится на сайте только 16 октября 2026 г.
      Опубликуйте эту запись или уберите ссылку на неё."
  `);
  expect(fieldsOf(rule, library({ news, events }), '2026-10-16')).toEqual(['event']);
});

test('a reference to an entry that waits for its minute, or that has gone, is told with that minute', () => {
  const events = [
    { id: 'zavtra', publishAt: '2026-10-16 08:00' },
    { id: 'vchera', withdrawAt: '2026-10-14' },
  ];
  const news = [{ event: 'zavtra' }, { event: 'vchera' }];
  const seen = libraryAt(library({ news, events }), `${today} 12:00`, formatMoment);
  expect(say(rule, seen)).toMatchInlineSnapshot(`
    "error news/zapis-1.md event
      Поле «О каком событии»: записи «Круглый стол» сейчас нет на сайте — выйдет 16 октября 2026 г., 08:00.
      Измените её срок или уберите ссылку на неё.
    error news/zapis-2.md event
      Поле «О каком событии»: записи «Круглый стол» сейчас нет на сайте — снято с сайта 14 октября 2026 г., 00:00.
      Измените её срок или уберите ссылку на неё."
  `);
});

test('a reference to a former name is told with the new one', () => {
  const programmes = [{ id: 'pervyj-god', formerIds: ['molodoj-pedagog'] }];
  expect(say(rule, library({ programmes, news: [{ programme: 'molodoj-pedagog' }] }))).toMatchInlineSnapshot(`
    "error news/zapis-1.md programme
      Поле «О какой программе»: записи «molodoj-pedagog» нет в разделе «Программы».
      Запись переименована в «pervyj-god»: исправьте имя."
  `);
});

test('an entry that cannot be read is there', () => {
  const unreadable = ['programmes/pervyj-god'];
  expect(say(rule, library({ programmes: [], news: [{ programme: 'pervyj-god' }], unreadable }))).toBe('');
});

test('what drafts refer to need not exist yet', () => {
  expect(say(rule, library({ news: [{ programme: 'net', status: 'черновик' }] }))).toBe('');
});

test('links of a text are references: folder and name, or the address of the page', () => {
  const body = [
    'Смотрите [приказ](regulations/prikaz), [его же](../regulations/prikaz.md#p-2) и [на сайте](/dokumenty/prikaz/).',
    '',
    'Здесь [описка](regulations/prikas), [другая](/nastavnichestvo/praktiki/net/) и [сайт](https://school.example/x/y).',
    '',
    '`[код](regulations/net)` и [файл](/files/net.pdf) — не ссылки на записи.',
  ].join('\n');
  expect(say(rule, library({ guidance: [{ body }] }))).toMatchInlineSnapshot(`
    "error guidance/zapis-1.md body:3:7
      Ссылка «regulations/prikas»: записи «prikas» нет в разделе «Документы».
      Возможно, это «prikaz»: исправьте имя, создайте запись или уберите ссылку.
    error guidance/zapis-1.md body:3:37
      Ссылка «/nastavnichestvo/praktiki/net/»: записи «net» нет в разделе «Практики».
      Исправьте имя записи, создайте её или уберите ссылку."
  `);
});

test('an announcement names an activity of its roadmap', () => {
  const roadmaps = [
    {
      id: 'plan',
      sections: [{ activities: [{ id: 'vstrecha', title: 'Встреча' }, { title: 'Без имени' }] }],
    },
  ];
  const event = (id: string) => library({ roadmaps, events: [{ activity: { roadmap: 'plan', id } }] });
  expect(say(rule, event('vstrecha'))).toBe('');
  expect(say(rule, event('vstrechi'))).toMatchInlineSnapshot(`
    "error events/zapis-1.md activity.id
      Поле «Имя мероприятия»: в дорожной карте «Дорожная карта» нет мероприятия с именем «vstrechi».
      Возможно, это «vstrecha»: исправьте имя или выберите мероприятие из дорожной карты."
  `);
  expect(fieldsOf(rule, event('seminar'))).toEqual(['activity.id']);
  expect(fieldsOf(rule, library({ events: [{ activity: { roadmap: 'net', id: 'vstrecha' } }] }))).toEqual([
    'activity.roadmap',
  ]);
});

test('the school’s own file refers to documents too', () => {
  const school = { curator: { post: 'методист', order: { regulation: 'net' } } };
  expect(fieldsOf(rule, library({ school }))).toEqual(['curator.order.regulation']);
  expect(say(rule, libraryWithoutSchool())).toBe('');
});

/** Every link field of the model, as `collection path → target`. */
function linksIn(step: Step, path: string): string[] {
  if (step.kind === 'leaf') return step.of === 'link' ? [`${path} → ${step.collection}`] : [];
  if (step.kind === 'list') return linksIn(step.item, `${path}[]`);
  return step.steps.flatMap(([name, inner]) => linksIn(inner, `${path} ${name}`));
}

test('every link field of the model is found and leads to a collection that exists', () => {
  const links = [
    ...collectionNames.flatMap((name) => linksIn(planOf(name), name)),
    ...linksIn(planOf(), 'school'),
  ];
  expect(links.every((link) => Object.hasOwn(collections, link.split(' → ')[1] ?? ''))).toBe(true);
  expect(links).toMatchInlineSnapshot(`
    [
      "regulations supersedes[] → regulations",
      "regulations amends[] → regulations",
      "regulations basis[] → regulations",
      "regulations annexOf → regulations",
      "regulations approvals[] regulation → regulations",
      "regulations approvesRoadmaps[] → roadmaps",
      "regulations approvesProgrammes[] → programmes",
      "regulations approvesIndicators[] → indicators",
      "regulations annexes[] regulation → regulations",
      "regulations annexes[] roadmap → roadmaps",
      "regulations annexes[] guidance → guidance",
      "roadmaps approvals[] regulation → regulations",
      "roadmaps programme → programmes",
      "roadmaps sections[] activities[] evidence[] news → news",
      "roadmaps sections[] activities[] evidence[] regulation → regulations",
      "roadmaps sections[] activities[] evidence[] event → events",
      "roadmaps sections[] activities[] evidence[] practice → practices",
      "roadmaps sections[] activities[] evidence[] guidance → guidance",
      "programmes mentors[] mentor → mentors",
      "programmes order regulation → regulations",
      "practices authors[] mentor → mentors",
      "practices programme → programmes",
      "guidance regulation → regulations",
      "news event → events",
      "news programme → programmes",
      "events activity roadmap → roadmaps",
      "indicators source → regulations",
      "school curator order regulation → regulations",
    ]
  `);
});
