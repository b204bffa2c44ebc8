import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { actDocument } from './act.ts';
import { definitions } from './definitions/all.ts';
import { writeDocx } from './docx.ts';
import type { Organisation } from './form.ts';
import { fillIn } from './form.ts';
import { writePdf } from './pdf.ts';
import { fixZipTimes } from './zip-time.ts';

const organisation: Organisation = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Заря»',
  shortName: 'МБОУ «Заря»',
  headTitle: 'директор',
  sectionTitle: 'Наставничество',
  sectionAddress: 'https://zarya.example/nastavnichestvo/',
};
const documents = definitions.map((definition) => fillIn(definition, organisation));

/** The bytes of one file of a ZIP archive, by its central directory. */
function unzip(archive: Buffer, path: string): Buffer {
  let entry = archive.readUInt32LE(archive.length - 22 + 16);
  while (archive.readUInt32LE(entry) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at));
    const name = archive.toString('utf8', entry + 46, entry + 46 + (nameLength ?? 0));
    if (name === path) {
      const local = archive.readUInt32LE(entry + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
      return archive.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : bytes;
    }
    entry += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`No ${path} in the archive.`);
}

describe('definitions', () => {
  it('are the twelve papers of the section, each under its own name', () => {
    expect(documents.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "rekomendacii-nastavniku",
        "rekomendacii-kuratoru",
        "pamyatka-pervye-sto-dnej",
        "pamyatka-nablyudenie-uroka",
        "anketa-nastavnika",
        "anketa-nastavlyaemogo",
        "soglasie-na-uchastie",
        "soglasie-na-rasprostranenie",
        "soglashenie-o-sotrudnichestve",
        "programma-blank",
        "forma-banka",
        "otchet-nastavnika",
      ]
    `);
  });

  it('say nothing with a name, a Latin look-alike, straight quotes or an exclamation mark', () => {
    for (const document of documents) {
      const words = JSON.stringify(document.blocks, (key, value: unknown) =>
        key === 'kind' ? undefined : value,
      )
        .replaceAll(
          /"(?:text|label|items|clauses|title|columns|rows|options|signers|share|lines|emptyRows|startsPage)":/g,
          '',
        )
        .replaceAll('"', ' ');
      expect(words.replace(/https:\S+/g, ''), document.id).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]|\\|!|“/i);
      expect(words, document.id).not.toMatch(/[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+/);
    }
  });

  it('give every table row no more cells than the table has columns', () => {
    for (const { id, blocks } of documents)
      for (const block of blocks)
        if (block.kind === 'table')
          for (const row of block.rows) expect(row.length, id).toBeLessThanOrEqual(block.columns.length);
  });

  it('take the names of the organisation and the address of its section from its own file', () => {
    const consent = JSON.stringify(
      documents.find(({ id }) => id === 'soglasie-na-rasprostranenie'),
    ).replaceAll('\\"', '"');
    expect(consent).toContain(organisation.fullName);
    expect(JSON.stringify(documents)).not.toMatch(/\{[a-z]+\}/i);
    expect(consent).toContain(`${organisation.sectionAddress}nastavniki/`);
  });
});

describe.each(documents)('$id', (document) => {
  it('is a .docx archive whose text holds its title and whose properties hold the fixed day', async () => {
    const archive = await writeDocx(document, organisation);
    expect(unzip(archive, 'word/document.xml').toString()).toContain(document.title);
    const properties = unzip(archive, 'docProps/core.xml').toString();
    expect(properties).toContain(`<dc:title>${document.title}</dc:title>`);
    expect(properties).toContain('2026-08-28T09:00:00Z');
  });

  it('is a tagged PDF in Russian with a marked heading', async () => {
    const pdf = await writePdf(document, organisation);
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pdf.subarray(-8).toString()).toMatch(/%%EOF\s*$/);
    const source = pdf.toString('latin1');
    expect(source).toContain('/Marked true');
    expect(source).toContain('/Lang (ru-RU)');
    expect(source).toMatch(/\/S \/H1\n\/P \d+ 0 R\n(?:\/Pg \d+ 0 R\n)?\/K \[0/);
  });

  it('is the same bytes on every run', async () => {
    expect((await writeDocx(document, organisation)).equals(await writeDocx(document, organisation))).toBe(
      true,
    );
    expect((await writePdf(document, organisation)).equals(await writePdf(document, organisation))).toBe(
      true,
    );
  });
});

describe('fixZipTimes', () => {
  it('refuses what is not an archive', () => {
    expect(() => fixZipTimes(Buffer.from('not an archive at all, only words'))).toThrow('Not a ZIP archive.');
  });

  it('leaves no trace of the clock in an archive', async () => {
    const [document] = documents;
    if (!document) throw new Error('No documents.');
    const archive = await writeDocx(document, organisation);
    expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, 33]);
  });
});

describe('actDocument', () => {
  it('turns headings, paragraphs, lists and tables of Markdown into blocks without its marks', () => {
    const body =
      '## 1. Общее\n\n1.1. Текст с **важным** и [ссылкой](/x).\n\n- раз\n- два,\n  дальше\n\n1. первое\n2. второе\n\n' +
      '| Этап | Срок |\n| --- | --- |\n| Банк | ноябрь |\n';
    expect(actDocument({ id: 'a', title: 'Приказ', requisites: '№ 1', body }).blocks).toMatchInlineSnapshot(`
      [
        {
          "kind": "heading",
          "text": "1. Общее",
        },
        {
          "kind": "paragraph",
          "text": "1.1. Текст с важным и ссылкой.",
        },
        {
          "items": [
            "раз",
            "два, дальше",
          ],
          "kind": "bullets",
        },
        {
          "items": [
            "первое",
            "второе",
          ],
          "kind": "steps",
        },
        {
          "columns": [
            {
              "share": 1,
              "title": "Этап",
            },
            {
              "share": 1,
              "title": "Срок",
            },
          ],
          "kind": "table",
          "rows": [
            [
              "Банк",
              "ноябрь",
            ],
          ],
        },
      ]
    `);
  });
});
