import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import { CannotReadError, entryLimit, readLibrary, type Reading } from './read-library.ts';
import { contentDirectory, sampleEntries, sampleFiles, sampleSchool } from './content-for-tests.ts';

/** One line for an issue: what people see first. */
const brief = ({ file, line, column, rule, severity }: Issue) =>
  `${severity} ${rule} ${file}:${line}:${column}`;

function issuesOf(files: Record<string, string | Uint8Array>) {
  using content = contentDirectory({ 'school.md': sampleSchool, ...files });
  return readLibrary(content.root).issues;
}

/** Reads with these paths closed, as a person who is not the superuser: nothing is closed to that one. */
function readClosed(root: string, closed: readonly string[]): Reading {
  chmodSync(root, 0o755);
  for (const file of closed) chmodSync(path.join(root, file), 0);
  const isSuperuser = process.getuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65_534);
  try {
    return readLibrary(root);
  } finally {
    if (isSuperuser) process.seteuid?.(0);
    for (const file of closed) chmodSync(path.join(root, file), 0o755);
  }
}

describe('a valid directory', () => {
  it.each(collectionNames)('gives the entry of %s without issues', (name) => {
    using content = contentDirectory(sampleFiles());
    const { library, issues } = readLibrary(content.root);
    expect(issues).toEqual([]);
    const [entry] = library.entries[name];
    expect(entry).toMatchObject({
      collection: name,
      id: 'primer',
      file: `${name}/primer.${collections[name].extension}`,
      digest: expect.stringMatching(/^[0-9a-f]{40}$/) as unknown,
    });
    expect(library.school?.data.shortName).toBe('Школа № 1');
    expect(library.unreadable.size).toBe(0);
  });

  it('gives the body and the line on which it begins', () => {
    using content = contentDirectory(sampleFiles());
    const [news] = readLibrary(content.root).library.entries.news;
    expect(news?.body).toBe('\nТекст новости.\n');
    expect(sampleEntries.news.split('\n')[(news?.bodyLine ?? 0) - 1 + 1]).toBe('Текст новости.');
  });

  it('sorts entries by id', () => {
    using content = contentDirectory({
      'school.md': sampleSchool,
      'news/b.md': sampleEntries.news,
      'news/a-2.md': sampleEntries.news,
      'news/a.md': sampleEntries.news,
    });
    expect(readLibrary(content.root).library.entries.news.map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
  });

  it('works alike with CRLF, and says where fields stand', () => {
    using unix = contentDirectory(sampleFiles());
    using windows = contentDirectory(
      Object.fromEntries(
        Object.entries(sampleFiles()).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
      ),
    );
    const [left, right] = [readLibrary(unix.root), readLibrary(windows.root)];
    expect(right.issues).toEqual([]);
    for (const name of collectionNames) {
      const [entry] = left.library.entries[name];
      expect(right.library.entries[name]).toMatchObject([
        { data: entry?.data, body: entry?.body, bodyLine: entry?.bodyLine },
      ]);
    }
    const place = (reading: typeof left) => reading.library.locate?.('practices/primer.md', 'steps.0.text');
    expect(place(right)).toEqual(place(left));
  });

  it('passes over hidden files and what systems leave in folders', () => {
    expect(
      issuesOf({
        '.git/config': '',
        '.DS_Store': '',
        'README.md': '# Содержание',
        'news/.primer.md.swp': '',
        'news/~$primer.docx': '',
        'files/Thumbs.db': '',
        'pictures/.gitkeep': '',
      }),
    ).toEqual([]);
  });
});

describe('bad input', () => {
  it('is an issue with its place, all at once', () => {
    const issues = issuesOf({
      'practices/primer.md': sampleEntries.practices.replace(
        'form: педагог – педагог',
        'form: педагог – робот',
      ),
      'news/primer.md': sampleEntries.news.replace('date: 2026-09-15', 'date: 15 сентября'),
      'events/primer.md': sampleEntries.events.replace('format: очно\n', ''),
    });
    expect(issues.map(brief)).toMatchInlineSnapshot(`
      [
        "error required-field events/primer.md:1:1",
        "error schema news/primer.md:5:7",
        "error schema practices/primer.md:5:7",
      ]
    `);
  });

  it('names an unknown field at its own line and suggests the nearest', () => {
    const text = sampleEntries.practices
      .replace('summary:', 'sumary:')
      .replace('    text: |', '    texst: |')
      .replace('effort:', 'Трудоемкость:')
      .replace('  - post: учитель', '  - zzz: 1\n    post: учитель');
    const issues = issuesOf({ 'practices/primer.md': text });
    expect(issues.map((issue) => `${brief(issue)} ${issue.field}\n${issue.message}\n${issue.fix}`))
      .toMatchInlineSnapshot(`
      [
        "error required-field practices/primer.md:1:1 summary
      Заполните поле «Коротко».
      Допишите «summary:» и значение. Одно-два предложения: по ним запись узнают в списке.",
        "error unknown-field practices/primer.md:3:1 sumary
      Поля «sumary» здесь не бывает.
      Возможно, это «summary» — «Коротко»: исправьте имя. Если поле лишнее, удалите его.",
        "error unknown-field practices/primer.md:17:5 steps.0.texst
      Поля «texst» здесь не бывает.
      Возможно, это «text» — «Что делаем»: исправьте имя. Если поле лишнее, удалите его.",
        "error unknown-field practices/primer.md:22:1 Трудоемкость
      Поля «Трудоемкость» здесь не бывает.
      Возможно, это «effort» — «Трудоёмкость»: исправьте имя. Если поле лишнее, удалите его.",
        "error unknown-field practices/primer.md:25:5 authors.0.zzz
      Поля «zzz» здесь не бывает.
      Удалите это поле. Здесь могут стоять: post, mentor, name, consent.",
      ]
    `);
  });

  it('puts an absent field at the field around it, and an empty one at its own line', () => {
    const text = sampleEntries.roadmaps
      .replace('            text: Опрос педагогов\n', '')
      .replace('status: опубликовано', 'status:')
      .replace('title: Дорожная карта\n', '');
    expect(
      issuesOf({ 'roadmaps/primer.md': text }).map(
        (issue) => `${brief(issue)} ${issue.field} ${issue.message} ${issue.fix}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "error required-field roadmaps/primer.md:1:1 title Заполните поле «Название». Допишите «title:» и значение. Так запись называется в списках и на своей странице.",
        "error required-field roadmaps/primer.md:2:1 status Заполните поле «Состояние». Допишите «status:» и значение. На сайт попадает только «опубликовано».",
        "error required-field roadmaps/primer.md:19:13 sections.0.activities.1.items.0.text Заполните поле «Содержание». Допишите «text:» и значение.",
      ]
    `);
  });

  it('says that a number and «иное» need quotes', () => {
    const issues = issuesOf({
      'regulations/primer.md': sampleEntries.regulations.replace('number: "56"', 'number: 56'),
      'practices/primer.md': sampleEntries.practices.replace(
        'problems: ["иное: волнение"]',
        'problems:\n  - иное: волнение',
      ),
    });
    expect(issues.map(({ fix }) => fix)).toMatchInlineSnapshot(`
      [
        "Если это «иное: …», возьмите значение в кавычки: "иное: своё слово". Вложенных полей здесь не бывает.",
        "Возьмите значение в кавычки: number: "56".",
      ]
    `);
  });

  it('that is no entry at all is one issue that says how to save it', () => {
    const bad: Record<string, string | Uint8Array> = {
      '0 bytes': '',
      'only blank lines': '\n\n',
      'no front matter': '# Заголовок\n',
      'a blank line first': '\n---\ntitle: x\n---\n',
      'no second line of hyphens': '---\ntitle: x\n',
      'a list': '---\n- title\n---\n',
      'plain text': '---\nзаголовок новости\n---\n',
      'UTF-16': Buffer.from('\ufeff---\ntitle: x\n---\n', 'utf16le'),
      'Windows-1251': Buffer.from('2d2d2d0a7469746c653a20cfe5e4f1eee2e5f20a2d2d2d0a', 'hex'),
      'other bytes': Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0x81, 0x82, 0x83, 0x00])]),
    };
    const said = Object.entries(bad).map(([name, data]) => [
      name,
      issuesOf({ 'news/primer.md': data }).map(
        (issue) => `${issue.line}:${issue.column} ${issue.rule} ${issue.message} ${issue.fix}`,
      ),
    ]);
    expect(Object.fromEntries(said)).toMatchInlineSnapshot(`
      {
        "0 bytes": [
          "1:1 empty-file Файл пустой. Заполните запись или удалите файл.",
        ],
        "UTF-16": [
          "1:1 encoding Файл сохранён не в UTF-8, а в UTF-16 («Юникод» в «Блокноте»). Откройте файл в «Блокноте», выберите «Файл» → «Сохранить как», внизу окна укажите кодировку «UTF-8» и сохраните.",
        ],
        "Windows-1251": [
          "2:8 encoding Файл сохранён не в UTF-8, а в Windows-1251. Откройте файл в «Блокноте», выберите «Файл» → «Сохранить как», внизу окна укажите кодировку «UTF-8» и сохраните.",
        ],
        "a blank line first": [
          "1:1 front-matter Перед первой строкой «---» стоят пробелы или пустые строки. Сделайте первой строкой файла три дефиса «---», ниже — поля вида «имя: значение», после них ещё одну строку «---».",
        ],
        "a list": [
          "2:1 yaml Между строками «---» стоит список, а нужны поля. Запишите каждое поле с новой строки: имя, двоеточие, пробел, значение. Например: «title: Открытый урок».",
        ],
        "no front matter": [
          "1:1 front-matter В файле нет свойств записи: он начинается не со строки «---». Сделайте первой строкой файла три дефиса «---», ниже — поля вида «имя: значение», после них ещё одну строку «---».",
        ],
        "no second line of hyphens": [
          "1:1 front-matter Свойства записи не закрыты: нет второй строки «---». Поставьте после последнего поля отдельную строку из трёх дефисов «---», под ней начнётся текст.",
        ],
        "only blank lines": [
          "1:1 empty-file Файл пустой. Заполните запись или удалите файл.",
        ],
        "other bytes": [
          "2:8 encoding Файл сохранён не в кодировке UTF-8. Откройте файл в «Блокноте», выберите «Файл» → «Сохранить как», внизу окна укажите кодировку «UTF-8» и сохраните.",
        ],
        "plain text": [
          "2:1 yaml Между строками «---» стоит сплошной текст, а нужны поля. Запишите каждое поле с новой строки: имя, двоеточие, пробел, значение. Например: «title: Открытый урок».",
        ],
      }
    `);
  });

  it('accepts a byte order mark with a warning', () => {
    using content = contentDirectory({
      'school.md': sampleSchool,
      'news/primer.md': `\ufeff${sampleEntries.news}`,
    });
    const { library, issues } = readLibrary(content.root);
    expect(library.entries.news).toHaveLength(1);
    expect(issues.map(brief)).toEqual(['warning encoding news/primer.md:1:1']);
    expect(library.locate?.('news/primer.md', 'title')).toEqual({ line: 2, column: 8 });
  });

  it('lists every required field of an empty front matter', () => {
    const issues = issuesOf({ 'events/primer.md': '---\n# пока пусто\n---\n' });
    expect(issues.map(({ rule, field, line }) => `${rule} ${field} ${line}`)).toMatchInlineSnapshot(`
      [
        "required-field title 1",
        "required-field summary 1",
        "required-field status 1",
        "required-field start 1",
        "required-field format 1",
      ]
    `);
  });

  it('does not open an entry larger than the limit', () => {
    using content = contentDirectory({ 'school.md': sampleSchool, 'news/primer.md': sampleEntries.news });
    truncateSync(path.join(content.root, 'news/primer.md'), 10 * entryLimit);
    const { library, issues } = readLibrary(content.root);
    expect(issues).toMatchInlineSnapshot(`
      [
        {
          "basis": "",
          "column": 1,
          "field": "",
          "file": "news/primer.md",
          "fix": "Вынесите документы в папку files, изображения — в pictures, а в записи оставьте текст и ссылки на них.",
          "line": 1,
          "message": "Запись занимает 10,0 МБ, а может занимать не больше 1 МБ.",
          "rule": "too-large",
          "severity": "error",
        },
      ]
    `);
    expect([...library.unreadable]).toEqual(['news/primer']);
  });

  it('reads an entry of exactly the limit', () => {
    const body = 'a'.repeat(entryLimit - Buffer.byteLength(sampleEntries.news));
    expect(issuesOf({ 'news/primer.md': sampleEntries.news + body })).toEqual([]);
  });

  it('shows at most a hundred faults of a file', () => {
    const unknown = Array.from({ length: 300 }, (_, index) => `x${index}: 1\n`).join('');
    const issues = issuesOf({ 'news/primer.md': sampleEntries.news.replace('---\n', `---\n${unknown}`) });
    expect(issues).toHaveLength(101);
    expect(issues[0]?.message).toContain('100');
  });

  it.each([
    ['__proto__', '__proto__:\n  title: x'],
    ['constructor', 'constructor: x'],
    ['toString', 'toString: x'],
  ])('calls the key %s unknown', (key, line) => {
    const issues = issuesOf({ 'news/primer.md': sampleEntries.news.replace('---\n', `---\n${line}\n`) });
    expect(issues.map((issue) => `${brief(issue)} ${issue.field}`)).toEqual([
      `error unknown-field news/primer.md:2:1 ${key}`,
    ]);
    expect(Object.prototype).not.toHaveProperty('title');
  });

  it('does not stumble over values that imitate methods', () => {
    const text = sampleEntries.practices.replace('schoolYear: 2026-2027', 'schoolYear: {toString: 1}');
    expect(issuesOf({ 'practices/primer.md': text }).length).toBeGreaterThan(0);
  });
});

