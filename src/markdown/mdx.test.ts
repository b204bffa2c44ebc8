import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentRenderers, components } from './components.ts';
import { findMdxFaults } from './mdx-faults.ts';
import { renderMarkdown, renderMdx } from './render.ts';
import type { RenderContext } from './render.ts';

const context: RenderContext = {
  base: '/n/',
  file: (path) =>
    path === 'files/x.docx' ? { href: '/files/x.docx', format: 'DOCX', size: '34 КБ' } : undefined,
};
const contact = {
  post: 'Заместитель директора',
  phone: '8 (351) 234-56-78',
  email: 'a@b.ru',
  place: 'Кабинет 5, по средам',
};

function html(body: string): string {
  return renderMdx(body, { ...context, components: componentRenderers({ contact }) }).html;
}

test('a page without components is what its Markdown is', () => {
  const body =
    '# Цели[^1]\n\n1.1. Текст «как есть» -- "так"\n\n- [x] а\n\n|а|б|\n|-|-|\n|1|2|\n\n[^1]: Сноска.';
  expect(renderMdx(body, { ...context, components: {} })).toEqual(renderMarkdown(body, context));
});

describe('components', () => {
  test.each([
    [
      '<Note title="Важно & нужно">\nТекст **ж**\n</Note>',
      '<div class="note" role="note"><p class="note-title">Важно &amp; нужно</p><p>Текст <strong>ж</strong></p></div>',
    ],
    ['<Note>в строку</Note>', '<div class="note" role="note"><p>в строку</p></div>'],
    ['<Steps>\n1. раз\n2. два\n</Steps>', '<div class="steps"><ol>\n<li>раз</li>\n<li>два</li>\n</ol></div>'],
    [
      '<Question title="Как?">\nТак\n</Question>',
      '<details class="question"><summary>Как?</summary><p>Так</p></details>',
    ],
    [
      '<Download file="files/x.docx" title="Бланк" />',
      '<p class="download"><a href="/n/files/x.docx">Бланк <span class="file-note">(DOCX, 34 КБ)</span></a></p>',
    ],
    ['<Download file="files/none.docx" title="Бланк" />', '<p class="download">Бланк</p>'],
    ['<Download file="https://a.ru/x.docx" title="Бланк" />', '<p class="download">Бланк</p>'],
    [
      '<Note><Note>внутри</Note></Note>',
      '<div class="note" role="note"><div class="note" role="note"><p>внутри</p></div></div>',
    ],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('the contact is the school’s own, by post, and absent when unknown', () => {
    expect(html('<Contact />')).toMatchInlineSnapshot(
      `"<dl class="contact"><dt>Куратор</dt><dd>Заместитель директора</dd><dt>Телефон</dt><dd><a href="tel:83512345678">8 (351) 234-56-78</a></dd><dt>Почта</dt><dd><a href="mailto:a@b.ru">a@b.ru</a></dd><dt>Где найти</dt><dd>Кабинет 5, по средам</dd></dl>"`,
    );
    expect(renderMdx('<Contact />', { ...context, components: componentRenderers({}) }).html).toBe('');
  });

  test('part the paragraph that they stand in', () => {
    expect(html('До <Note>в</Note> после')).toBe(
      '<p>До</p>\n<div class="note" role="note"><p>в</p></div>\n<p>после</p>',
    );
  });

  test('are found in the plain text', () => {
    expect(
      renderMdx('<Question title="Как?">Так</Question>', { ...context, components: componentRenderers({}) })
        .text,
    ).toBe('Как?\nТак');
  });

  test('each declared one has a renderer, a label and labelled attributes', () => {
    expect(Object.keys(componentRenderers({})).toSorted()).toEqual(
      components.map(({ name }) => name).toSorted(),
    );
    for (const { label, attributes } of components) {
      expect(label).toMatch(/^[А-ЯЁ]/);
      for (const attribute of attributes) expect(attribute.label).toMatch(/^[А-ЯЁ]/);
    }
  });

  test('escape every declared attribute', () => {
    const attack = '\'<script>"&amp;';
    for (const { name, attributes } of components) {
      const given = attributes.map((attribute) => `${attribute.name}="&lt;script&gt;&quot;x"`).join(' ');
      expect(html(`<${name} ${given}>x</${name}>`), name).not.toMatch(/<script|=""x/);
    }
    expect(html(`<Note title="${attack.replace('"', '')}">x</Note>`)).toContain("'&lt;script&gt;&amp;");
  });
});

describe('what is refused leaves nothing that acts', () => {
  test.each([
    ['{1 + 1}', ''],
    ['Текст {`а`} и {/* заметка */}далее', '<p>Текст  и далее</p>'],
    ['import x from "y"', ''],
    ['export const x = 1', ''],
    ['<Unknown a="b">Текст</Unknown>', '<p>Текст</p>'],
    ['<script>alert(1)</script>', '<p>alert(1)</p>'],
    ['<Note title={1} {...x}>Текст</Note>', '<div class="note" role="note"><p>Текст</p></div>'],
    ['<toString />', ''],
    ['<a href="javascript:x">Текст</a>', '<p>Текст</p>'],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('malformed MDX is shown as Markdown', () => {
    expect(html('**Цели**\n\n<Note>не закрыт')).toBe('<p><strong>Цели</strong></p>\n<p>не закрыт</p>');
  });
});

describe('faults', () => {
  test('of every kind are told with their place', () => {
    const body = [
      '# Цели',
      'import x from "y"',
      'Текст {1} и <Unknown />',
      '<Note title={1} {...x} tone="a" title>',
      'а',
      '</Note>',
      '<Download file="" />',
      '<div>x</div>',
      '<>x</>',
      '{/* заметка */}',
      '{1}',
    ].join('\n\n');
    const faults = findMdxFaults(body, components);
    expect(faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).toMatchInlineSnapshot(`
      [
        "3:1 Строки «import» и «export» здесь не работают: компоненты уже подключены. Уберите строку; если это слово текста, начните абзац с другого.",
        "5:7 Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.",
        "5:13 Компонента «Unknown» нет. Есть такие: «Note», «Steps», «Question», «Download», «Contact».",
        "7:1 Свойство «title» компонента «Note» пишется текстом в кавычках: title="…".",
        "7:1 Уберите «{…}» из тега «Note»: свойства перечисляются по одному, текстом в кавычках.",
        "7:1 У компонента «Note» нет свойства «tone». Есть такие: «title».",
        "7:1 Свойство «title» компонента «Note» пишется текстом в кавычках: title="…".",
        "13:1 Компоненту «Download» нужно свойство «file»: допишите file="…".",
        "13:1 Компоненту «Download» нужно свойство «title»: допишите title="…".",
        "15:1 HTML-тег «div» на этой странице не работает. Напишите то же разметкой Markdown или компонентом. Есть такие: «Note», «Steps», «Question», «Download», «Contact».",
        "17:1 Пустой тег «<>» здесь не работает. Уберите его: содержимое останется.",
        "21:1 Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.",
      ]
    `);
    expect(faults.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        undefined,
        undefined,
        "Unknown",
        "title",
        "Note",
        "tone",
        "title",
        "file",
        "title",
        "div",
        undefined,
        undefined,
      ]
    `);
  });

  test('of malformed MDX stop at one, with its place', () => {
    const bodies = [
      'а\n\n<Note title="a">',
      'Слово </Note>',
      '<Note><Steps></Note></Steps>',
      'Слово {1',
      'Слово {не код} и',
      'а\n\nСлово {а\nещё @} и',
      'Меньше <3',
      '<https://a.ru>',
      '<!-- заметка -->',
      '<Note title=x />',
      '<Note title="a',
      '<a.b:c />',
      '<Note>\n\n- а\n</Note>\n\nб',
    ];
    const told = bodies.map((body) =>
      findMdxFaults(body, components)
        .map(
          ({ line, column, name, message }) =>
            `${JSON.stringify(body)} ${line}:${column} ${name ?? '—'} ${message}`,
        )
        .join('\n'),
    );
    expect(told).toMatchInlineSnapshot(`
      [
        ""а\\n\\n<Note title=\\"a\\">" 3:1 Note Тег «Note» не закрыт. Допишите «</Note>» после его содержимого или закройте его сразу: «<Note … />».",
        ""Слово </Note>" 1:7 Note Закрыт тег «Note», который не был открыт. Уберите «</Note>» или поставьте «<Note>» раньше.",
        ""<Note><Steps></Note></Steps>" 1:14 Note Сначала закройте тег «Steps», потом «Note».",
        ""Слово {1" 1:7 — Фигурная скобка не закрыта. Если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.",
        ""Слово {не код} и" 1:7 — Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.",
        ""а\\n\\nСлово {а\\nещё @} и" 3:7 — Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.",
        ""Меньше <3" 1:8 — Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.",
        ""<https://a.ru>" 1:1 — Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.",
        ""<!-- заметка -->" 1:1 — Комментарий «<!-- … -->» здесь не работает. Уберите его или запишите так: «{/* … */}».",
        ""<Note title=x />" 1:1 — Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.",
        ""<Note title=\\"a" 1:1 — Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.",
        ""<a.b:c />" 1:1 — Знак «<» начинает здесь тег, но дальше тег записан неверно. Если это знак «меньше», поставьте после него пробел; адрес запишите как [текст](адрес); значения свойств берите в прямые кавычки.",
        "",
      ]
    `);
  });

  test('are none in a page that uses every component as declared', () => {
    for (const { name, attributes } of components) {
      const given = attributes.map((attribute) => ` ${attribute.name}="Текст"`).join('');
      expect(findMdxFaults(`# Цели\n\n<${name}${given}>\n\nТекст\n\n</${name}>\n`, components), name).toEqual(
        [],
      );
      expect(findMdxFaults(`Текст <${name}${given} />`, components), name).toEqual([]);
    }
  });

  test('are none in plain Markdown with signs that MDX knows', () => {
    expect(
      findMdxFaults('a < b, a > b, `<x>{y}`, \\{скобка\\}, &lt;b>\n\n```\n<x>{y}\n```', components),
    ).toEqual([]);
  });

  test('offer a choice only where there is one', () => {
    expect(findMdxFaults('<Note />', [])[0]?.message).toBe('Компонента «Note» нет.');
    expect(findMdxFaults('<Contact a="b" />', components)[0]?.message).toBe(
      'У компонента «Contact» нет свойства «a».',
    );
  });

  test('lie within the body, and no text makes the search fail', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '/',
      'Note',
      'Steps',
      ' title',
      '="',
      '"',
      '\n',
      '\n\n',
      'текст',
      '😀',
      '- ',
      '> ',
      '`',
      'import ',
      '<!--',
      '{...',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
        const body = parts.join('');
        const lines = body.split(/\r\n?|\n/);
        for (const { line, column, message } of findMdxFaults(body, components)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(message).toMatch(/^[А-ЯЁH].*[.}]$/);
          expect(message).not.toMatch(/[^<]!|undefined|Ошибка/);
        }
        renderMdx(body, { ...context, components: componentRenderers({ contact }) });
      }),
      { numRuns: 3000 },
    );
  });
});
