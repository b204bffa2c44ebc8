import { expect, test } from 'vitest';
import { everyFileIsWithinItsLimit as rule } from '#rules/every-file-is-within-its-limit.ts';
import { contentFile, library, say } from '#rules/library-for-tests.ts';
import { keptPicture, longestSide, pixelLimit, uploadLimits } from './limits.ts';

const told = (path: string, field: object, facts: object) =>
  say(rule, library({ ...field, files: [contentFile(path, facts)] }));
const document = (size: number) => told('files/a.pdf', { regulations: [{ file: 'files/a.pdf' }] }, { size });
const picture = (facts: object) =>
  told('pictures/a.jpg', { guidance: [{ body: '![Стол](/pictures/a.jpg)' }] }, facts);

test('The largest document that is taken is the largest that may be published', () => {
  expect(document(uploadLimits.files)).toBe('');
  expect(document(uploadLimits.files + 1)).not.toBe('');
});

test('The largest picture that is kept is the largest that may be published', () => {
  expect(picture({ size: keptPicture })).toBe('');
  expect(picture({ size: keptPicture + 1 })).not.toBe('');
  expect(picture({ width: longestSide, height: longestSide })).toBe('');
});

test('A picture may have as many pixels as one that is published', () => {
  expect(picture({ width: pixelLimit('jpg'), height: 1 })).toBe('');
  expect(picture({ width: pixelLimit('jpg') + 1, height: 1 })).not.toBe('');
});
