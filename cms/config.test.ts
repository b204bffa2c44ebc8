import type { CmsConfig, CmsField } from 'decap-cms-core';
import type { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionNames, collections, schoolSchema } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import { decapConfig } from './config.ts';
import { loadDecap, type DecapParts } from './decap-for-tests.ts';

let decap: DecapParts;
beforeAll(async () => {
  decap = await loadDecap();
}, 60_000);

/** The configuration as the browser gets it. */
const overTheWire = (config: CmsConfig) => JSON.parse(JSON.stringify(config)) as CmsConfig;
const config = overTheWire(decapConfig({ base: '/razdel/', siteAddress: 'https://school.example/razdel/' }));

type Part = { name: string; fields: CmsField[]; shape: Record<string, z.ZodType> };

const parts: Part[] = [
  ...collectionNames.map((name) => ({ name, fields: fieldsOf(name), shape: collections[name].schema.shape })),
  { name: 'school', fields: fieldsOf('school'), shape: schoolSchema.shape },
];

function fieldsOf(name: string): CmsField[] {
  const collection = config.collections.find((one) => one.name === name);
  return collection?.fields ?? collection?.files?.[0]?.fields ?? [];
}

/** Fields inside a field: of a group, or of the items of a list. */
const inside = (field: CmsField): CmsField[] => [
  ...('fields' in field ? field.fields : []),
  ...('field' in field ? [field.field] : []),
];

const everyField = (fields: readonly CmsField[]): CmsField[] =>
  fields.flatMap((field) => [field, ...everyField(inside(field))]);

/** Names and labels as the model nests them: «pictures/file: Изображение». */
function modelNames(shape: Record<string, z.ZodType>, prefix = ''): string[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const info = fieldInfo(schema);
    const own = `${prefix}${name}`;
    const item = info.kind === 'list' ? fieldInfo(info.of) : info;
    return [own, ...(item.kind === 'group' ? modelNames(item.fields, `${own}/`) : [])];
  });
}

function formNames(fields: readonly CmsField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const own = `${prefix}${field.name}`;
    return [own, ...('fields' in field ? formNames(field.fields ?? [], `${own}/`) : [])];
  });
}

