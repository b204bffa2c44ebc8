import { expect, test } from 'vitest';
import { encodePath } from './path.ts';

test.each(['files/План № 1 #2, 100%.pdf', 'pictures/a&b?c.png', 'files/простой.pdf'])(
  'the path %s is that again when its address is read',
  (path) => {
    const { pathname, search, hash } = new URL(encodePath(path), 'https://school.example/');
    expect(decodeURIComponent(pathname.slice(1))).toBe(path);
    expect([search, hash]).toEqual(['', '']);
  },
);
