import { describe, expect, it } from 'vitest';
import { readLibrary } from '#reader/read-library.ts';
import { fieldWords } from './form-advice.ts';
import { concerning, judgeDeletion, judgeForm, judgePublished, type Published } from './judge-form.ts';

const { library, issues } = readLibrary('content');
const published: Published = { library, issues, minute: '2026-11-20 23:59' };
const before = judgePublished(published);
const place = { collection: 'news', id: 'proba', file: 'news/proba.md' } as const;
const textOf = (fields: string, body = 'Текст.') => `---\n${fields}\n---\n\n${body}\n`;
const sound = `title: Проба
summary: Проба пера.
status: черновик
date: 2026-11-01
kind: статья`;
const judge = (text: string, files: string[] = []) => judgeForm(published, { place, text, files });
const errors = (text: string, files?: string[]) =>
  concerning(place.file, judge(text, files).publication, before).filter(
    ({ severity }) => severity === 'error',
  );

describe('a form', () => {
  it('that has all it needs stops neither a save nor a publication', () => {
    expect(judge(textOf(sound)).saving).toEqual([]);
    expect(errors(textOf(sound))).toEqual([]);
  });

  it('that is no entry is told why, with the hints of its own fields and not of a file', () => {
    const { saving, publication } = judge(textOf('status: черновик\nkind: статья'));
    expect(saving.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'title: Заполните поле «Название».',
      'summary: Заполните поле «Коротко».',
      'date: Заполните поле «Дата».',
    ]);
    expect(saving.map(({ fix }) => fix).join(' ')).not.toMatch(/Допишите|двоеточи/);
    expect(publication).toEqual([]);
  });

  it('is judged as a draft that is published, and keeps what only stops that as a draft', () => {
    const text = textOf(sound, 'Смотрите [отчёт](../news/takoj-net.md).');
    expect(judge(text).saving).toEqual([]);
    expect(errors(text).map(({ rule }) => rule)).toEqual(['everyReferenceResolves']);
  });

  it('knows the files that come with it', () => {
    const text = textOf(sound, 'Скачайте [бланк](../files/novyj-blank.pdf).');
    expect(errors(text)).toHaveLength(1);
    expect(errors(text, ['files/novyj-blank.pdf'])).toEqual([]);
  });

  it('is judged by itself while nobody knows what is published', () => {
    const form = { place, text: textOf('kind: статья'), files: [] };
    expect(judgeForm(undefined, form).saving.length).toBeGreaterThan(0);
  });
});

it('a deletion that breaks a link elsewhere is told before it is done', () => {
  const target = library.entries.mentors.find(({ id }) =>
    JSON.stringify(library.entries.practices).includes(`"${id}"`),
  );
  if (!target) throw new Error('No practice of the sample names a mentor.');
  const { collection, id, file } = target;
  const broken = concerning(file, judgeDeletion(published, { collection, id, file }), before);
  expect(broken.map(({ rule }) => rule)).toContain('everyReferenceResolves');
  expect(broken.every((issue) => issue.file !== file)).toBe(true);
});

it.each([
  ['sections.1.activities.0.deadline', 'Разделы, 2 → Мероприятия, 1 → Срок'],
  ['body:3:4', 'Текст'],
  ['title', 'Название'],
  ['', ''],
])('the field %s is called «%s»', (field, words) => {
  expect(fieldWords(field, 'roadmaps').replace(/«|»/g, '')).toBe(words);
});
