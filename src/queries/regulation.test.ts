import { describe, expect, it } from 'vitest';
import { contentFile } from '#rules/library-for-tests.ts';
import { addressBook } from './address-book.ts';
import type { RegulationView } from './page.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function actAt(id: string, parts = {}): RegulationView {
  const page = addressBook(wholeLibrary(parts), today).page(`/dokumenty/${id}/`);
  if (page?.template !== 'regulation') throw new Error(`There is no act ${id}.`);
  return page.view;
}

const relationsOf = ({ relations }: RegulationView) =>
  Object.fromEntries(relations.map(({ title, links }) => [title, links.map((link) => link.title)]));

describe('an act', () => {
  it('names everything that it points to, with requisites where titles alone would repeat', () => {
    expect(relationsOf(actAt('prikaz'))).toMatchInlineSnapshot(`
      {
        "Основание": [
          "Об образовании",
        ],
        "Приложения в разделе": [
          "Положение",
        ],
        "Утверждает дорожные карты": [
          "Дорожная карта",
        ],
        "Утверждает материалы": [
          "Памятка наставнику",
        ],
        "Утверждает показатели": [
          "Доля наставляемых",
        ],
        "Утверждает программы, пары и группы": [
          "Первый год в школе",
        ],
      }
    `);
  });

  it('names everything that points to it', () => {
    expect(relationsOf(actAt('staryj-prikaz'))).toMatchInlineSnapshot(`
      {
        "Изменён документом": [
          "Положение",
        ],
      }
    `);
    expect(relationsOf(actAt('zakon'))).toMatchInlineSnapshot(`
      {
        "На этот документ ссылаются": [
          "О внедрении (приказ № 56 от 20 августа 2026 г.)",
        ],
      }
    `);
    expect(relationsOf(actAt('polozhenie'))['Приложение к документу']).toEqual([
      'О внедрении (приказ № 56 от 20 августа 2026 г.)',
    ]);
  });

  it('of two bodies shows both and both numbers', () => {
    const letter = {
      id: 'pismo',
      title: 'Рекомендации',
      kind: 'письмо',
      issuer: 'Министерство',
      number: 'АЗ-1',
      jointly: [{ issuer: 'Профсоюз', number: '657' }],
    };
    const { facts } = actAt('pismo', { regulations: [letter] });
    expect(facts.find(({ name }) => name === 'Номер')?.values).toEqual([{ text: 'АЗ-1 / 657' }]);
    expect(facts.find(({ name }) => name === 'Кто издал')?.values.map(({ text }) => text)).toEqual([
      'Министерство',
      'Профсоюз',
    ]);
  });

  it('says an approval as one line and an announced annex without anything as it is', () => {
    const act = {
      id: 'polozhenie',
      title: 'Положение',
      approvals: [
        { kind: 'утверждено', body: 'директор', act: 'приказ', number: '56', date: '2026-08-20' },
        { kind: 'принято', body: 'Общее собрание работников' },
      ],
      annexes: [{ number: '3', title: 'Формы базы' }],
    };
    const view = actAt('polozhenie', { regulations: [act] });
    expect(view.approvals.map(({ title }) => title)).toEqual([
      'Утверждено: директор, приказ № 56 от 20 августа 2026 г.',
      'Принято: Общее собрание работников',
    ]);
    expect(view.annexes).toEqual([{ number: '3', title: 'Формы базы', links: [] }]);
  });

  it('tells the real format and size of its file', () => {
    const parts = {
      regulations: [{ id: 'prikaz', file: 'files/prikaz.pdf' }],
      files: [contentFile('files/prikaz.pdf', { size: 120_000 })],
    };
    expect(actAt('prikaz', parts).file).toMatchObject({
      path: 'files/prikaz.pdf',
      format: 'PDF',
      size: 120_000,
    });
  });
});

describe('the chain of an act', () => {
  const act = (id: string, more: object = {}) => ({ id, title: `Приказ ${id}`, number: id, ...more });
  const acts = [
    act('pervyj', { force: 'утратил силу' }),
    act('vtoroj', { supersedes: ['pervyj'], force: 'утратил силу' }),
    act('tretij', { supersedes: ['vtoroj'] }),
    act('odin'),
  ];
  const chainAt = (id: string, regulations: object[] = acts) =>
    actAt(id, { regulations }).chain.map(({ title, address, isCurrent }) => [title, address, isCurrent]);

  it('leads from the oldest to the newest, whichever of them is read', () => {
    const links = [
      ['Приказ pervyj', '/dokumenty/pervyj/', false],
      ['Приказ vtoroj', '/dokumenty/vtoroj/', false],
      ['Приказ tretij', '/dokumenty/tretij/', false],
    ];
    for (const [index, id] of ['pervyj', 'vtoroj', 'tretij'].entries()) {
      const expected = links.map((link, at) => (at === index ? [link[0], undefined, true] : link));
      expect(chainAt(id)).toEqual(expected);
    }
  });

  it('is none for an act that stands alone', () => {
    expect(chainAt('odin')).toEqual([]);
  });

  it('ends where acts lead in a circle', () => {
    const circle = [act('odin', { supersedes: ['dva'] }), act('dva', { supersedes: ['odin'] })];
    expect(chainAt('odin', circle).length).toBeLessThanOrEqual(3);
  });

  it('leaves out what is not published', () => {
    const hidden = [act('staryj', { status: 'черновик' }), act('novyj', { supersedes: ['staryj'] })];
    expect(chainAt('novyj', hidden)).toEqual([]);
  });
});
