import { describe, expect, it } from 'vitest';
import { normalised } from './written-values.ts';

describe('what people write', () => {
  it.each([
    ['2026/27', '2026-2027'],
    ['2026–2027', '2026-2027'],
    [' 2026-2027 учебный год ', '2026-2027'],
    ['2026-2028', '2026-2028'],
    ['2026', '2026'],
    ['', ''],
  ])('becomes a school year: «%s»', (written, kept) => {
    expect(normalised('schoolYear', written)).toBe(kept);
  });

  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01T15:30', '2026-09-01 15:30'],
    ['2026-09-01 15:30:00', '2026-09-01 15:30'],
    ['1.9.2026', '2026-09-01'],
    ['01.09.2026 г., 8.05', '2026-09-01 08:05'],
    ['01.09.2026 08:05', '2026-09-01 08:05'],
    ['первого сентября', 'первого сентября'],
    ['01.09.26', '01.09.26'],
    ['', ''],
  ])('becomes a moment: «%s»', (written, kept) => {
    expect(normalised('moment', written)).toBe(kept);
  });
});
