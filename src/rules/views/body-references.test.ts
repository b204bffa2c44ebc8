import { expect, test } from 'vitest';
import { entry } from '../library-for-tests.ts';
import { bodyReferences, contentPathOf, withoutCode } from './body-references.ts';

const found = (body: string) =>
  bodyReferences(entry('news', { body })).map(({ kind, target, alt }) =>
    kind === 'picture' ? `![${alt ?? ''}] ${target}` : target,
  );

test.each([
  ['[приказ](files/a.pdf)', ['files/a.pdf']],
  ['[приказ](<files/a b.pdf> "Приказ")', ['files/a b.pdf']],
  ['[скобки](files/a(1).pdf)', ['files/a(1).pdf']],
  ['[слово [в скобках]](files/a.pdf)', ['files/a.pdf']],
  ['![Стол](pictures/a.jpg "Подпись")', ['![Стол] pictures/a.jpg']],
  ['[![Стол](pictures/a.jpg)](files/a.pdf)', ['files/a.pdf', '![Стол] pictures/a.jpg']],
  ['[приказ][p] и [p]\n\n[p]: files/a.pdf', ['files/a.pdf', 'files/a.pdf']],
  [
    '<a href="files/a.pdf">приказ</a> <img alt="Стол" src=\'pictures/a.jpg\'/>',
    ['files/a.pdf', '![Стол] pictures/a.jpg'],
  ],
  ['<Download file="files/a.pdf" title="Приказ" />', ['files/a.pdf']],
])('%s', (body, references) => {
  expect(found(body)).toEqual(references);
});

test.each([
  '`[код](files/a.pdf)`',
  '```md\n[код](files/a.pdf)\n```',
  '~~~\n![](a)\n\n```\n~~~',
  '[нет ссылки] (files/a.pdf)',
  '5 < 6 и 7 > 2',
  '](files/a.pdf)',
])('%s holds none', (body) => {
  expect(found(body)).toEqual([]);
});

test('a fence closes with its own mark, and what follows counts', () => {
  expect(found('````\n```\n[код](a)\n````\n[приказ](files/a.pdf)')).toEqual(['files/a.pdf']);
});

test('code is blanked out in place', () => {
  const body = 'Слово `код` и\n```\nещё\n```\nконец';
  expect(withoutCode(body)).toBe('Слово       и\n   \n   \n   \nконец');
});

test('hostile texts are read in reasonable time', () => {
  for (const part of ['[', '](', '![', '`', '<a ', '[a](', '[[]'])
    expect(found(part.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
});

test.each([
  ['files/a.pdf', 'files/a.pdf'],
  ['../files/a.pdf', 'files/a.pdf'],
  ['/files/a%20b.pdf?x#page=2', 'files/a b.pdf'],
  ['/nastavnichestvo/files/a.pdf', 'files/a.pdf'],
  ['files/100%.pdf', 'files/100%.pdf'],
  ['files/a &amp; b &#39;c&#39;.pdf', "files/a & b 'c'.pdf"],
  ['https://school.example/files/a.pdf', undefined],
  ['//school.example/files/a.pdf', undefined],
  ['mailto:pochta@school.example', undefined],
  ['#p-1', undefined],
])('%s is %s of the content', (target, path) => {
  expect(contentPathOf(target, '/nastavnichestvo/')).toBe(path);
});
