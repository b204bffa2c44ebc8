import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { collectionNames } from '#model/collections.ts';
import { readLibrary } from '#reader/read-library.ts';
import { articleOf, missingWords, wordsOfMain } from './article.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const { library } = readLibrary(content);
const rendering = {
  base: '/',
  picture: (path: string) => ({ src: `/${path}`, width: 8, height: 6, sources: [] }),
  file: (path: string) => ({ href: `/${path}`, format: 'PDF', size: '1 КБ' }),
  entry: (reference: string) => `/${reference}/`,
};
const page = (main: string) => `<html><head></head><body><nav>Меню</nav><main>${main}</main></body></html>`;

/** The article rendered as another generator does, from its Markdown alone. */
const shownAgain = (html: string) =>
  page(renderMarkdown(articleOf(html, 'pictures').markdown, rendering).html);

describe('the article of a page', () => {
  it.each(collectionNames)('keeps every word of every entry of %s, in order', (collection) => {
    for (const { id, body } of library.entries[collection]) {
      const html = page(renderMarkdown(body, rendering).html);
      expect(wordsOfMain(shownAgain(html)), id).toEqual(wordsOfMain(html));
    }
  });

  it('is Markdown as an author writes it, without the frame', () => {
    const html = page(`
      <nav><a href="/">Главная</a></nav>
      <header><p>Практика</p><h1>Тишина <em>сразу</em></h1><p>Коротко о&nbsp;главном.</p></header>
      <div><dl><div><dt>Форма</dt><dd>педагог</dd></div><div><dt>Виды</dt><dd>первый</dd><dd>второй</dd></div></dl></div>
      <section><h2> Шаги </h2><ol><li><h3>Раз</h3><div><p>Текст <strong>важный </strong>и
      <a href="/a/b/">ссылка</a>.</p></div></li><li>Два<ul><li>внутри</li></ul></li></ol></section>
      <table><caption>Замеры</caption><thead><tr><th>До</th><th>После</th></tr></thead><tbody><tr><td>1 | 2</td><td><p>три</p></td></tr></tbody></table>
      <figure><picture><source srcset="/x.avif"><img src="/pictures/do%20i.png" alt="Круг [1]"></picture><figcaption>Подпись</figcaption></figure>
      <blockquote><p>Слова</p><p>и ещё</p></blockquote>
      <p># не заголовок</p><p>1. не список</p><hr>
      <button>Печать</button>`);
    expect(articleOf(html, '../assets')).toMatchInlineSnapshot(`
      {
        "description": "",
        "markdown": "Практика

      Коротко о главном.

      - **Форма** педагог
      - **Виды** первый второй

      ## Шаги

      1. ### Раз

         Текст **важный** и [ссылка](</a/b/>).
      2. Два

         - внутри

      Замеры

      | До | После |
      | --- | --- |
      | 1 \\| 2 | три |

      ![Круг \\[1\\]](../assets/do%20i.png)

      Подпись

      > Слова
      > 
      > и ещё

      \\# не заголовок

      1\\. не список

      ---",
        "pictures": [
          "/pictures/do%20i.png",
        ],
        "title": "Тишина сразу",
      }
    `);
  });

  it('takes its description from the page’s head', () => {
    const html =
      '<head><meta name="description" content="О чём &amp; зачем"></head><main><h1>Имя</h1></main>';
    expect(articleOf(html, '')).toEqual({
      title: 'Имя',
      description: 'О чём & зачем',
      markdown: '',
      pictures: [],
    });
  });

  it('cannot be taken from a page without a main part', () => {
    expect(() => articleOf('<body><p>Текст</p></body>', '')).toThrow('no main part');
  });
});

describe('missing words', () => {
  it('are those that another text has less often', () => {
    expect(missingWords(['а', 'б', 'а', 'в'], ['в', 'а'])).toEqual(['б', 'а']);
    expect(missingWords(['а'], ['а', 'б'])).toEqual([]);
  });
});