describe('the configuration', () => {
  it('passes Decap’s own check, with and without the section’s address', () => {
    expect(() => decap.validateConfig(config)).not.toThrow();
    expect(() => decap.validateConfig(overTheWire(decapConfig({ base: '/' })))).not.toThrow();
  });

  it('holds every collection of the model and the school', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([...collectionNames, 'school']);
  });

  it.each(parts)(
    'holds every field of $name in the model’s order, then its text, then its days on the site',
    ({ fields, shape }) => {
      const days = ['published', 'publishAt', 'withdrawAt', 'updated', 'formerIds'];
      const names = modelNames(shape);
      const ofEntry = names.filter((name) => !days.includes(name));
      expect(formNames(fields)).toEqual([...ofEntry, 'body', ...names.filter((name) => days.includes(name))]);
    },
  );

  it.each(parts)('has a title by which an entry of $name is known', ({ name, fields }) => {
    if (name !== 'school') expect(fields.map((field) => field.name)).toContain('title');
  });

  it('has no field called slug: its value would stand in for the name of the file', () => {
    expect(parts.flatMap(({ fields }) => everyField(fields)).map(({ name }) => name)).not.toContain('slug');
  });

  it('gives no default inside a list or a group: Decap would begin the entry with an item of it', () => {
    const nested = parts.flatMap(({ fields }) => everyField(fields.flatMap(inside)));
    expect(nested.filter((field) => 'default' in field)).toEqual([]);
  });

  it('asks for nothing inside a group that may be left out', () => {
    const groups = parts
      .flatMap(({ fields }) => everyField(fields))
      .filter(({ widget, required }) => widget === 'object' && required === false);
    expect(groups.length).toBeGreaterThan(5);
    for (const group of groups)
      expect(inside(group).filter(({ required }) => required !== false)).toEqual([]);
  });

  it('sends requests and pages under the section’s base path', () => {
    expect(config.backend).toEqual({ name: 'proxy', proxy_url: '/razdel/admin/api/v1', branch: 'main' });
    expect(config.collections.map((one) => one.preview_path)).toContain('novosti/{{slug}}/');
  });

  it('looks like this for a small collection', () => {
    expect(config.collections.find(({ name }) => name === 'pages')).toMatchInlineSnapshot(`
      {
        "create": true,
        "delete": true,
        "editor": {
          "preview": false,
        },
        "extension": "mdx",
        "fields": [
          {
            "hint": "Так запись называется в списках и на своей странице.",
            "label": "Название",
            "name": "title",
            "required": true,
            "widget": "string",
          },
          {
            "hint": "Одно-два предложения для списков и поиска.",
            "label": "Коротко",
            "name": "summary",
            "required": false,
            "widget": "text",
          },
          {
            "default": "черновик",
            "label": "Состояние",
            "name": "status",
            "widget": "hidden",
          },
          {
            "label": "Показывать в меню",
            "name": "inMenu",
            "required": false,
            "widget": "boolean",
          },
          {
            "label": "Место в меню",
            "max": 1000,
            "min": 0,
            "name": "order",
            "required": false,
            "value_type": "int",
            "widget": "number",
          },
          {
            "label": "Текст",
            "name": "body",
            "required": false,
            "widget": "text",
          },
          {
            "date_format": "YYYY-MM-DD",
            "format": "YYYY-MM-DD",
            "hint": "С этого дня запись видна на сайте.",
            "label": "Дата публикации",
            "name": "published",
            "required": false,
            "time_format": false,
            "widget": "datetime",
          },
          {
            "hint": "День или день и время по часам школы: до этой минуты опубликованной записи на сайте нет. Только день — с его начала.",
            "label": "Выйдет на сайт",
            "name": "publishAt",
            "pattern": [
              "^\\s*\\d{4}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}\\S*)?\\s*$",
              "Поле «Выйдет на сайт»: нужна дата вида 2026-09-01 или дата и время вида 2026-09-01 15:30.",
            ],
            "required": false,
            "widget": "string",
            "written": "moment",
          },
          {
            "hint": "День или день и время по часам школы: с этой минуты записи на сайте нет. Только день — с его начала.",
            "label": "Снять с сайта",
            "name": "withdrawAt",
            "pattern": [
              "^\\s*\\d{4}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}\\S*)?\\s*$",
              "Поле «Снять с сайта»: нужна дата вида 2026-09-01 или дата и время вида 2026-09-01 15:30.",
            ],
            "required": false,
            "widget": "string",
            "written": "moment",
          },
          {
            "date_format": "YYYY-MM-DD",
            "format": "YYYY-MM-DD",
            "hint": "Когда содержание менялось в последний раз.",
            "label": "Дата обновления",
            "name": "updated",
            "required": false,
            "time_format": false,
            "widget": "datetime",
          },
          {
            "collapsed": false,
            "field": {
              "label": "Прежнее имя",
              "name": "value",
              "pattern": [
                "^\\s*(?:[a-z0-9]+(?:-[a-z0-9]+)*)?\\s*$",
                "Поле «Прежнее имя»: так написать нельзя, посмотрите подсказку под полем.",
              ],
              "required": true,
              "widget": "string",
            },
            "hint": "Старые адреса записи: с них посетитель попадёт на новый.",
            "label": "Прежние имена",
            "label_singular": "Прежнее имя",
            "max": 20,
            "name": "formerIds",
            "required": false,
            "widget": "list",
          },
        ],
        "folder": "pages",
        "format": "yaml-frontmatter",
        "identifier_field": "title",
        "label": "Страницы",
        "label_singular": "страница",
        "name": "pages",
        "preview_path": "{{slug}}/",
        "slug": "{{slug}}",
        "summary": "{{title}}",
        "view_filters": [
          {
            "field": "status",
            "label": "На сайте",
            "pattern": "^опубликовано$",
          },
          {
            "field": "status",
            "label": "Не на сайте",
            "pattern": "^(?!опубликовано$)",
          },
        ],
      }
    `);
  });
});
