import { expect, test } from 'vitest';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { deliveryOf } from './delivery.ts';

test('Every kind of file that a section may hold has its type, and only what a browser shows is shown', () => {
  const kinds = [...fileExtensions, ...pictureExtensions].map((kind) => {
    const { type, disposition } = deliveryOf(`files/a.${kind}`);
    return `${kind} ${disposition} ${type}`;
  });
  expect(kinds.join('\n')).toMatchInlineSnapshot();
});

test.each(['files/a.html', 'files/a.svg', 'files/a.js', 'files/a', 'files/a.constructor', 'files/a.PDF.exe'])(
  '%s is a file to save and nothing else',
  (path) => {
    expect(deliveryOf(path)).toEqual({ type: 'application/octet-stream', disposition: 'attachment' });
  },
);
