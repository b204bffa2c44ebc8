import { expect, test } from 'vitest';
import { formatAmount, formatFigure } from './figure.ts';

test('a figure has Russian signs, and a dash where it is not known', () => {
  expect(formatFigure(12345.6)).toBe('12\u00a0345,6');
  expect(formatFigure(0)).toBe('0');
  expect(formatFigure(undefined)).toBe('—');
});

test('a unit stays with its figure', () => {
  expect(formatAmount(45.5, '%')).toBe('45,5\u00a0%');
});
