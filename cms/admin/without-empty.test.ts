import { fromJS } from 'immutable';
import { expect, it } from 'vitest';
import { withoutEmpty } from './without-empty.ts';

const kept = (values: object) => (withoutEmpty(fromJS(values)) as { toJS: () => unknown }).toJS();

it.each(['', ' ', '\n', '\u00a0', '\u2003', '\ufeff', null, [], {}, { inside: '' }, [{ inside: ' ' }]])(
  'a field that holds %j holds nothing',
  (empty) => {
    expect(kept({ title: 'Итоги', empty })).toEqual({ title: 'Итоги' });
  },
);

it.each([0, false, 'нет', ['а'], { inside: 0 }])('a field that holds %j keeps it', (value) => {
  expect(kept({ value })).toEqual({ value });
});

it('white space at the end of a value goes, at its beginning it may mean something', () => {
  expect(kept({ line: 'Итоги\u00a0', body: '    код\n\nТекст.\n' })).toEqual({
    line: 'Итоги',
    body: '    код\n\nТекст.',
  });
});
