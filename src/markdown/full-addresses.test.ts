import { describe, expect, it } from 'vitest';
import type { RenderContext } from './context.ts';
import { withFullAddresses } from './full-addresses.ts';
import { renderMarkdown } from './render.ts';

const page = 'https://school.example/razdel/novosti/pedsovet/';
const context: RenderContext = {
  base: '/razdel/',
  picture: (path) => ({
    src: `/razdel/${path}`,
    width: 960,
    height: 640,
    sources: [
      { type: 'image/avif', srcset: '/razdel/pictures/a-480.avif 480w, /razdel/pictures/a-960.avif 960w' },
    ],
  }),
  file: (path) => ({ href: `/razdel/${path}`, format: 'PDF', size: '1 КБ' }),
  entry: (reference) => `/${reference}/`,
};
const full = (body: string) => withFullAddresses(renderMarkdown(body, context).html, page);

describe('HTML that stands away from its page', () => {
  it.each([
    ['[слова](regulations/prikaz)', 'href="https://school.example/razdel/regulations/prikaz/"'],
    ['[слова](/praktiki/)', 'href="https://school.example/razdel/praktiki/"'],
    ['[слова](files/a.pdf)', 'href="https://school.example/razdel/files/a.pdf"'],
    ['[слова](#itogi)', `href="${page}#itogi"`],
    ['[слова](https://other.example/a?b=1&c=2)', 'href="https://other.example/a?b=1&amp;c=2"'],
    ['[слова](mailto:pochta@school.example)', 'href="mailto:pochta@school.example"'],
    ['![Доска](pictures/a.jpg)', 'src="https://school.example/razdel/pictures/a.jpg"'],
    [
      '![Доска](pictures/a.jpg)',
      'srcset="https://school.example/razdel/pictures/a-480.avif 480w, https://school.example/razdel/pictures/a-960.avif 960w"',
    ],
    ['Слова[^1]\n\n[^1]: Примечание', `href="${page}#`],
  ])('has full addresses: %s', (body, expected) => {
    expect(full(body)).toContain(expected);
  });

  it('has no other address left', () => {
    const html = full(
      'Слова[^1] [а](/b/) [в](news/g) ![Доска](pictures/a.jpg)\n\n[^1]: Примечание [д](files/e.pdf)',
    );
    const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith('https://school.example/razdel/'))).toEqual([]);
  });

  it('keeps words that look like attributes', () => {
    expect(full('Пишут так: \\<a href="/x/"\\> и href="/y/"')).toBe(
      '<p>Пишут так: &lt;a href="/x/"&gt; и href="/y/"</p>',
    );
  });

  it('is the same when nothing in it leads anywhere', () => {
    const { html } = renderMarkdown('| А | Б |\n| --- | --- |\n| 1 | 2 |', context);
    expect(withFullAddresses(html, page)).toBe(html);
  });

  it('has headings without the links to themselves', () => {
    expect(full('## Заголовок')).toBe('<h2 id="zagolovok">Заголовок</h2>');
  });
});
