import { describe, expect, it } from 'vitest';
import { addDays } from '#format/day.ts';
import { fileAddresses } from '#queries/addresses.ts';
import { today, wholeLibrary } from '#queries/whole-library-for-tests.ts';
import { bareLibrary, contentFile, type Draft } from '#rules/library-for-tests.ts';
import { childrenOf, feedsOf, readXml, textOf, type XmlElement } from './feeds-for-tests.ts';

const feeds = [
  { collection: 'news', address: fileAddresses.newsFeed, title: 'Новости', list: 'novosti', day: 'date' },
  {
    collection: 'practices',
    address: fileAddresses.practicesFeed,
    title: 'Практики',
    list: 'praktiki',
    day: 'published',
  },
  {
    collection: 'regulations',
    address: fileAddresses.regulationsFeed,
    title: 'Документы',
    list: 'dokumenty',
    day: 'published',
  },
] as const;

async function channelOf(
  library = wholeLibrary(),
  address: string = fileAddresses.newsFeed,
): Promise<XmlElement> {
  const rss = readXml((await feedsOf(library, today)).get(address) ?? '');
  const [channel] = childrenOf(rss, 'channel');
  if (!channel) throw new Error('The feed has no channel.');
  return channel;
}
const itemsOf = (channel: XmlElement) => childrenOf(channel, 'item');

describe.each(feeds)('the feed «$title»', ({ collection, address, title, list, day }) => {
  const many = Array.from({ length: 35 }, (_, index): Draft => ({
    id: `zapis-${index}`,
    title: `Запись ${index}`,
    [day]: addDays('2026-08-01', (index * 17) % 35),
  }));

  it('tells whose it is, where its list and where it itself stands', async () => {
    const channel = await channelOf(wholeLibrary(), address);
    expect(textOf(channel, 'title')).toBe(`${title} — Наставничество, МБОУ «Школа № 7 «Берёзка»`);
    expect(textOf(channel, 'link')).toBe(`https://school.example/section/${list}/`);
    expect(textOf(channel, 'language')).toBe('ru');
    expect(textOf(channel, 'description')).toMatch(/[а-яё]{3}/i);
    expect(childrenOf(channel, 'atom:link')[0]?.attributes).toEqual({
      href: `https://school.example/section${address}`,
      rel: 'self',
      type: 'application/rss+xml',
    });
  });

  it('holds the thirty newest entries, the newest first', async () => {
    const items = itemsOf(await channelOf(bareLibrary({ [collection]: many }), address));
    const days = items.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''));
    expect(items).toHaveLength(30);
    expect(days).toEqual(days.toSorted((left, right) => right - left));
    expect(new Date(days[0] ?? 0).toISOString()).toBe('2026-09-04T09:00:00.000Z');
    expect(new Date(days.at(-1) ?? 0).toISOString()).toBe('2026-08-06T09:00:00.000Z');
  });

  it('gives every item a link that is its permanent name', async () => {
    for (const item of itemsOf(await channelOf(bareLibrary({ [collection]: many }), address))) {
      const id = (textOf(item, 'title') ?? '').replace('Запись ', 'zapis-');
      expect(textOf(item, 'link')).toBe(`https://school.example/section/${list}/${id}/`);
      expect(childrenOf(item, 'guid')).toMatchObject([
        { text: textOf(item, 'link'), attributes: { isPermaLink: 'true' } },
      ]);
    }
  });

  it('was built when one of its entries last changed', async () => {
    const library = bareLibrary({
      [collection]: [{ [day]: '2026-08-01' }, { [day]: '2026-08-02', updated: '2026-09-03' }],
    });
    expect(textOf(await channelOf(library, address), 'lastBuildDate')).toBe('Thu, 03 Sep 2026 09:00:00 GMT');
  });

  it('is a feed when there is nothing in it', async () => {
    const channel = await channelOf(bareLibrary(), address);
    expect(itemsOf(channel)).toEqual([]);
    expect(textOf(channel, 'lastBuildDate')).toBeUndefined();
  });
});

describe('an item', () => {
  const [picture, file] = ['pictures/doska.jpg', 'files/plan.pdf'];
  const body = `Слова и [приказ](regulations/prikaz), [план](${file}).\n\n![Доска](${picture})\n\n## Итоги\n\n[Ниже](#итоги)`;
  const library = () =>
    bareLibrary({
      regulations: [{ id: 'prikaz', title: 'О наставничестве', number: '56', date: '2026-08-20' }],
      news: [{ id: 'novost', summary: 'Коротко о главном.', date: '2026-09-20', stages: [7], body }],
      files: [contentFile(picture), contentFile(file)],
    });

  it('has the words of the list, its day at midday in Moscow and its labels', async () => {
    const [item] = itemsOf(await channelOf(library()));
    expect(item && textOf(item, 'description')).toBe('Коротко о главном.');
    expect(item && textOf(item, 'pubDate')).toBe('Sun, 20 Sep 2026 09:00:00 GMT');
    expect(item && childrenOf(item, 'category').map(({ text }) => text)).toEqual([
      'Педсовет',
      'Информационная поддержка системы наставничества',
    ]);
  });

  it('has the whole text with full addresses', async () => {
    const [item] = itemsOf(await channelOf(library()));
    const content = (item && textOf(item, 'content:encoded')) ?? '';
    expect(content).toContain('<h2 id="itogi">');
    const addresses = [...content.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      'https://school.example/section/dokumenty/prikaz/',
      'https://school.example/section/files/plan.pdf',
      'https://school.example/section/pictures/doska.jpg',
      'https://school.example/section/novosti/novost/#itogi',
    ]);
  });

  it('without a text, a summary or a day has none of them', async () => {
    const [item] = itemsOf(
      await channelOf(bareLibrary({ regulations: [{}] }), fileAddresses.regulationsFeed),
    );
    expect(item?.children.map(({ name }) => name)).toEqual(['title', 'link', 'guid', 'category', 'category']);
  });

  it('tells an act by its kind, number and date', async () => {
    const [item] = itemsOf(await channelOf(library(), fileAddresses.regulationsFeed));
    expect(item && textOf(item, 'title')).toBe('О наставничестве (приказ № 56 от 20 августа 2026 г.)');
  });
});
