import { expect, test } from 'vitest';
import { listAsHtml, listAsText } from './copied-list.ts';

const practices = [
  { title: '«Шум» & <b>', address: 'https://school.test/praktiki/shum/?a="1"&b' },
  { title: 'Пять столов', address: 'https://school.test/praktiki/pyat-stolov/' },
];

test('a list for a letter of plain text names the addresses', () => {
  expect(listAsText(practices)).toMatchInlineSnapshot(`
    "1. «Шум» & <b>
    https://school.test/praktiki/shum/?a="1"&b

    2. Пять столов
    https://school.test/praktiki/pyat-stolov/"
  `);
});

test('a list for other letters has links', () => {
  expect(listAsHtml(practices)).toMatchInlineSnapshot(
    `"<ol><li><a href="https://school.test/praktiki/shum/?a=&quot;1&quot;&amp;b">«Шум» &amp; &lt;b&gt;</a></li><li><a href="https://school.test/praktiki/pyat-stolov/">Пять столов</a></li></ol>"`,
  );
});
