import { HtmlValidate } from 'html-validate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';
import type { RenderContext } from './render.ts';

const context: RenderContext = {
  base: '/n/',
  picture: (path) =>
    path === 'pictures/x.jpg'
      ? {
          src: '/n/_/x.jpg',
          width: 800,
          height: 600,
          sources: [{ type: 'image/avif', srcset: '/n/_/x-400.avif 400w' }],
          sizes: '50vw',
        }
      : undefined,
  file: (path) =>
    path === 'files/x.docx' ? { href: '/files/x.docx', format: 'DOCX', size: '34 КБ' } : undefined,
  entry: (reference) => (reference === 'regulations/prikaz-56' ? '/dokumenty/prikaz-56/' : undefined),
};

function html(body: string): string {
  return renderMarkdown(body, context).html;
}

describe('quotes and dashes', () => {
  test.each([
    '"прямые" \'одиночные\'',
    '«ёлочки» „лапки“',
    'a -- b --- c',
    'длинное — тире, среднее – тире, дефис-',
    'три точки... и …',
    '(c) (tm) 1/2 ->',
    '100\u00a0%',
  ])('stay as typed: %s', (typed) => {
    expect(html(typed)).toBe(`<p>${typed.replace('>', '&gt;')}</p>`);
  });
});

describe('headings', () => {
  test.each([
    ['# А\n\n## Б\n\n# В', [2, 3, 2]],
    ['## А\n\n### Б\n\n## В', [2, 3, 2]],
    ['### А\n\n## Б\n\n##### В', [2, 2, 3]],
    ['# А\n\n#### Б\n\n## В\n\n### Г', [2, 3, 3, 4]],
    ['# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6', [2, 3, 4, 5, 6, 6]],
  ])('%j start at the second level and skip none', (body, depths) => {
    expect(renderMarkdown(body, context).headings.map(({ depth }) => depth)).toEqual(depths);
  });

  test('have unique ids that are those of the list', () => {
    const rendered = renderMarkdown('# Цели\n\n# Цели\n\n## **Важный** `код`', context);
    expect(rendered.headings).toEqual([
      { depth: 2, id: 'tseli', text: 'Цели' },
      { depth: 2, id: 'tseli-2', text: 'Цели' },
      { depth: 3, id: 'vazhnyy-kod', text: 'Важный код' },
    ]);
    for (const { id, depth } of rendered.headings) expect(rendered.html).toContain(`<h${depth} id="${id}">`);
  });

  test('leave ids of the page alone', () => {
    expect(renderMarkdown('# Цели', { ...context, reserved: ['tseli'] }).headings[0]?.id).toBe('tseli-2');
  });

  test('without words are none', () => {
    expect(html('##\n\n# ![](pictures/x.jpg)')).not.toContain('<h');
  });
});

test('clauses can be linked to wherever they begin', () => {
  expect(
    html('## 1. Общие положения\n\n1.1. Первый.\n\n**1.2.** Второй.\n\n- 1.2.1. Подпункт\n\n1.1. Приложение'),
  ).toMatchInlineSnapshot(`
    "<h2 id="p-1">1. Общие положения</h2><a class="anchor" href="#p-1" aria-label="1. Общие положения"></a>
    <p id="p-1-1">1.1. Первый.</p>
    <p id="p-1-2"><strong>1.2.</strong> Второй.</p>
    <ul>
    <li id="p-1-2-1">1.2.1. Подпункт</li>
    </ul>
    <p id="p-1-1-povtor-2">1.1. Приложение</p>"
  `);
});

describe('tables', () => {
  test('scroll in a named region and have scoped headers', () => {
    expect(html('## План\n\n| Срок | Дело |\n| --- | ---: |\n| май | отчёт |')).toMatchInlineSnapshot(`
      "<h2 id="plan">План</h2><a class="anchor" href="#plan" aria-label="План"></a>
      <section class="table-scroll" tabindex="0" aria-label="Таблица: План"><table>
      <thead>
      <tr><th scope="col">Срок</th><th scope="col" class="align-right">Дело</th></tr>
      </thead>
      <tbody>
      <tr><td>май</td><td class="align-right">отчёт</td></tr>
      </tbody>
      </table></section>"
    `);
  });

  test('are told apart by number, and named without a heading too', () => {
    const table = '|а|\n|-|\n|1|';
    const labels = [
      ...html(`${table}\n\n# План\n\n${table}\n\n${table}`).matchAll(/<section [^>]*aria-label="([^"]*)"/g),
    ].map(([, label]) => label);
    expect(labels).toEqual(['Таблица', 'Таблица: План', 'Таблица: План (2)']);
  });

  test('take their caption for a name', () => {
    expect(html('<table><caption>Сроки</caption><tr><th>май<td>отчёт</table>')).toMatchInlineSnapshot(
      `"<section class="table-scroll" tabindex="0" aria-label="Таблица: Сроки"><table><caption>Сроки</caption><tbody><tr><th scope="row">май</th><td>отчёт</td></tr></tbody></table></section>"`,
    );
  });

  test('have no empty headers', () => {
    expect(html('| | Май |\n|-|-|\n|а|б|')).toContain('<tr><td></td><th scope="col">Май</th></tr>');
    expect(html('| | |\n|-|-|\n|а|б|')).not.toContain('<thead>');
  });
});

