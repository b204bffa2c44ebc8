import { expect, test } from 'vitest';
import { entry } from '../library-for-tests.ts';
import { citedActs, placeOf } from './cited-acts.ts';

const acts = (body: string) => citedActs(entry('news', { body })).map(({ number, date }) => [number, date]);

test.each([
  ['письма от 21.12.2021 № АЗ-1128/08', 'АЗ-1128/08', '2021-12-21'],
  ['распоряжения от 30.06.2022 года № 2888-р «О внедрении»', '2888-р', '2022-06-30'],
  ['закон № 273-ФЗ от 29 декабря 2012 г.', '273-ФЗ', '2012-12-29'],
  ['от 29 ноября 2014 года № 2403-Р', '2403-Р', '2014-11-29'],
  ['от 25.12.2019 № Р-145', 'Р-145', '2019-12-25'],
  ['от 06.04.2022 г № 132 «Об организации»', '132', '2022-04-06'],
  ['от 18 марта 2022 года №209', '209', '2022-03-18'],
  ['приказ № 360/1.', '360/1', undefined],
  ['закон No 273-ФЗ', '273-ФЗ', undefined],
  ['протокол от 24.12.2018 № 16)', '16', '2018-12-24'],
])('%s', (body, number, date) => {
  expect(acts(body)).toEqual([[number, date]]);
});

test.each(['школа № «Берёзка»', 'N участников', 'от 21.12.2021', 'No comment'])('«%s» cites none', (body) => {
  expect(acts(body)).toEqual([]);
});

test('the place of a citation is the beginning of its date', () => {
  const [act] = citedActs(entry('news', { body: 'Строка.\n\nПисьмо от 21.12.2021 № 5.' }));
  expect(act && placeOf(act)).toBe('body:3:8');
});
