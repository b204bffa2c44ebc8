import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentPath, resolveLink, withBase } from './address.ts';
import type { RenderContext } from './context.ts';

const context: RenderContext = {
  base: '/nastavnichestvo/',
  picture: (path) =>
    path === 'pictures/x.jpg'
      ? { src: '/nastavnichestvo/_/x.jpg', width: 1, height: 1, sources: [] }
      : undefined,
  file: (path) =>
    path === 'files/Положение 1.pdf'
      ? { href: '/files/polozhenie.pdf', format: 'PDF', size: '34 КБ' }
      : undefined,
  entry: (reference) => (reference === 'regulations/prikaz-56' ? '/dokumenty/prikaz-56/' : undefined),
};

describe('where a link leads', () => {
  test.each([
    ['/dokumenty/', '/nastavnichestvo/dokumenty/'],
    ['/nastavnichestvo/dokumenty/', '/nastavnichestvo/dokumenty/'],
    ['/dokumenty/?a=1#p-1-1', '/nastavnichestvo/dokumenty/?a=1#p-1-1'],
    ['#p-1-1', '#p-1-1'],
    ['#Цели и задачи', '#tseli-i-zadachi'],
    ['#%D0%A6%D0%B5%D0%BB%D0%B8', '#tseli'],
    ['regulations/prikaz-56', '/nastavnichestvo/dokumenty/prikaz-56/'],
    ['../regulations/prikaz-56.md#п. 1.1', '/nastavnichestvo/dokumenty/prikaz-56/#p-1-1'],
    ['./regulations/prikaz-56.mdx', '/nastavnichestvo/dokumenty/prikaz-56/'],
    [
      'files/%D0%9F%D0%BE%D0%BB%D0%BE%D0%B6%D0%B5%D0%BD%D0%B8%D0%B5%201.pdf',
      '/nastavnichestvo/files/polozhenie.pdf',
    ],
    ['/nastavnichestvo/files/Положение 1.pdf', '/nastavnichestvo/files/polozhenie.pdf'],
    ['../pictures/x.jpg', '/nastavnichestvo/_/x.jpg'],
    ['mailto:a@b.ru', 'mailto:a@b.ru'],
    ['tel:+73512345678', 'tel:+73512345678'],
  ])('%s → %s', (typed, href) => {
    expect(resolveLink(typed, context)?.href).toBe(href);
  });

  test('another site is said to be one', () => {
    expect(resolveLink('HTTPS://school.example/a b', context)).toEqual({
      href: 'https://school.example/a%20b',
      external: true,
    });
  });

  test.each([
    '',
    ' ',
    '?a',
    '#',
    'javascript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    '\u200bjavascript:x',
    'data:x',
    'ftp://x',
    '//x',
    '/\\x',
    '\\\\x',
    'http://',
    'regulations/none',
    'files/none.pdf',
    'pictures/none.jpg',
    'files/../x',
    'x%00y',
  ])('%j leads nowhere', (typed) => {
    expect(resolveLink(typed, context)).toBeUndefined();
  });

  test('without resolvers a path stays within the site', () => {
    expect(resolveLink('files/x.pdf', { base: '/' })).toEqual({ href: '/files/x.pdf' });
    expect(resolveLink('../news/x.md', { base: '/n/' })).toEqual({ href: '/n/news/x' });
  });
});

test('an address without a scheme never leaves the site', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    'evil.example',
    ':',
    '@',
    '%2F',
    '%5C',
    '\t',
    '?',
    '#',
    'files/',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('/', '/n/'), (parts, base) => {
      const target = resolveLink(parts.join(''), { base });
      if (target === undefined || target.external) return;
      const url = new URL(target.href, `https://site.test${base}`);
      expect(url.origin).toBe('https://site.test');
      expect(url.pathname.startsWith(base)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each(['/', '/n/'])('dots and slashes never make a host of a path under %s', (base) => {
  for (const typed of [
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    './/evil.example',
    '/.\\\\evil.example',
  ]) {
    const target = resolveLink(typed, { base });
    expect(new URL(target?.href ?? '', 'https://site.test').origin, typed).toBe('https://site.test');
  }
});

test.each([
  ['pictures/x.jpg', 'pictures/x.jpg'],
  ['../pictures/x.jpg', 'pictures/x.jpg'],
  ['../../pictures/x.jpg', 'pictures/x.jpg'],
  ['/pictures/x.jpg', 'pictures/x.jpg'],
  ['./pictures/x.jpg?v=1', 'pictures/x.jpg'],
  ['pictures\\x.jpg', 'pictures/x.jpg'],
  ['/n/pictures/x.jpg', 'pictures/x.jpg'],
  ['pictures/../../x.jpg', undefined],
  ['pictures//x.jpg', undefined],
  ['//host/x.jpg', undefined],
  ['https://host/pictures/x.jpg', undefined],
  ['', undefined],
])('the content path of %j is %j', (typed, path) => {
  expect(contentPath(typed, '/n/')).toBe(path);
});

test('the base is added once', () => {
  expect(withBase('/x/', '/')).toBe('/x/');
  expect(withBase('/x/', '/n/')).toBe('/n/x/');
  expect(withBase('/n/x/', '/n/')).toBe('/n/x/');
  expect(withBase('https://a.ru/', '/n/')).toBe('https://a.ru/');
});
