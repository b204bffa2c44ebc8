/** Content directories for tests: one valid entry of every collection, written to a directory that the test removes. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CollectionName } from '#model/collections.ts';

export const sampleSchool = `---
fullName: Муниципальное бюджетное общеобразовательное учреждение «Школа № 1»
shortName: Школа № 1
kind: общеобразовательная организация
headTitle: директор
region: Новая область
mainSite: https://school.example/
curator:
  post: заместитель директора
  email: kurator@school.example
schoolYear: 2026-2027
---
`;

/** One valid text of each collection, with nested lists and groups where the collection has them. */
export const sampleEntries: Record<CollectionName, string> = {
  regulations: `---
title: О наставничестве
status: опубликовано
published: 2026-09-01
level: локальный
kind: приказ
issuer: Школа № 1
date: 2026-08-31
number: "56"
force: действует
approvals:
  - kind: утверждено
    body: директор
annexes:
  - number: "1"
    title: Положение
---

Текст приказа.
`,
  roadmaps: `---
title: Дорожная карта
status: опубликовано
schoolYear: 2026-2027
columns:
  - holds: срок
    title: Сроки
sections:
  - number: "1"
    title: Подготовка
    activities:
      - number: "1.1"
        title: Приказ о наставничестве
        deadline: Октябрь–ноябрь 2026 г.
        responsible: директор
        result: приказ
      - title: Анкетирование
        deadline: В течение года
        items:
          - number: "1"
            text: Опрос педагогов
---
`,
  programmes: `---
title: Программа для пары
summary: Поддержка молодого учителя.
status: черновик
form: педагог – педагог
kinds:
  - традиционное
formation: пара
mentors:
  - post: учитель математики
mentees:
  - post: учитель физики
    count: 1
state: идёт
measures:
  - title: Посещение уроков
    deadline: ежемесячно
---
`,
  practices: `---
title: Открытый урок
summary: Как готовить открытый урок вдвоём.
status: опубликовано
form: педагог – педагог
kinds: [традиционное]
subjects: [методическая грамотность]
problems: ["иное: волнение"]
educationLevels:
  - начальное общее
schoolYear: 2026-2027
context: >-
  Молодой учитель
  впервые ведёт открытый урок.
steps:
  - title: План
    text: |
      Составляем план.

      Обсуждаем его.
  - title: Урок
effort:
  hours: 12
authors:
  - post: учитель математики
---

## Что дальше

Повторяем.
`,
  guidance: `---
title: Анкета наставника
summary: Бланк анкеты.
status: опубликовано
kind: анкета
audience:
  - наставники
---
`,
  news: `---
title: Педсовет
summary: О наставничестве.
status: опубликовано
date: 2026-09-15
kind: статья
pictures:
  - file: pictures/pedsovet.jpg
    alt: Учителя за столом
links:
  - title: Школа
    address: https://school.example/
---

Текст новости.
`,
  events: `---
title: Встреча пар
summary: Знакомство.
status: опубликовано
start: 2026-10-01 15:30
format: очно
audience: [наставники]
---
`,
  mentors: `---
title: Наставник по математике
status: опубликовано
post: учитель математики
field: математика
experience: 20
forms:
  - педагог – педагог
---
`,
  indicators: `---
title: Доля педагогов в парах
status: опубликовано
unit: "%"
values:
  - year: 2026-2027
    target: 50
---
`,
  pages: `---
title: О разделе
status: опубликовано
inMenu: да
order: 1
---

# О разделе
`,
};

const extensionOf = (name: CollectionName) => (name === 'pages' ? 'mdx' : 'md');

/** Files of a content directory with the school and one entry `primer` of each collection. */
export function sampleFiles(): Record<string, string> {
  const entries = Object.entries(sampleEntries) as [CollectionName, string][];
  return {
    'school.md': sampleSchool,
    ...Object.fromEntries(entries.map(([name, text]) => [`${name}/primer.${extensionOf(name)}`, text])),
  };
}

/** A temporary directory with these files; `using` removes it. */
export function contentDirectory(files: Record<string, string | Uint8Array> = {}) {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'content-')));
  const write = (file: string, data: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), data);
  };
  for (const [file, data] of Object.entries(files)) write(file, data);
  return { root, write, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
