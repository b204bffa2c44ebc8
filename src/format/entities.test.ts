import { expect, test } from 'vitest';
import { decodeEntities, encodeEntities } from './entities.ts';

test.each([
  ['a&amp;b &lt;i&gt; &quot;в&quot; &#39;г&#39;', `a&b <i> "в" 'г'`],
  ['&amp;lt;', '&lt;'],
  ['&nbsp; & &laquo;', '&nbsp; & &laquo;'],
])('%s', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test('what is written for HTML is read back', () => {
  const text = `<b title="a&b">'в' &amp;`;
  expect(encodeEntities(text)).toBe(`&lt;b title=&quot;a&amp;b&quot;&gt;'в' &amp;amp;`);
  expect(decodeEntities(encodeEntities(text))).toBe(text);
});