describe('names and places of files', () => {
  it('suggests a Latin name that is free', () => {
    const issues = issuesOf({
      'news/Открытый урок №1.md': sampleEntries.news,
      'news/otkrytyy-urok-1.md': sampleEntries.news,
      'news/Upper_Case.md': sampleEntries.news,
      'news/---.md': sampleEntries.news,
    });
    expect(issues.map(({ file, rule, fix }) => `${file} ${rule} ${fix}`)).toMatchInlineSnapshot(`
      [
        "news/---.md file-name Переименуйте файл: «zapis.md».",
        "news/Upper_Case.md file-name Переименуйте файл: «upper-case.md».",
        "news/Открытый урок №1.md file-name Переименуйте файл: «otkrytyy-urok-1-2.md».",
      ]
    `);
  });

  it('leaves wrongly named entries out, but counts them as present', () => {
    using content = contentDirectory({ 'school.md': sampleSchool, 'news/Upper.md': sampleEntries.news });
    const { library } = readLibrary(content.root);
    expect(library.entries.news).toEqual([]);
    expect([...library.unreadable]).toEqual(['news/Upper']);
  });

  it('reports the faults inside a wrongly named entry too', () => {
    const issues = issuesOf({ 'news/Upper.md': sampleEntries.news.replace('kind: статья', 'kind: стихи') });
    expect(issues.map(brief)).toEqual([
      'error file-name news/Upper.md:1:1',
      'error schema news/Upper.md:6:7',
    ]);
  });

  it('finds ids that differ by case or extension', () => {
    const issues = issuesOf({
      'news/primer.md': sampleEntries.news,
      'news/primer.MD': sampleEntries.news,
      'news/Primer.md': sampleEntries.news,
      'news/primer.mdx': sampleEntries.news,
    });
    expect(issues.map((issue) => `${brief(issue)} ${issue.message} ${issue.fix}`)).toMatchInlineSnapshot(`
      [
        "error duplicate-id news/Primer.md:1:1 Имя этой записи совпадает с именем «news/primer.md»: различаются только величина букв или расширение. Назовите один из файлов иначе или удалите его.",
        "error file-name news/Primer.md:1:1 Имя файла «Primer.md» не годится для адреса страницы: нужны строчные латинские буквы, цифры и дефисы между ними. Переименуйте файл: «primer-2.md».",
        "error duplicate-id news/primer.MD:1:1 Имя этой записи совпадает с именем «news/primer.md»: различаются только величина букв или расширение. Назовите один из файлов иначе или удалите его.",
        "error file-name news/primer.MD:1:1 Файл записи здесь должен кончаться на «.md», а не на «.MD». Переименуйте файл: «primer-2.md».",
        "error duplicate-id news/primer.mdx:1:1 Имя этой записи совпадает с именем «news/primer.md»: различаются только величина букв или расширение. Назовите один из файлов иначе или удалите его.",
        "error file-name news/primer.mdx:1:1 Файл записи здесь должен кончаться на «.md», а не на «.mdx». Переименуйте файл: «primer-2.md».",
      ]
    `);
  });

  it('says what to do with stray files and folders', () => {
    const issues = issuesOf({
      'practice/primer.md': '',
      'notes/x.txt': '',
      'primer.md': sampleEntries.news,
      'plan.docx': 'x',
      'School.MD': sampleSchool,
      'news/plan.docx': 'x',
      'news/2026/primer.md': sampleEntries.news,
      'files/film.mp4': 'x',
      'pictures/photo.heic': 'x',
      'files/и\u0306.pdf': '%PDF-1.4 %%EOF',
    });
    expect(
      issues.map(({ file, severity, rule, message, fix }) => ({
        [`${severity} ${rule} ${file}`]: `${message} ${fix}`,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "error file-name School.MD": "Описание школы должно называться «school.md», а не «School.MD». Переименуйте файл: «school.md».",
        },
        {
          "warning stray-file files/film.mp4": "Файл такого вида не попадёт на сайт. Для скачивания подходят: pdf, docx, doc, odt, rtf, xlsx, xls, ods, pptx, odp, zip, sig, txt, csv. Сохраните его в подходящем виде или удалите.",
        },
        {
          "warning file-name files/й.pdf": "Буквы «й» или «ё» в имени файла записаны двумя знаками, и поля записей его не найдут. Переименуйте файл латинскими буквами.",
        },
        {
          "error stray-file news/2026": "Внутри папки с записями лежит другая папка: записи из неё не читаются. Перенесите записи на уровень выше и удалите папку. Документы храните в files, изображения — в pictures.",
        },
        {
          "warning stray-file news/plan.docx": "В папке с записями лежит файл, который не запись: на сайт он не попадёт. Если это запись, сохраните её с расширением «.md». Документ перенесите в папку files, изображение — в pictures.",
        },
        {
          "warning stray-file notes": "Папка «notes» не входит в раздел: её содержимое не попадёт на сайт. Уберите её из папки с содержанием. Записи хранят в папках: regulations — «Документы», roadmaps — «Дорожная карта», programmes — «Программы», practices — «Практики», guidance — «Методика», news — «Новости», events — «Анонсы», mentors — «Наставники», indicators — «Показатели», pages — «Страницы»; документы — в files, изображения — в pictures.",
        },
        {
          "warning stray-file pictures/photo.heic": "Файл такого вида не попадёт на сайт. Как изображения подходят: jpg, jpeg, png, webp, avif, gif. Сохраните его в подходящем виде или удалите.",
        },
        {
          "warning stray-file plan.docx": "Файл «plan.docx» лежит не на месте и не попадёт на сайт. Перенесите документ в папку files, изображение — в pictures или удалите файл.",
        },
        {
          "warning stray-file practice": "Папка «practice» не входит в раздел: её содержимое не попадёт на сайт. Возможно, это «practices»: переименуйте папку.",
        },
        {
          "warning stray-file primer.md": "Файл «primer.md» лежит не на месте и не попадёт на сайт. Перенесите его в папку нужной части раздела: regulations — «Документы», roadmaps — «Дорожная карта», programmes — «Программы», practices — «Практики», guidance — «Методика», news — «Новости», events — «Анонсы», mentors — «Наставники», indicators — «Показатели», pages — «Страницы».",
        },
      ]
    `);
  });

  it('never follows symbolic links', () => {
    using outside = contentDirectory({ 'secret.md': sampleEntries.news, 'folder/x.md': sampleEntries.news });
    using content = contentDirectory({ 'school.md': sampleSchool, 'news/primer.md': sampleEntries.news });
    mkdirSync(path.join(content.root, 'files'));
    symlinkSync(path.join(outside.root, 'secret.md'), path.join(content.root, 'news/secret.md'));
    symlinkSync('primer.md', path.join(content.root, 'news/inside.md'));
    symlinkSync(path.join(outside.root, 'folder'), path.join(content.root, 'events'));
    symlinkSync('/etc/hostname', path.join(content.root, 'files/host.txt'));
    symlinkSync('nowhere', path.join(content.root, 'news/broken.md'));
    const { library, issues } = readLibrary(content.root);
    expect(issues.map(brief)).toMatchInlineSnapshot(`
      [
        "error symbolic-link events:1:1",
        "error symbolic-link files/host.txt:1:1",
        "error symbolic-link news/broken.md:1:1",
        "error symbolic-link news/inside.md:1:1",
        "error symbolic-link news/secret.md:1:1",
      ]
    `);
    expect(library.entries.news.map(({ id }) => id)).toEqual(['primer']);
    expect(library.files.size).toBe(0);
  });

  it('does not wait for a pipe', () => {
    using content = contentDirectory({ 'school.md': sampleSchool, 'news/primer.md': sampleEntries.news });
    spawnSync('mkfifo', [path.join(content.root, 'news/pipe.md')]);
    expect(readLibrary(content.root).issues.map(brief)).toEqual(['error stray-file news/pipe.md:1:1']);
  });

  it('reports a name in an old encoding', () => {
    using content = contentDirectory({ 'school.md': sampleSchool });
    mkdirSync(path.join(content.root, 'files'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${content.root}/files/`), Buffer.from([0x8f, 0xab]), Buffer.from('.pdf')]),
      'x',
    );
    expect(readLibrary(content.root).issues).toMatchObject([{ rule: 'file-name', severity: 'error' }]);
  });

  it('reports files and folders that may not be read', () => {
    using content = contentDirectory({
      'school.md': sampleSchool,
      'news/primer.md': sampleEntries.news,
      'events/primer.md': sampleEntries.events,
      'files/a.pdf': '%PDF-1.4 %%EOF',
    });
    const closed = readClosed(content.root, ['news/primer.md', 'events', 'files/a.pdf']);
    expect(closed.library.files.get('files/a.pdf')).toMatchObject({ fault: 'нет прав на чтение' });
    const open = readLibrary(content.root, closed);
    expect(open.issues).toEqual([]);
    expect(open.library.files.get('files/a.pdf')).toMatchObject({ format: 'pdf' });
    expect(closed.issues).toMatchInlineSnapshot(`
      [
        {
          "basis": "",
          "column": 1,
          "field": "",
          "file": "events",
          "fix": "Проверьте права и диск; тот, кто запускает программу, должен мочь открыть папку.",
          "line": 1,
          "message": "Не удалось прочитать папку: нет прав на чтение.",
          "rule": "unreadable-file",
          "severity": "error",
        },
        {
          "basis": "",
          "column": 1,
          "field": "",
          "file": "news/primer.md",
          "fix": "Проверьте права и диск; тот, кто запускает программу, должен мочь открыть файл.",
          "line": 1,
          "message": "Не удалось прочитать файл: нет прав на чтение.",
          "rule": "unreadable-file",
          "severity": "error",
        },
      ]
    `);
  });
});