describe('pictures', () => {
  test('alone are figures with all that saves a visitor waiting', () => {
    expect(html('![Схема & "план"](../pictures/x.jpg "Подпись")')).toMatchInlineSnapshot(
      `"<figure><picture data-alt="Схема &amp; &quot;план&quot;"><source type="image/avif" srcset="/n/_/x-400.avif 400w" sizes="50vw"><img src="/n/_/x.jpg" alt="Схема &amp; &quot;план&quot;" width="800" height="600" loading="lazy" decoding="async"></picture><figcaption>Подпись</figcaption></figure>"`,
    );
  });

  test.each([
    'pictures/x.jpg',
    '/pictures/x.jpg',
    './pictures/x.jpg',
    '../../pictures/x.jpg',
    '/n/pictures/x.jpg',
  ])('are found as %s', (path) => {
    expect(html(`![а](${path})`)).toContain('src="/n/_/x.jpg"');
  });

  test('side by side are figures side by side', () => {
    expect(html('![а](pictures/x.jpg)\n![б](pictures/x.jpg)').match(/<figure>/g)).toHaveLength(2);
  });

  test('within a line stay within it', () => {
    expect(html('Вот ![а](pictures/x.jpg)')).toMatch(/^<p>Вот <picture data-alt="а">.*<\/picture><\/p>$/);
  });

  test('that are missing leave their words', () => {
    expect(html('![Схема](pictures/none.jpg)')).toBe('<p><span class="picture-missing">Схема</span></p>');
    expect(html('![](pictures/none.jpg)')).toBe('');
  });

  test('of other sites are links, never requests', () => {
    expect(html('![Схема](https://a.ru/x.png)')).toBe(
      '<p><a href="https://a.ru/x.png" rel="external noopener">Схема</a></p>',
    );
    expect(html('Вот <img src="https://a.ru/x.png">')).toBe(
      '<p>Вот <a href="https://a.ru/x.png" rel="external noopener">Картинка на другом сайте</a></p>',
    );
  });
});

describe('links', () => {
  test.each([
    ['[Приказ](../regulations/prikaz-56.md)', '<a href="/n/dokumenty/prikaz-56/">Приказ</a>'],
    ['[Документы](/dokumenty/)', '<a href="/n/dokumenty/">Документы</a>'],
    [
      '[Бланк](files/x.docx)',
      '<a href="/n/files/x.docx">Бланк <span class="file-note">(DOCX, 34 КБ)</span></a>',
    ],
    [
      'https://a.ru/?a=1&b=2',
      '<a href="https://a.ru/?a=1&amp;b=2" rel="external noopener">https://a.ru/?a=1&amp;b=2</a>',
    ],
    ['[Почта](mailto:a@b.ru "Написать")', '<a href="mailto:a@b.ru" title="Написать">Почта</a>'],
    ['[Нет](files/none.docx)', 'Нет'],
    ['[Нет](javascript:x)', 'Нет'],
    ['[](https://a.ru) после', 'после'],
    ['[![а](pictures/none.jpg)](/x/)', '<a href="/n/x/"><span class="picture-missing">а</span></a>'],
  ])('%s', (body, expected) => {
    expect(html(body).replace(/^<p>\s*|<\/p>$/g, '')).toBe(expected);
  });
});

test('footnotes speak Russian and go by the numbers that readers see', () => {
  expect(html('Раз[^а], два[^б], снова[^а].\n\n[^а]: Первая.\n[^б]: Вторая.')).toMatchInlineSnapshot(`
    "<p>Раз<sup><a href="#primechanie-1" id="ssylka-1" class="footnote-ref" aria-label="Примечание 1">1</a></sup>, два<sup><a href="#primechanie-2" id="ssylka-2" class="footnote-ref" aria-label="Примечание 2">2</a></sup>, снова<sup><a href="#primechanie-1" id="ssylka-1-2" class="footnote-ref" aria-label="Примечание 1">1</a></sup>.</p>
    <div class="footnotes">
    <h2 id="primechaniya">Примечания</h2><a class="anchor" href="#primechaniya" aria-label="Примечания"></a>
    <ol>
    <li id="primechanie-1"><p>Первая. <a href="#ssylka-1" class="footnote-back" aria-label="Вернуться к тексту: примечание 1">↩</a> <a href="#ssylka-1-2" class="footnote-back" aria-label="Вернуться к тексту: примечание 1, ссылка 2">↩<sup>2</sup></a></p></li>
    <li id="primechanie-2"><p>Вторая. <a href="#ssylka-2" class="footnote-back" aria-label="Вернуться к тексту: примечание 2">↩</a></p></li>
    </ol>
    </div>"
  `);
});

