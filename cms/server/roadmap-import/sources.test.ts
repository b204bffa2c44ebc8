import { describe, expect, it } from 'vitest';
import { readWordText } from '../files/documents/word-text.ts';
import { sourceOfHtml } from './html-source.ts';
import { planWords, sourceWords } from './sources-for-tests.ts';
import { sourceOfText } from './text-source.ts';
import { understand } from './understand.ts';
import { sampleBlocks, wordOf } from './word-for-tests.ts';

const html = (text: string) => sourceWords(sourceOfHtml(text));
const text = (typed: string) => sourceWords(sourceOfText(typed));

describe('HTML', () => {
  const mark = (sign: string) =>
    `<![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>`;
  const item = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${mark(sign)}<span lang=RU>${words}<o:p></o:p></span></p>`;

  it('of Word keeps merged cells, paragraphs, and the numbers that Word prints', () => {
    expect(
      html(`<html xmlns:o="urn:x"><head><style>p{color:red}</style></head><body><!--StartFragment-->
        <p class=MsoTitle>Дорожная карта</p>
        <table class=MsoNormalTable border=1><tr><td><p class=MsoNormal><b>№<o:p></o:p></b></p></td><td><p>Мероприятие</p></td><td><p>Срок</p></td></tr>
        <tr><td colspan=3><p>1. Подготовка
        условий</p></td></tr>
        <tr><td>${item('1.1.', '')}</td><td>${item('·', 'приказ')}${item('·', 'план')}</td><td rowspan=2><p>Октябрь-<br>ноябрь</p></td></tr>
        <tr><td>${item('1.2.', '')}</td><td><p>Педсовет</p><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><!--EndFragment--></body></html>`),
    ).toMatchInlineSnapshot(`
      "## Дорожная карта
      № | Мероприятие | Срок
      1. Подготовка условий | < | <
      1.1. | приказ ¶ план | Октябрь- ¶ ноябрь
      1.2. | Педсовет | ^"
    `);
  });

  it('of Google Docs and LibreOffice keeps lists, captions and what is inserted, without what is deleted', () => {
    expect(
      html(`<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><h2 dir="ltr"><span>Этап 1</span></h2>
        <ol><li><p>Приказ</p><ul><li>о кураторе</li></ul></li><li>Педсовет</li></ol>
        <table><caption>План</caption><colgroup><col></colgroup><tbody><tr><th>Дело</th><th>Срок</th></tr>
        <tr><td><font face="Arial">Школа <del>юного</del><ins>наставника</ins></font></td><td>Май<div>Июнь</div></td></tr></tbody></table></b>`),
    ).toMatchInlineSnapshot(`
      "## Этап 1
      1. Приказ
      о кураторе
      2. Педсовет
      План
      Дело | Срок
      Школа наставника | Май ¶ Июнь"
    `);
  });

  it('takes a frame of one cell for its text, and a table within a cell for its words', () => {
    expect(
      html(
        '<table><tr><td><p>План</p><table><tr><td>Дело</td><td>Срок<table><tr><td>Май</td></tr></table></td></tr></table></td></tr></table>',
      ),
    ).toMatchInlineSnapshot(`
      "План
      Дело | Срок ¶ Май"
    `);
  });

  it('does not run, fetch or keep anything', () => {
    expect(
      html(
        '<p>До<script>alert(1)</script><img src=x onerror=alert(2)><iframe src=//a></iframe><span style="display:none">тайное</span> после &lt;b&gt;</p>',
      ),
    ).toBe('До после <b>');
  });

  it.each([
    ['rows', '<tr><td>а<td>б'.repeat(1600), 'больше 1500 строк'],
    ['columns', `<tr>${'<td>а'.repeat(3000)}`, 'больше 24 граф'],
    ['one cell over thousands of columns', '<tr><td colspan=99999>а<td>б', 'больше 24 граф'],
    ['letters', `<tr><td>${'слово '.repeat(1300)}<td>б`.repeat(60), 'слишком длинный'],
    ['tags within tags', `<tr><td>${'<b>'.repeat(100_000)}а<td>б`, 'слишком сложно'],
    ['lists within lists', `<tr><td>${'<ul><li>'.repeat(20_000)}а<td>б`, 'слишком сложно'],
    ['words', '<tr><td> <td> ', 'Текста в документе не нашлось'],
  ])('with too many %s is refused in a sentence', (_, rows, words) => {
    expect(() => sourceOfHtml(`<table>${rows}</table>`)).toThrow(words);
  });

  it('with a cell over thousands of rows ends where the table does', () => {
    expect(html('<table><tr><td rowspan=99999>а<td>б<tr><td>в</table>')).toBe('а | б\n^ | в');
  });
});

describe('plain text', () => {
  it('has rows by lines and cells by tabs; quoted cells hold several lines', () => {
    expect(text('План\nДело\tСрок\n"Приказ\n""О кураторе"""\tМай\r\nПодготовка\nПедсовет\t"Июнь"\nКонец'))
      .toMatchInlineSnapshot(`
      "План
      Дело | Срок
      Приказ ¶ "О кураторе" | Май
      Подготовка | <
      Педсовет | Июнь
      Конец"
    `);
  });

  it('puts a row together that paragraphs in a cell have torn apart', () => {
    expect(text('№\tДело\tСрок\n1\tПриказ\nо кураторе\tМай\n2\tПедсовет\tИюнь')).toMatchInlineSnapshot(`
      "№ | Дело | Срок
      1 | Приказ ¶ о кураторе | Май
      2 | Педсовет | Июнь"
    `);
  });
});

describe('a document of Word', () => {
  const read = async (bytes: Buffer) => {
    const found = await readWordText({ name: 'karta.docx', folder: 'files', bytes });
    if (!('html' in found)) throw new Error(found.message);
    return understand(sourceOfHtml(found.html));
  };

  it('gives the same plan as its table', async () => {
    expect(planWords(await read(await wordOf(...sampleBlocks)))).toMatchInlineSnapshot(`
      "Дорожная карта (план мероприятий) системы наставничества на 2026–2027 учебный год
      2026-2027
      number: № п/п | activity: Мероприятие | deadline: Срок | responsible: Ответственный | result: Результат
      § 1. Подготовка условий для реализации системы наставничества [preparation]
        1.1 Издать приказ о наставничестве | до 10 сентября 2026 г. | Директор | Приказ
        1.2 Познакомить педагогов с планом: | Сентябрь 2026 г. | Куратор | Протокол
          • на педсовете;
          • на сайте школы
        1.3 Собрать вопросы педагогов (общее)
      § 2. Формирование банка наставляемых [mentee-bank]
        2.1 Провести анкетирование | В течение года | Куратор
      не вошло: УТВЕРЖДЕНО приказом директора (стоит вне плана мероприятий)
      не вошло: Примечание: план уточняется в январе. (стоит вне плана мероприятий)"
    `);
  });

  it('counts the cells that Word numbers itself, and says so', async () => {
    const rows = [
      ['№', 'Мероприятие', 'Срок'],
      ['#', 'Приказ', 'Май'],
      ['#', 'Педсовет', 'Июнь'],
    ];
    expect(planWords(await read(await wordOf({ table: rows })))).toMatchInlineSnapshot(`
      "number: № | activity: Мероприятие | deadline: Срок
      §
        1. Приказ | Май
        2. Педсовет | Июнь
      заметка: Номера в графе «№» ставил Word сам; здесь они посчитаны заново подряд. Сверьте их с документом."
    `);
  });

  it('without tables has its headings and lists', async () => {
    const plan = await read(
      await wordOf(
        'План мероприятий',
        { heading: 'Подготовка условий' },
        { item: 'приказ' },
        { item: 'педсовет' },
      ),
    );
    expect(planWords(plan)).toMatchInlineSnapshot(`
      "План мероприятий
      § Подготовка условий [preparation]
        приказ
        педсовет"
    `);
  });
});
