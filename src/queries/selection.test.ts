import { expect, test } from 'vitest';
import { addressBook } from './address-book.ts';
import { selectionAddress } from './addresses.ts';
import { effortFacts } from './effort.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

const { page, addresses } = addressBook(wholeLibrary(), today);
const selection = page(selectionAddress());
const view = selection?.template === 'selection' ? selection.view : undefined;

test('a selection knows every fact of a practice by the name that its page gives it', () => {
  const practices = addresses().flatMap((address) => {
    const found = page(address);
    return found?.template === 'practice' ? [found.view] : [];
  });
  const told = new Set(practices.flatMap(({ facts }) => facts.map(({ name }) => name)));
  // Its figures are compared instead of the band in which they lie.
  told.delete('Трудоёмкость');
  expect([...told].filter((name) => !view?.facets.includes(name))).toEqual([]);
});

test('a column of figures has the name of the fact and its unit', () => {
  const figures = effortFacts({ hours: 1, weeks: 2, people: 3 });
  expect(view?.effort.map(({ name }) => name)).toEqual(figures.map(({ name }) => name));
  expect(view?.effort.map(({ column }) => column)).toEqual([
    'Время, часов',
    'Длительность, недель',
    'Участники, человек',
  ]);
});
