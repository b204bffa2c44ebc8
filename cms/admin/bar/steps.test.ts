import { describe, expect, it } from 'vitest';
import { stepsOf, type DraftStatus, type FormState } from './steps.ts';

const statuses: (DraftStatus | undefined)[] = [undefined, 'draft', 'pending_review', 'pending_publish'];
const booleans = [false, true];
const states: FormState[] = booleans.flatMap((hasChanged) =>
  booleans.flatMap((isNew) =>
    booleans.flatMap((mayPublish) =>
      (isNew ? [undefined] : statuses).map((status) => ({ hasChanged, isNew, mayPublish, status })),
    ),
  ),
);
const deeds = (form: FormState) => {
  const { main, more } = stepsOf(form);
  return [...(main ? [main] : []), ...more].map(({ deed }) => deed);
};

describe.each(states)('%j', (form) => {
  it('offers each step once, and only what the person may do', () => {
    const offered = deeds(form);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.includes('publish')).toBe(
      form.mayPublish && (form.isNew || form.hasChanged || form.status !== undefined),
    );
    if (form.mayPublish) expect(offered).not.toContain('submit');
  });

  it('lets nothing that was written go unsaved', () => {
    if (form.hasChanged || form.isNew) expect(deeds(form)).toContain('save');
    else expect(deeds(form)).not.toContain('save');
  });

  it('says in words where the entry is', () => {
    expect(stepsOf(form).state).toMatch(/^[А-Я]/);
  });
});

it('has nothing to do with what is on the site and was not changed', () => {
  expect(deeds({ hasChanged: false, isNew: false, status: undefined, mayPublish: true })).toEqual([]);
});

it('lets a curator take back what waits for the director', () => {
  expect(deeds({ hasChanged: false, isNew: false, status: 'pending_review', mayPublish: false })).toEqual([
    'takeBack',
  ]);
});
