import { expect, test } from 'vitest';
import { formatFileSize } from './file-size.ts';

test.each([
  [0, '0 байт'],
  [512, '512 байт'],
  [1023, '1 023 байт'],
  [1024, '1 КБ'],
  [1536, '1,5 КБ'],
  [348_160, '340 КБ'],
  [1_048_575, '1 МБ'],
  [1_258_291, '1,2 МБ'],
  [15_728_640, '15 МБ'],
  [10_433_332, '10 МБ'],
  [2_147_483_648, '2 ГБ'],
])('%i bytes are «%s»', (bytes, expected) => {
  expect(formatFileSize(bytes)).toBe(expected.replaceAll(' ', '\u00A0'));
});
