import { describe, expect, it } from 'vitest';
import { findTitles } from './find-titles.ts';

const entries = [
  { id: 'polozhenie', title: 'Положение о наставничестве педагогических работников' },
  {
    id: 'prikaz-o-vnedrenii',
    title: 'О внедрении целевой модели',
    requisites: 'приказ № 56-ОД от 01.09.2026',
  },
  { id: 'yolka', title: 'Ёлка для наставников и чек-лист' },
  { id: 'plan-2026', title: '«Дорожная карта» на 2026–2027 учебный год' },
];
const found = (typed: string) => findTitles(entries, typed).map(({ id }) => id);

describe('a search among titles', () => {
  it('shows all of them before anything is typed', () => {
    expect(found(' ')).toHaveLength(4);
  });

  it.each([
    ['прик', ['prikaz-o-vnedrenii']],
    ['приказы', ['prikaz-o-vnedrenii']],
    ['приказ 56', ['prikaz-o-vnedrenii']],
    ['елка', ['yolka']],
    ['ЁЛКУ', ['yolka']],
    ['чеклист', ['yolka']],
    ['карта дорожная', ['plan-2026']],
    ['2027', ['plan-2026']],
    ['наставничества педагогов', ['polozhenie']],
    ['наставничества музыкантов', []],
    ['наставничества педагогических', ['polozhenie']],
    ['polozh', ['polozhenie']],
    ['ghbrfp', ['prikaz-o-vnedrenii']],
    ['прикза', ['prikaz-o-vnedrenii']],
    ['абракадабра', []],
    ['!!!', []],
  ])('«%s»', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('puts the word itself before words of its family', () => {
    expect(found('наставник')).toEqual(['yolka', 'polozhenie']);
  });
});