test('task lists are signs with names', () => {
  expect(html('- [x] план\n- [ ] отчёт')).toMatchInlineSnapshot(`
    "<ul>
    <li class="task"><span class="task-mark" role="img" aria-label="Сделано">☑</span> план</li>
    <li class="task"><span class="task-mark" role="img" aria-label="Не сделано">☐</span> отчёт</li>
    </ul>"
  `);
});

test('raw HTML keeps what is allowed and loses the rest', () => {
  expect(html('<div class="x" onclick="y">Раз <u>два</u> <kbd>Esc</kbd></div><style>p{}</style>')).toBe(
    '<div>Раз два <kbd>Esc</kbd></div>',
  );
  expect(html('H<sub>2</sub>O <abbr title="закон">ФЗ</abbr> <span style="color:red">!</span>')).toBe(
    '<p>H<sub>2</sub>O <abbr title="закон">ФЗ</abbr> !</p>',
  );
});

test('a document is the same with and without harmless raw HTML', () => {
  const body =
    '# Цели[^1]\n\n1.1. Текст\n\n- [x] а\n\n|а|б|\n|:-:|-|\n|1|2|\n\n```\n<код>\n```\n\n![а](pictures/x.jpg "б")\n\n[^1]: Сноска.';
  const squeeze = (text: string): string => text.replace(/\n+/g, '\n');
  expect(squeeze(html(`${body}\n\n<!-- x -->`))).toBe(squeeze(html(body)));
});

test('line ends, a byte order mark and control characters leave no trace', () => {
  expect(html('\ufeffa\r\nb\u0008\u0000\rc')).toBe('<p>a\nb\nc</p>');
});

test('front matter is not looked for', () => {
  expect(html('---\n\nтекст')).toBe('<hr>\n<p>текст</p>');
});

test('every kind of Markdown gives valid HTML', async () => {
  const body = [
    '# Цели[^1]',
    '1.1. Текст **ж** *к* ~~з~~ `код` [ссылка](https://a.ru) [файл](files/x.docx) a@b.ru  \nновая строка',
    '- раз\n  - [x] два\n    1. три',
    '3. с трёх',
    '> цитата\n> 1.2. Пункт',
    '|а| |\n|-|-:|\n|1|2|',
    '| | |\n|-|-|\n|1|2|',
    '---',
    '```js\nlet a = "<b>";\n```',
    '![а](pictures/x.jpg "Подпись")\n![](pictures/x.jpg)',
    'в строке ![а](pictures/x.jpg) и ![нет](pictures/n.jpg)',
    '<details><summary>Ещё</summary>\n\n- текст\n\n</details>',
    '#### Глубоко',
    '# Цели',
    'Снова[^1] и[^2]',
    '[^1]: Раз.\n[^2]: Два.\n\n    Абзац.',
  ].join('\n\n');
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
  const page = `<!DOCTYPE html><html lang="ru"><head><title>Страница</title></head><body><main><h1>Страница</h1>${html(body)}</main></body></html>`;
  const report = await validator.validateString(page);
  const messages = report.results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
  expect(messages).toEqual([]);
});

describe('a line of plain words, which needs no engine', () => {
  const words = fc.constantFrom(
    'урок',
    'Школа',
    '«Парус»',
    'п. 3.2',
    'пп. 1',
    '12',
    '1.1.',
    'и т. д.',
    'www.a.ru',
    'ё',
    '№ 5',
    '50 %',
    '(вдвоём)',
    '—',
    '–',
    '…',
    'Да?',
    'a. b',
    'x: y;',
  );
  const line = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));

  test('comes out as the engine would have written it', () => {
    fc.assert(
      fc.property(line, (text) => {
        const throughEngine = renderMarkdown(`${text}\n\n*конец*`, context);
        const [first] = throughEngine.html.split('\n<p><em>');
        const alone = renderMarkdown(text, context);
        expect(alone.html).toBe(first);
        expect(`${alone.text}\nконец`).toBe(throughEngine.text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a document among others on one page', () => {
  test('keeps its ids and its own links apart by a prefix', () => {
    const body = '# Цели\n\n1.1. Пункт, см. [цели](#tseli) и сноску[^1]\n\n[^1]: Текст';
    const { html: written } = renderMarkdown(body, { ...context, idPrefix: 'akt-1-' });
    const ids = [...written.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const links = [...written.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id) => !id?.startsWith('akt-1-'))).toEqual([]);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  test('names its tables after itself', () => {
    const table = '|а|\n|-|\n|1|';
    const { html: written } = renderMarkdown(`${table}\n\n# План\n\n${table}`, {
      ...context,
      documentTitle: '1. Приказ № 5',
    });
    expect([...written.matchAll(/<section [^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Таблица: 1. Приказ № 5',
      'Таблица: План — 1. Приказ № 5',
    ]);
  });

  test('begins its headings at the level that the page leaves to it', () => {
    const levels = (headingLevel: 2 | 3 | 4) =>
      renderMarkdown('# А\n\n### Б\n\n# В', { ...context, headingLevel }).headings.map(({ depth }) => depth);
    expect([levels(2), levels(3), levels(4)]).toEqual([
      [2, 3, 2],
      [3, 4, 3],
      [4, 5, 4],
    ]);
  });
});
