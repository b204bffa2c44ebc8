import { describe, expect, it } from 'vitest';
import { createLocate } from './locate.ts';
import { sampleEntries } from './content-for-tests.ts';

const texts = new Map<string, string>(Object.entries(sampleEntries));
const locate = createLocate((file) => texts.get(file));

/** The line of the sample from the column on: what a person sees at the place. */
function seen(file: keyof typeof sampleEntries, field: string): string {
  const { line, column } = locate(file, field);
  return (sampleEntries[file].split('\n')[line - 1] ?? '').slice(column - 1);
}

describe('the place of a field', () => {
  it.each([
    ['title', 'Открытый урок'],
    ['kinds', 'kinds: [традиционное]'],
    ['kinds.0', 'традиционное]'],
    ['problems.0', '"иное: волнение"]'],
    ['educationLevels.0', 'начальное общее'],
    ['context', 'context: >-'],
    ['steps', 'steps:'],
    ['steps.0', 'title: План'],
    ['steps.0.text', 'text: |'],
    ['steps.1.title', 'Урок'],
    ['effort.hours', '12'],
    ['authors.0.post', 'учитель математики'],
  ])('%s is its value, or its name when the value is long or nested', (field, text) => {
    expect(seen('practices', field)).toBe(text);
  });

  it.each([
    ['steps.1.text', 'title: Урок'],
    ['steps.7', 'steps:'],
    ['steps.7.title', 'steps:'],
    ['effort.weeks', 'effort:'],
    ['pictures', '---'],
    ['pictures.0.alt', '---'],
  ])('%s, which is absent, is that of the field around it', (field, text) => {
    expect(seen('practices', field)).toBe(text);
  });

  it('reaches deep into a roadmap', () => {
    expect(seen('roadmaps', 'sections.0.activities.1.deadline')).toBe('В течение года');
    expect(seen('roadmaps', 'sections.0.activities.1.items.0.text')).toBe('Опрос педагогов');
  });

  it('of the body counts from its first line', () => {
    expect(seen('practices', 'body')).toBe('');
    expect(seen('practices', 'body:2:4')).toBe('Что дальше');
    expect(seen('practices', 'body:4:1')).toBe('Повторяем.');
  });

  it('is the first line for the whole file and for files that have no lines', () => {
    expect(locate('practices', '')).toEqual({ line: 1, column: 1 });
    expect(locate('files/prikaz.pdf', 'title')).toEqual({ line: 1, column: 1 });
    texts.set('broken', '---\ntitle: "x\n---\n');
    expect(locate('broken', 'title')).toEqual({ line: 1, column: 1 });
  });
});
