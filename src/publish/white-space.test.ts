import { expect, test } from 'vitest';
import { withoutIdleSpace } from './white-space.ts';

test.each([
  [
    '<ul>\n <li>\n<a href="/a/"> Раз </a>\n</li> <li>Два</li>\n</ul>',
    '<ul><li><a href="/a/"> Раз </a></li><li>Два</li></ul>',
  ],
  ['<p> Слово <b>и</b> <i>слово</i> </p>', '<p>Слово <b>и</b> <i>слово</i></p>'],
  ['<h2 class="a">\nЗаголовок\n</h2>\n<p>', '<h2 class="a">Заголовок</h2><p>'],
])('leaves out what stands at the edge of a block: %s', (html, expected) => {
  expect(withoutIdleSpace(html)).toBe(expected);
});

test.each([
  '<span>один</span> <em>два</em>',
  '<pre>  строка\n  строка\n</pre>',
  '<textarea>\n  слова </textarea>',
  '<section aria-label="а > б, в < г">Слова</section>',
  '<p>1 &lt; 2 и 3 &gt; 2</p>',
  '<picture> <img alt=""> </picture>',
  '<script type="application/ld+json">{"name":"а  б"}</script>',
])('keeps what is shown: %s', (html) => {
  expect(withoutIdleSpace(html)).toBe(html);
});
