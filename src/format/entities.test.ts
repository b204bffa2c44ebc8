import { expect, test } from 'vitest';
import { decodeEntities } from './entities.ts';

test.each([
  ['a&amp;b &lt;i&gt; &quot;в&quot; &#39;г&#39;', `a&b <i> "в" 'г'`],
  ['&amp;lt;', '&lt;'],
  ['&nbsp; & &laquo;', '&nbsp; & &laquo;'],
])('%s', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});
