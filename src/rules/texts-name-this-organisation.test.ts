import { expect, test } from 'vitest';
import { textsNameThisOrganisation as rule } from './texts-name-this-organisation.ts';
import { fieldsOf, library, libraryWithoutSchool, say } from './library-for-tests.ts';

const kindergarten = {
  fullName: 'Муниципальное автономное дошкольное образовательное учреждение детский сад «Матпаадыр»',
  shortName: 'МАДОУ детский сад «Матпаадыр»',
  otherNames: [],
  otherOrganisations: [],
};
const order = (body: string) =>
  library({ school: kindergarten, regulations: [{ issuer: 'Заведующий', body }] });
const news = (body: string) => library({ news: [{ body }] });

test('another organisation in the text of an order is told', () => {
  expect(say(rule, order('7. Утвердить показатели в МАДОУ детский сад «Сказка» г. Ак-Довурак.')))
    .toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md body:1:45
      Другая организация в тексте записи: «Сказка».
      Исправьте название. Если это партнёр или сосед, добавьте его в сведения о школе: «Упоминаемые организации»."
  `);
});

test('a slip in the own name is told apart', () => {
  expect(say(rule, order('Заведующий МАДОУ «Матнаадыр»'))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md body:1:18
      Похоже на описку в названии школы в тексте записи: «Матнаадыр».
      Исправьте на «Матпаадыр»."
  `);
});

test.each([
  'школа № 5',
  'в гимназии № 12а и в лицее «Парус»',
  'МБОУ СОШ № 5',
  'детского сада «Сказка»',
  'школе-интернате «Надежда»',
  'Центр развития ребёнка «Радуга»',
  'школе искусств "Гамма"',
  'МБДОУ «Ромашка»',
  'детским садом комбинированного вида № 15 «Ручеёк»',
])('«%s» is another organisation', (body) => {
  expect(fieldsOf(rule, news(body)).length).toBeGreaterThan(0);
});

test.each([
  'МБОУ «Школа № 7 «Берёзка»',
  'школе № 7 «Березка»',
  'в школе «Берёзка»',
  'лицей «Горизонт»',
  'школа № 12',
  'в школе прошёл семинар «Первый урок»',
  'в школе «Урок вдвоём»',
  'Школа молодого педагога «Старт»',
  'центр образования «Точка роста»',
  'национальный проект «Образование»',
  'приказ школы № 360/1',
  'приказ Управления образования «О наставничестве»',
])('«%s» is the school, a partner or no organisation', (body) => {
  expect(say(rule, news(body))).toBe('');
});

test('a number and the name after it are one organisation', () => {
  expect(say(rule, news('Встреча с учителями школы № 1001 «Замок».'))).toMatchInlineSnapshot(`
    "warning news/zapis-1.md body:1:27
      Другая организация в тексте записи: «школы № 1001 «Замок»».
      Исправьте название. Если это партнёр или сосед, добавьте его в сведения о школе: «Упоминаемые организации»."
  `);
  expect(fieldsOf(rule, news('Школа № 7 «Замок»'))).toHaveLength(1);
});

test('one organisation is told once in an entry', () => {
  expect(fieldsOf(rule, news('Детский сад «Сказка». Снова детский сад «Сказка».'))).toEqual(['body:1:13']);
});

test('acts of other levels name whom they like, and their titles may be cited', () => {
  const title = 'О присвоении детскому саду «Сказка» статуса площадки';
  const regulations = [{ level: 'муниципальный', title, issuer: 'Управление', body: 'детский сад «Сказка»' }];
  expect(say(rule, library({ regulations }))).toBe('');
  expect(say(rule, library({ regulations, news: [{ body: `Вышел приказ «${title}».` }] }))).toBe('');
});

test('without a school nobody knows its name', () => {
  expect(say(rule, libraryWithoutSchool({ news: [{ body: 'детский сад «Сказка»' }] }))).toBe('');
});
