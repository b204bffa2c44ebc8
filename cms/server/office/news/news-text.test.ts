import { describe, expect, it } from 'vitest';
import { readEntry } from '#reader/read-entry.ts';
import { faultsOf, firstWords, newsForm, newsIds, newsText, type NewsForm } from './news-text.ts';

const form: NewsForm = {
  title: 'Час «вопросов»: как это было',
  summary: '',
  text: 'Первая строка: с двоеточием.\r\n\r\n— Вторая.',
  date: '2026-11-20',
  kind: 'репортаж',
  picture: 'pictures/chas.jpg',
  alt: 'Доска # с планом',
  people: 'net',
};
const read = (given: NewsForm) =>
  readEntry({ collection: 'news', id: 'chas', file: 'news/chas.md' }, Buffer.from(newsText(given)));

describe('the short form', () => {
  it('makes an entry that the model takes, whatever signs it holds', () => {
    const { value, issues } = read(form);
    expect(issues).toEqual([]);
    expect(value?.data).toMatchObject({
      title: form.title,
      summary: 'Первая строка: с двоеточием. — Вторая.',
      date: '2026-11-20',
      kind: { label: 'репортаж' },
      pictures: [{ file: 'pictures/chas.jpg', alt: form.alt, people: false }],
    });
    expect(value?.body).toContain('Первая строка: с двоеточием.\n\n— Вторая.');
    for (const hostile of ['---', '"', "it's: #", '- [x]: {}', 'до\u2028после', '!!js/function', '&a *a']) {
      const taken = read({ ...form, title: hostile, summary: hostile, alt: hostile });
      expect(taken.issues, hostile).toEqual([]);
      expect(taken.value?.data).toMatchObject({ summary: hostile.trim() });
    }
  });

  it('without a photo says nothing of one', () => {
    expect(newsText({ ...form, picture: '', alt: 'лишнее', people: 'da' })).not.toMatch(/pictures|лишнее/);
  });

  it.each([
    ['title', 'название'],
    ['text', 'текст'],
    ['date', 'дату'],
    ['alt', 'что на снимке'],
    ['people', 'узнать'],
  ] as const)('asks for %s when it is missing', (name, word) => {
    expect(faultsOf(form)).toEqual([]);
    const faults = faultsOf({ ...form, [name]: '' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(word);
  });

  it('asks nothing of a photo that is not there', () => {
    expect(faultsOf({ ...form, picture: '', alt: '', people: '' })).toEqual([]);
  });

  it('takes nothing from the request but its own fields', () => {
    expect(newsForm({ title: ' Час ', status: 'опубликовано' })).toEqual({
      ...Object.fromEntries(Object.keys(form).map((name) => [name, ''])),
      title: 'Час',
    });
  });
});

it('the first words of a text end where a sentence or a word does', () => {
  expect(firstWords('Коротко и ясно.')).toBe('Коротко и ясно.');
  const long = `${'Слово за слово. '.repeat(20)}Конец.`;
  expect(firstWords(long)).toMatch(/слово\.$/);
  expect(firstWords(long).length).toBeLessThanOrEqual(200);
  expect(firstWords('наставничество '.repeat(30))).toMatch(/наставничество…$/);
});

it('names are Latin, apart and short enough', () => {
  const names = newsIds('Ёлка и щука '.repeat(20), '2026-11-20');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(100);
});
