import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

const hostile = [
  '',
  'undefined',
  'https://evil.example/',
  'https://evil.example/admin/',
  '//evil.example/admin/',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/admin/\\evil.example',
  '/admin/../../evil',
  '/admin/%2e%2e/evil',
  '/admin/.%2E/evil',
  '/admin/%2e%2e%2f%2e%2e/..',
  '/admin//evil.example',
  '/admin',
  '/administrator/',
  'javascript:alert(1)',
  'data:text/html,x',
  '/novosti/',
  '/admin/\r\nset-cookie: a=b',
  '/admin/\u0001',
  '/admin/\t/evil.example',
  'http:/admin/',
  ' /admin/',
  '/admin/vhod/',
  '/admin/vhod/?posle=/admin/',
  '/admin/vyhod/',
  '/admin/vyhod',
  '/admin/priglashenie/token/',
];

describe.each(['/', '/nastavnichestvo/'])('below %s', (base) => {
  it.each(hostile)('%j leads to the cabinet', (next) => {
    expect(safeNext(next, base)).toBe(`${base}admin/`);
    if (base !== '/') expect(safeNext(next.replace('/admin', `${base}admin`), '/')).toBe('/admin/');
  });

  it.each([
    ['', ''],
    ['redaktor/?snova=1', 'redaktor/?snova=1'],
    ['redaktor/#/collections/news/new', 'redaktor/#/collections/news/new'],
    ['predprosmotr/news/tri-pisma/', 'predprosmotr/news/tri-pisma/'],
    ['fajly/новость.pdf', 'fajly/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C.pdf'],
    ['?q=весна', '?q=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0'],
  ])('a page behind the sign-in is kept: %j', (next, kept) => {
    expect(safeNext(`${base}admin/${next}`, base)).toBe(`${base}admin/${kept}`);
  });

  it('whatever is asked for, a browser stays behind the sign-in of this site', () => {
    const piece = fc.constantFrom(
      base,
      'admin/',
      '/',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      '\t',
      'ы',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 }), (pieces) => {
        for (const next of [pieces.join(''), `${base}admin/${pieces.join('')}`]) {
          const found = safeNext(next, base);
          const { origin, pathname } = new URL(found, 'https://own.example');
          expect(origin).toBe('https://own.example');
          expect(pathname.startsWith(`${base}admin/`)).toBe(true);
          expect(found).toMatch(/^[\x21-\x7e]+$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
