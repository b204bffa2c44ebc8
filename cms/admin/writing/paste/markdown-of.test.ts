import { ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { lostWords } from './lost-words.ts';
import { markdownOf } from './markdown-of.ts';
import { withoutLook, type Piece } from './piece.ts';

type Parsed = ReturnType<typeof parseDocument>['children'];

/** The tree as a browser's parser would give it, as far as these texts go. */
const pieces = (nodes: Parsed): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (node.type === ElementType.Text) return [node.data];
    if (!('attribs' in node) || ['head', 'style', 'xml'].includes(node.name)) return [];
    return [{ name: node.name, attributes: node.attribs, children: pieces(node.children) }];
  });

const paste = (html: string) => markdownOf(pieces(parseDocument(withoutLook(html)).children));

const mark = (sign: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

const item = (level: number, sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${mark(sign)}<span lang=RU>${words}<o:p></o:p></span></p>`;

describe('a text from Word', () => {
  it('keeps headings below the title of the page, paragraphs and what is stressed', () => {
    const { markdown } =
      paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<h1><span style='font-size:16.0pt;color:#2E74B5'>Положение<o:p></o:p></span></h1>
<h2><b>Общие
положения</b></h2>
<p class=MsoNormal style='text-align:justify'><b><i><span style='font-family:"Times New Roman"'>Наставник</span></i></b><span lang=RU> — педагог,&nbsp;который
помогает  коллеге. </span><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Первая строка<br>вторая <a href="https://school.example/a_(b)">ссылка</a>, <a href="#_Toc1">оглавление</a></p>
<!--EndFragment--></body></html>`);
    expect(markdown).toBe(
      [
        '## Положение',
        '### Общие положения',
        '***Наставник*** — педагог,\u00A0который помогает коллеге.',
        'Первая строка\\\nвторая [ссылка](https://school.example/a_(b)), оглавление'.replace(
          '(b)',
          '%28b%29',
        ),
      ]
        .join('\n\n')
        .replaceAll('%28b%29', '(b)'),
    );
  });

  it('keeps lists that Word writes as paragraphs, with their levels and numbers', () => {
    const { markdown } = paste(
      item(1, '1.', 'Подготовка') +
        item(2, '·', 'приказ') +
        item(2, '·', 'встреча') +
        item(1, '2.', 'Работа') +
        item(2, 'а)', 'первое') +
        item(2, 'б)', 'второе') +
        item(3, '2.2.1.', 'глубже') +
        '<p class=MsoNormal>После списка.</p>' +
        item(1, '·', 'другой список'),
    );
    expect(markdown).toBe(`1. Подготовка
   - приказ
   - встреча
2. Работа
   1. первое
   2. второе
      1. глубже

После списка.

- другой список`);
  });

  it('keeps lists of the web, nested ones and items of several paragraphs', () => {
    const { markdown } = paste(
      '<ol start="3"><li><p>Три</p><p>ещё о трёх</p><ul><li>а</li><li>б<ol><li>в</li></ol></li></ul></li><li>Четыре</li></ol>',
    );
    expect(markdown).toBe('3. Три\\\n   ещё о трёх\n   - а\n   - б\n     1. в\n4. Четыре');
  });

  it('keeps tables, takes merged cells apart and says so', () => {
    const { markdown, lost } =
      paste(`<table class=MsoTableGrid border=1><tr><td colspan=3><p>План работы</p></td></tr>
<tr><td><p class=MsoNormal><b>Этап</b></p></td><td><p>Что | кто</p></td><td><p>Срок</p></td></tr>
<tr><td rowspan=2><p>Первый</p></td><td><p>Приказ</p><p>Встреча</p></td><td><p>Сентябрь</p></td></tr>
<tr><td colspan=2><p>В течение года</p></td></tr></table>`);
    expect(markdown).toBe(`План работы

| **Этап** | Что \\| кто | Срок |
| --- | --- | --- |
| Первый | Приказ; Встреча | Сентябрь |
|  | В течение года |  |`);
    expect(lost.mergedCells).toBe(2);
    expect(lostWords(lost)).toBe('Объединённые ячейки таблиц разделены: 2\u00A0ячейки. Проверьте таблицы.');
  });

  it('drops pictures, comments, deleted and hidden words, and says so', () => {
    const { markdown, lost } =
      paste(`<p>До<!--[if gte vml 1]><v:shape/><![endif]--><img width=10 src="file:///C:/a.png"> после
<del>удалено</del><ins>вставлено</ins><span style='mso-hide:all'>тайное</span><a class=msocomanchor href="#_msocom_1">[А1]</a></p>
<div style='mso-element:comment-list'><div style='mso-element:comment' id="_com_1"><p>Замечание</p></div></div>`);
    expect(markdown).toBe('До после вставлено');
    expect(lost).toEqual({ pictures: 1, mergedCells: 0, comments: 1 });
    expect(lostWords({ pictures: 0, mergedCells: 0, comments: 0 })).toBeUndefined();
  });

  it('writes signs of Markdown as the signs that they are', () => {
    expect(
      paste('<p>1. не список *звезда* [1] &lt;b&gt; a_b</p><p># не заголовок</p><p>- не пункт</p>').markdown,
    ).toBe('1\\. не список \\*звезда\\* \\[1\\] \\<b\\> a\\_b\n\n\\# не заголовок\n\n\\- не пункт');
  });

  it('takes a table that is only a frame for the text in it, and Google’s bold that is not bold', () => {
    expect(
      paste(
        '<b style="font-weight:normal" id="docs-internal-guid-1"><table><tr><td><p>Текст</p></td></tr></table><p><span style="font-weight:700">Да</span></p></b>',
      ).markdown,
    ).toBe('Текст\n\n**Да**');
  });
});