describe('the directory itself', () => {
  it('must exist', () => {
    expect(() => readLibrary('/nowhere/content')).toThrow(CannotReadError);
    expect(() => readLibrary('/nowhere/content')).toThrowErrorMatchingInlineSnapshot(
      `[CannotReadError: Папки с содержанием «/nowhere/content» нет. Проверьте путь.]`,
    );
  });

  it('must be a directory', () => {
    using content = contentDirectory({ 'school.md': sampleSchool });
    expect(() => readLibrary(path.join(content.root, 'school.md'))).toThrow(/файл, а нужна папка/);
  });

  it('must hold a description of the school', () => {
    using content = contentDirectory({ 'news/primer.md': sampleEntries.news });
    const { library, issues } = readLibrary(content.root);
    expect(issues).toMatchInlineSnapshot(`
      [
        {
          "basis": "",
          "column": 1,
          "field": "",
          "file": "school.md",
          "fix": "Создайте файл school.md: в нём наименование организации, куратор и учебный год. Образец — content/school.md. Проверьте также, ту ли папку вы указали.",
          "line": 1,
          "message": "Нет описания школы — файла school.md.",
          "rule": "no-school",
          "severity": "error",
        },
      ]
    `);
    expect(library.school).toBeUndefined();
  });

  it('may not be empty', () => {
    using content = contentDirectory();
    expect(readLibrary(content.root).issues).toMatchObject([
      { rule: 'no-school', message: expect.stringContaining('пустая') as unknown },
    ]);
  });

  it('has no school when its description is wrong', () => {
    using content = contentDirectory({ 'school.md': sampleSchool.replace('region: Новая область\n', '') });
    const { library, issues } = readLibrary(content.root);
    expect(library.school).toBeUndefined();
    expect(issues.map(brief)).toEqual(['error required-field school.md:1:1']);
  });

  it('may be reached through a link', () => {
    using content = contentDirectory(sampleFiles());
    using other = contentDirectory();
    symlinkSync(content.root, path.join(other.root, 'current'));
    expect(readLibrary(path.join(other.root, 'current')).issues).toEqual([]);
  });
});

