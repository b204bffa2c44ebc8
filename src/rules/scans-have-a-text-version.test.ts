import { expect, test } from 'vitest';
import { scansHaveATextVersion as rule } from './scans-have-a-text-version.ts';
import { library, say } from './library-for-tests.ts';

const act = (fields: object) =>
  library({ regulations: [{ signature: 'скан', file: 'files/prikaz.pdf', ...fields }] });

test('a scan without its text is told', () => {
  expect(say(rule, act({ body: ' \n' }))).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md file
      Документ показан только сканом «files/prikaz.pdf», текста нет.
      Вставьте текст документа под сведениями о нём: он станет доступным и найдётся поиском.
      (постановление Правительства РФ № 102, п. 2 в))"
  `);
});

test('a scan with its text, a signed document and requisites alone are in order', () => {
  expect(say(rule, act({ body: '1. Утвердить положение.' }))).toBe('');
  expect(say(rule, act({ signature: 'ПЭП' }))).toBe('');
  expect(say(rule, act({ file: undefined }))).toBe('');
});
