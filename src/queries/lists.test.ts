import { describe, expect, it } from 'vitest';
import type { Parts } from '#rules/library-for-tests.ts';
import { addressBook } from './address-book.ts';
import type { ListView } from './page.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function listAt(address: string, parts: Parts = {}, day = today): ListView {
  const page = addressBook(wholeLibrary(parts), day).page(address);
  if (page?.template !== 'list' && page?.template !== 'bank')
    throw new Error(`There is no list at ${address}.`);
  return page.view;
}

const titlesOf = ({ groups }: ListView) =>
  groups.map(({ title, cards }) => [title, cards.map((card) => card.title)]);

const practices = Array.from({ length: 120 }, (_, index) => ({
  id: `praktika-${index + 1}`,
  title: `Практика ${index + 1}`,
  schoolYear: index < 60 ? '2026-2027' : '2025-2026',
}));

describe('a list', () => {
  it('shows every entry once, fifty on a page, with the way to both neighbours', () => {
    const pages = ['/praktiki/', '/praktiki/2/', '/praktiki/3/'].map((address) =>
      listAt(address, { practices }),
    );
    const shown = pages.map(({ groups }) =>
      groups.flatMap(({ cards }) => cards.map(({ address }) => address)),
    );
    expect(shown.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(new Set(shown.flat()).size).toBe(120);
    expect(pages.map(({ pagination }) => pagination)).toEqual([
      { number: 1, count: 3, next: '/praktiki/2/' },
      { number: 2, count: 3, previous: '/praktiki/', next: '/praktiki/3/' },
      { number: 3, count: 3, previous: '/praktiki/2/' },
    ]);
    expect(addressBook(wholeLibrary({ practices }), today).page('/praktiki/4/')).toBeUndefined();
  });

  it('is kept by school year too, with pages of its own', () => {
    const second = listAt('/praktiki/god/2025-2026/2/', { practices });
    expect(second.pagination).toEqual({ number: 2, count: 2, previous: '/praktiki/god/2025-2026/' });
    expect(second.title).toBe('Практики: 2025–2026 учебный год');
    expect(listAt('/praktiki/', { practices }).others?.links).toEqual([
      { title: '2026–2027 учебный год', address: '/praktiki/god/2026-2027/', count: 60 },
      { title: '2025–2026 учебный год', address: '/praktiki/god/2025-2026/', count: 60 },
    ]);
  });

  it('puts news under the school year of their day', () => {
    const news = [
      { id: 'leto', title: 'Лето', date: '2026-08-31' },
      { id: 'osen', title: 'Осень', date: '2026-09-01' },
    ];
    expect(titlesOf(listAt('/novosti/god/2025-2026/', { news }))).toEqual([[undefined, ['Лето']]]);
    expect(titlesOf(listAt('/novosti/', { news }))).toEqual([[undefined, ['Осень', 'Лето']]]);
  });

  it('shows upcoming events from the nearest, then past ones from the latest', () => {
    const events = ['2026-10-14', '2026-12-01', '2026-09-01', '2026-10-15 18:00'].map((start) => ({
      id: `den-${start.slice(0, 10)}`,
      title: start,
      start,
    }));
    expect(titlesOf(listAt('/anonsy/', { events }))).toEqual([
      ['Предстоят', ['2026-10-15 18:00', '2026-12-01']],
      ['Прошли', ['2026-10-14', '2026-09-01']],
    ]);
  });

  it('groups acts by level and keeps those without force apart', () => {
    expect(titlesOf(listAt('/dokumenty/'))).toEqual([
      ['Федеральный уровень', ['Об образовании']],
      ['Локальный уровень', ['О внедрении', 'Положение']],
    ]);
    const apart = listAt('/dokumenty/utratili-silu/');
    expect(titlesOf(apart)).toEqual([['Локальный уровень', ['О старом порядке']]]);
    expect(apart.groups[0]?.cards[0]?.mark).toEqual({ id: 'void', label: 'утратил силу' });
  });

  it('says an absence openly as long as it is declared', () => {
    const absence = { section: 'Анонсы', reason: 'Готовим план.', until: '2026-12-31' };
    expect(listAt('/anonsy/').absences).toEqual([absence]);
    expect(listAt('/novosti/').absences).toEqual([]);
    expect(listAt('/anonsy/', {}, '2027-01-01').absences).toEqual([]);
  });

  it('puts the plan of the current year first, then the others from the latest', () => {
    const roadmaps = ['2025-2026', '2027-2028', '2026-2027'].map((schoolYear) => ({
      id: `plan-${schoolYear}`,
      title: schoolYear,
      schoolYear,
    }));
    expect(titlesOf(listAt('/dorozhnaya-karta/', { roadmaps }))).toEqual([
      ['На текущий год', ['2026-2027']],
      ['Другие планы', ['2027-2028', '2025-2026']],
    ]);
  });
});