describe('reading again', () => {
  /** Longer ago than the steps in which file systems keep time. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 80));

  it('takes unchanged entries as they are and reads the changed one', async () => {
    using content = contentDirectory({ ...sampleFiles(), 'files/a.pdf': '%PDF-1.4 %%EOF' });
    await settle();
    const first = readLibrary(content.root);
    content.write('news/primer.md', sampleEntries.news.replace('Педсовет', 'Семинар'));
    const second = readLibrary(content.root, first);
    expect(second.library.entries.news[0]?.data.title).toBe('Семинар');
    for (const name of collectionNames.filter((other) => other !== 'news'))
      expect(second.library.entries[name][0]).toBe(first.library.entries[name][0]);
    expect(second.library.school).toBe(first.library.school);
    expect(second.library.files.get('files/a.pdf')).toBe(first.library.files.get('files/a.pdf'));
    expect(first.library.entries.news[0]?.data.title).toBe('Педсовет');
  });

  it('keeps an entry whose file was written again with the same bytes', () => {
    using content = contentDirectory(sampleFiles());
    const first = readLibrary(content.root);
    content.write('news/primer.md', sampleEntries.news);
    utimesSync(path.join(content.root, 'news/primer.md'), 1, 1);
    expect(readLibrary(content.root, first).library.entries.news[0]).toBe(first.library.entries.news[0]);
  });

  it('notices a change of the same size within one step of the clock', () => {
    using content = contentDirectory({ 'school.md': sampleSchool });
    let reading = readLibrary(content.root);
    for (const digit of '123456789') {
      content.write('news/primer.md', sampleEntries.news.replace('Педсовет', `Встреча ${digit}`));
      reading = readLibrary(content.root, reading);
      expect(reading.library.entries.news[0]?.data.title).toBe(`Встреча ${digit}`);
    }
  });

  it('notices a file put in place of another with the same size and time', async () => {
    using content = contentDirectory({
      'school.md': sampleSchool,
      'news/primer.md': sampleEntries.news,
      '.other': sampleEntries.news.replace('Педсовет', 'Тедсовет'),
    });
    for (const file of ['news/primer.md', '.other']) utimesSync(path.join(content.root, file), 1000, 1000);
    await settle();
    const first = readLibrary(content.root);
    renameSync(path.join(content.root, '.other'), path.join(content.root, 'news/primer.md'));
    expect(readLibrary(content.root, first).library.entries.news[0]?.data.title).toBe('Тедсовет');
  });

  it('follows added, removed, broken and mended files', () => {
    using content = contentDirectory(sampleFiles());
    const first = readLibrary(content.root);
    content.write('news/novaya.md', sampleEntries.news);
    rmSync(path.join(content.root, 'events/primer.md'));
    content.write('mentors/primer.md', '---\ntitle: "x\n---\n');
    const second = readLibrary(content.root, first);
    expect(second.library.entries.news).toHaveLength(2);
    expect(second.library.entries.events).toEqual([]);
    expect(second.issues.map(brief)).toEqual(['error yaml mentors/primer.md:2:8']);
    content.write('mentors/primer.md', sampleEntries.mentors);
    expect(readLibrary(content.root, second).issues).toEqual([]);
  });

  it('takes nothing from a reading of another directory', () => {
    using one = contentDirectory(sampleFiles());
    using two = contentDirectory({
      ...sampleFiles(),
      'news/primer.md': sampleEntries.news.replace('Педсовет', 'Семинар'),
    });
    const reading = readLibrary(two.root, readLibrary(one.root));
    expect(reading.library.entries.news[0]?.data.title).toBe('Семинар');
  });

  it('gives equal digests to equal bytes and other digests to other bytes', () => {
    using content = contentDirectory({
      'school.md': sampleSchool,
      'news/a.md': sampleEntries.news,
      'news/b.md': sampleEntries.news,
      'news/c.md': `${sampleEntries.news} `,
    });
    const [a, b, c] = readLibrary(content.root).library.entries.news;
    expect(a?.digest).toBe(b?.digest);
    expect(a?.digest).not.toBe(c?.digest);
  });
});
