import { describe, expect, it } from 'vitest';
import type { Parts } from '#rules/library-for-tests.ts';
import { addressBook } from './address-book.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function printoutOf(parts: Parts = {}) {
  const page = addressBook(wholeLibrary(parts), today).page('/pechat/');
  if (page?.template !== 'printout') throw new Error('There is no printout.');
  return page.view;
}

describe('the whole section as one document', () => {
  it('holds the plan of the year, every list and the day', () => {
    const view = printoutOf();
    expect(view.day).toBe(today);
    expect(view.roadmap?.address).toBe('/dorozhnaya-karta/plan/');
    expect(view.parts.map(({ title }) => title)).toEqual([
      'Документы',
      'Программы',
      'Практики',
      'Методика',
      'Наставники',
      'Анонсы',
      'Новости',
    ]);
  });

  it('holds the texts of the school’s own acts in force and of no others', () => {
    const act = { body: 'Текст.', level: 'локальный' };
    const { acts } = printoutOf({
      regulations: [
        { id: 'svoj', ...act },
        { id: 'otmenennyj', ...act, force: 'утратил силу' },
        { id: 'bez-teksta', ...act, body: '' },
        { id: 'federalnyj', ...act, level: 'федеральный' },
        { id: 'chernovik', ...act, status: 'черновик' },
      ],
    });
    expect(acts.map(({ address }) => address)).toEqual(['/dokumenty/svoj/']);
  });

  it('says how much of a long list stands on the site alone', () => {
    const news = Array.from({ length: 75 }, (_, index) => ({
      id: `novost-${index}`,
      title: `Новость ${index}`,
    }));
    const part = printoutOf({ news }).parts.find(({ title }) => title === 'Новости');
    expect(part?.groups.flatMap(({ cards }) => cards)).toHaveLength(60);
    expect(part?.omitted).toBe(15);
  });
});
