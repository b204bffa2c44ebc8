/** The roadmap from Word as a whole server answers it: brought, checked, made a draft. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#bench/server/client.ts';
import { startServerApart, type ApartServer } from '#bench/server/running-server.ts';
import { sampleBlocks, wordOf } from '../../roadmap-import/word-for-tests.ts';
import { officeOf, zipOf } from '../../files/documents/zips-for-tests.ts';
import { open, type Page } from '../records-for-tests.ts';

let server: ApartServer;
let curator: Client;
let administrator: Client;

beforeAll(async () => {
  server = await startServerApart();
  expect(await server.published).toMatchObject({ result: 'live' });
  curator = await server.person('curator');
  administrator = await server.person('administrator');
}, 300_000);
afterAll(() => server.end(), 60_000);

const address = '/admin/karta-iz-word/';

/** Sends the form as a browser does, with its file. */
async function send(fields: Record<string, string | File>, client = curator): Promise<Page> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await client.fetch(address, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: form,
  });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
}

const file = (bytes: Buffer, name = 'Дорожная карта.docx') => new File([new Uint8Array(bytes)], name);
const bring = async (bytes: Buffer, name?: string) =>
  send({ delo: 'prochitat', tekst: '', fajl: file(bytes, name) });

const plain = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const chosenIn = (options: string): string => {
  const [, value = ''] =
    /<option value="([^"]*)"\s+selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options) ?? [];
  return value;
};

/** The fields of the check as the page holds them. */
function fieldsOf({ html }: Page): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input[^>]*?\sname="([^"]+)"\s+value="([^"]*)"/g))
    fields[name] = plain(value);
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]*?\sname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    fields[name] = chosenIn(options);
  return fields;
}

const draft = async (slug: string) => {
  const params = { collection: 'roadmaps', slug, path: `roadmaps/${slug}.md` };
  return (await curator.done<{ data: string }>('unpublishedEntryDataFile', params)).data;
};
const entry = (path: string) => curator.done<{ data: string }>('getEntry', { path });

describe('the first step', () => {
  it('opens for those who edit and for nobody else', async () => {
    expect((await open(curator, address)).html).toContain('enctype="multipart/form-data"');
    expect((await open(administrator, address)).status).toBe(200);
    const outside = await fetch(`${server.origin}${address}`, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    });
    expect(outside.headers.get('location')).toContain('/admin/vhod/');
  });

  it('asks for a document when none has come', async () => {
    const { status, html } = await send({ delo: 'prochitat', tekst: ' ', fajl: file(Buffer.alloc(0), '') });
    expect([status, html.includes('Выберите файл Word или вставьте таблицу')]).toEqual([422, true]);
  });

  it('takes no form from elsewhere', async () => {
    const form = new FormData();
    form.append('delo', 'prochitat');
    const headers = { cookie: curator.cookie, origin: 'https://evil.example' };
    const answer = await fetch(`${server.origin}${address}`, { method: 'POST', headers, body: form });
    expect(answer.status).toBe(403);
  });
});

