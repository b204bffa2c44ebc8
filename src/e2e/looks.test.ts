import { describe, expect, it } from 'vitest';
import { lookName, looks, schemes } from './looks.ts';

describe('the looks of a page', () => {
  it('are every width in the device’s colours and in the four schemes, and the enlarged window', () => {
    expect(schemes).toHaveLength(4);
    const names = new Set(looks.map(lookName));
    expect(names.size).toBe(looks.length);
    for (const width of [320, 820, 1280]) {
      for (const colour of ['light', 'dark', 'forced'])
        expect(names).toContain(`${String(width)}×900, ${colour}`);
      for (const scheme of schemes)
        expect(
          looks.filter((look) => look.width === width && look.scheme === scheme),
          scheme,
        ).toHaveLength(1);
    }
    expect(looks.filter(({ judged }) => judged === 'nothing').map(lookName)).toEqual(['320×256, light']);
  });

  it('have every width judged in full once, and everything but the enlarged window by its colours', () => {
    expect(looks.filter(({ judged }) => judged === 'all').map(({ width }) => width)).toEqual([
      320, 820, 1280,
    ]);
    expect(looks.filter(({ judged }) => judged === 'colours')).toHaveLength(looks.length - 4);
  });
});
