import { describe, expect, it } from 'vitest';
import { deadlineWords, planPeriod } from './deadline-words.ts';

describe('the period of a plan', () => {
  it.each([
    [{ schoolYear: '2026/27' }, { from: '2026-09-01', to: '2027-08-31' }],
    [
      { schoolYear: '2026-2027', period: { from: '2025-09-01', to: '2028-05-31' } },
      { from: '2025-09-01', to: '2028-05-31' },
    ],
    [{ period: { from: '2025-09-01' } }, { from: '2025-09-01', to: undefined }],
    [{ schoolYear: 'скоро', period: { from: '' } }, undefined],
    [{}, undefined],
  ])('is read from what the form holds: %j', (values, period) => {
    expect(planPeriod(values)).toEqual(period);
  });
});

describe('the words under a deadline', () => {
  const period = { from: '2026-09-01', to: '2027-08-31' };

  it.each([
    ['октябрь–ноябрь', 'Понято так: с 1 октября по 30 ноября 2026 г..', false],
    ['до 1 сентября 2026 г.', 'Понято так: до 1 сентября 2026 г..', false],
    ['по мере необходимости', 'Понято так: срок не привязан к датам: по мере необходимости.', false],
  ])('say what was understood: «%s»', (wording, words, isDoubtful) => {
    expect(deadlineWords(wording, period)).toEqual({ words: words.replace('..', '.'), isDoubtful });
  });

  it('ask to look again at what lies outside the plan', () => {
    expect(deadlineWords('октябрь 2025 г.', period)?.words).toBe(
      'Понято так: с 1 октября по 31 октября 2025 г. Это вне периода плана: проверьте год.',
    );
    expect(deadlineWords('октябрь 2025 г.', undefined)?.isDoubtful).toBe(false);
  });

  it('ask for a clearer wording of what was not understood, and are silent about nothing', () => {
    expect(deadlineWords('как получится', period)).toMatchObject({ isDoubtful: true });
    expect(deadlineWords('  ', period)).toBeUndefined();
  });
});