describe('a document of Word', () => {
  it('is understood, shown, and becomes a draft beside the roadmap of its year', async () => {
    const shown = await bring(await wordOf(...sampleBlocks));
    expect(shown.status).toBe(200);
    expect(plain(shown.html).replaceAll('\u00A0', ' ')).toContain('2 раздела, 4 мероприятия');
    expect(shown.html).toContain('понято так: до 10 сентября 2026');
    expect(shown.html).toContain('Примечание: план уточняется в январе.');
    expect(shown.html).toMatch(
      /Дорожная карта на 2026–2027 учебный год уже есть: <a\s+href="[^"]*\/roadmaps\/2026-2027\/"/,
    );
    const fields = fieldsOf(shown);
    expect(fields).toMatchObject({
      nazvanie: 'Дорожная карта (план мероприятий) системы наставничества на 2026–2027 учебный год',
      god: '2026-2027',
      'grafa-0-1': 'activity',
      'etap-0-1': 'preparation',
      'etap-1-1': 'mentee-bank',
    });
    const made = await send({ ...fields, delo: 'sozdat', 'etap-1-2': 'mentor-bank' });
    expect([made.status, made.location]).toEqual([
      303,
      '/admin/zapis/roadmaps/2026-2027-2/?sdelano=chernovik',
    ]);
    expect((await open(curator, made.location ?? '')).html).toContain('Черновик сохранён');
    expect(await draft('2026-2027-2')).toMatchInlineSnapshot(`
      "---
      title: Дорожная карта (план мероприятий) системы наставничества на 2026–2027 учебный год
      status: черновик
      schoolYear: 2026-2027
      columns:
        - holds: номер
          title: № п/п
        - holds: мероприятие
          title: Мероприятие
        - holds: срок
          title: Срок
        - holds: ответственный
          title: Ответственный
        - holds: результат
          title: Результат
      sections:
        - number: "1."
          title: Подготовка условий для реализации системы наставничества
          stages:
            - 1
          activities:
            - number: "1.1"
              title: Издать приказ о наставничестве
              deadline: до 10 сентября 2026 г.
              responsible: Директор
              result: Приказ
            - number: "1.2"
              title: "Познакомить педагогов с планом:"
              items:
                - text: на педсовете;
                - text: на сайте школы
              deadline: Сентябрь 2026 г.
              responsible: Куратор
              result: Протокол
            - number: "1.3"
              title: Собрать вопросы педагогов
              merged: true
        - number: "2."
          title: Формирование банка наставляемых
          stages:
            - 2
            - 3
          activities:
            - number: "2.1"
              title: Провести анкетирование
              deadline: В течение года
              responsible: Куратор
      ---
      "
    `);
    expect((await entry('roadmaps/2026-2027.md')).data).toContain('Двадцать девять мероприятий');
  });

  it('is read anew when a column is said to be another, and a draft of it waits for a second look', async () => {
    const fields = fieldsOf(await bring(await wordOf(...sampleBlocks)));
    const changed = { ...fields, 'grafa-0-4': 'own' };
    const asked = await send({ ...changed, delo: 'sozdat' });
    expect([asked.status, asked.html.includes('разделы прочитаны заново')]).toEqual([422, true]);
    const again = await send({ ...changed, delo: 'zanovo' });
    expect(again.status).toBe(200);
    expect(fieldsOf(again)['grafa-0-4']).toBe('own');
    const left = await send({ ...changed, 'grafa-0-4': 'ne-nuzhna', delo: 'zanovo' });
    expect(left.html.slice(left.html.indexOf('Не вошло'))).toContain('Приказ');
  });

  it.each([
    ['no archive', Buffer.from('это не документ'), 'karta.docx'],
    ['a torn archive', Buffer.from('PK\u0003\u0004 и ничего больше'), 'karta.docx'],
    ['another archive', zipOf({ 'a.txt': 'текст' }), 'karta.docx'],
    ['a program of Word', officeOf('docx', { 'word/vbaProject.bin': 'x' }), 'karta.docx'],
    ['a bomb', officeOf('docx', { 'word/media/a.bin': new Uint8Array(30_000_000) }), 'karta.docx'],
    ['no document within', officeOf('docx'), 'karta.docx'],
    ['a text', Buffer.from('Мероприятие\tСрок'), 'karta.txt'],
  ])('is refused in words when it is %s', async (_, bytes, name) => {
    const { status, html } = await bring(bytes, name);
    expect(status).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).not.toMatch(/\bat .*\.ts:\d|Error:/);
  });
});

describe('a pasted table', () => {
  it('comes as plain text with tabs when there are no scripts', async () => {
    const text =
      'Мероприятие\tСрок\tКто отвечает\nПедсовет\tАвгуст\tДиректор\n"Встреча\nнаставников"\tОктябрь\tКуратор';
    const shown = await send({ delo: 'prochitat', tekst: text, razmetka: '' });
    expect(shown.html.replaceAll('\u00A0', ' ')).toContain('1 раздел, 2 мероприятия');
    expect(fieldsOf(shown)).toMatchObject({ 'grafa-0-2': 'responsible', god: '2026-2027' });
  });

  it('keeps its markup with scripts, and nothing of the markup reaches the page', async () => {
    const razmetka =
      '<table onclick="alert(1)"><tr><th>Мероприятие</th><th>Срок</th></tr><tr><td><img src=x onerror=alert(1)>Урок &lt;script&gt;alert(2)&lt;/script&gt;</td><td>Май</td></tr></table><script>alert(3)</script>';
    const { status, html } = await send({ delo: 'prochitat', tekst: 'Мероприятие', razmetka });
    expect(status).toBe(200);
    expect(html).toContain('Урок');
    expect(html).not.toMatch(/<script>alert|onerror|onclick|alert\(3\)/);
  });

  it('of thousands of rows or columns is refused in a sentence, and stays on the page', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Дело ${at}\tМай`).join('\n');
    const long = await send({ delo: 'prochitat', tekst: rows, razmetka: '' });
    expect([long.status, long.html.includes('больше 1500 строк')]).toEqual([422, true]);
    expect(long.html).toContain('Дело 2999');
    const wide = await send({ delo: 'prochitat', tekst: Array(2000).fill('x').join('\t'), razmetka: '' });
    expect([wide.status, wide.html.includes('больше 24 граф')]).toEqual([422, true]);
  });

  it('larger than a form may be is refused in a sentence', async () => {
    const { status, html } = await send({
      delo: 'prochitat',
      tekst: '',
      razmetka: 'x'.repeat(5 * 1024 * 1024),
    });
    expect([status, html.includes('Слишком много текста')]).toEqual([413, true]);
  });
});

describe('the form of the check', () => {
  it.each(['', '{', '[]', '[{"kind":"table","rows":[["%"]]}]', '[{"kind":"line","text":1}]'])(
    'is not taken with the document %s',
    async (ishodnik) => {
      const { status, html } = await send({ delo: 'sozdat', ishodnik, nazvanie: 'План', god: '', vid: '' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(html).toContain('role="alert"');
    },
  );

  it('without a name is refused with the words of the model, and keeps what was chosen', async () => {
    const fields = fieldsOf(await bring(await wordOf(...sampleBlocks)));
    const { status, html } = await send({ ...fields, nazvanie: ' ', god: '2025-2026', delo: 'sozdat' });
    expect([status, html.includes('Название')]).toEqual([422, true]);
    expect(html).toMatch(/<option value="2025-2026" selected/);
  });
});
