import { expect, test } from 'vitest';
import { namesAndPhotosHaveConsent as rule } from './names-and-photos-have-consent.ts';
import { fieldsOf, library, say, type Fields } from './library-for-tests.ts';

const name = 'Имя по согласию';
const consent = { given: '2026-09-01', until: '2027-08-31', covers: ['имя', 'фотография'] };
const mentor = (fields: Fields) => library({ mentors: [fields] });

test('a name without a consent is told, wherever it may stand', () => {
  const subject = library({
    school: { curator: { post: 'методист', name } },
    mentors: [{ name, photo: { file: 'pictures/a.jpg', alt: 'Наставник' } }],
    practices: [{ authors: [{ post: 'учитель' }, { post: 'учитель', name }] }],
  });
  expect(say(rule, subject)).toMatchInlineSnapshot(`
    "error school.md curator.name
      Имя куратора: согласие на распространение не указано.
      Уберите имя и оставьте должность или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)
    error mentors/zapis-1.md name
      Имя наставника: согласие на распространение не указано.
      Уберите имя и оставьте должность или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)
    error mentors/zapis-1.md photo
      Фотография наставника: согласие на распространение не указано.
      Уберите снимок, замените его снимком без людей или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)
    error practices/zapis-1.md authors.1.name
      Имя автора: согласие на распространение не указано.
      Уберите имя и оставьте должность или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)"
  `);
});

test('a picture with recognisable people without a consent is told', () => {
  const pictures = [
    { file: 'pictures/a.jpg', alt: 'Кабинет' },
    { file: 'pictures/b.jpg', alt: 'Учителя', people: true },
  ];
  expect(say(rule, library({ news: [{ pictures }], practices: [{ pictures }] }))).toMatchInlineSnapshot(`
    "error practices/zapis-1.md pictures.1.file
      Снимок, на котором можно узнать людей: согласие на распространение не указано.
      Уберите снимок, замените его снимком без людей или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)
    error news/zapis-1.md pictures.1.file
      Снимок, на котором можно узнать людей: согласие на распространение не указано.
      Уберите снимок, замените его снимком без людей или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)"
  `);
});

test('posts and pictures without people need none', () => {
  expect(say(rule, library({ mentors: [{}] }))).toBe('');
});

test('a consent in force on both its days is enough', () => {
  expect(fieldsOf(rule, mentor({ name, consent }), '2026-08-31')).toEqual(['name']);
  expect(fieldsOf(rule, mentor({ name, consent }), '2026-09-01')).toEqual([]);
  expect(fieldsOf(rule, mentor({ name, consent }), '2027-08-31')).toEqual([]);
  expect(fieldsOf(rule, mentor({ name, consent }), '2027-09-01')).toEqual(['name']);
});

test('from the day of revocation nothing is shown', () => {
  const revoked = { ...consent, revoked: '2026-10-15' };
  expect(fieldsOf(rule, mentor({ name, consent: revoked }), '2026-10-14')).toEqual([]);
  expect(say(rule, mentor({ name, consent: revoked }))).toMatchInlineSnapshot(`
    "error mentors/zapis-1.md name
      Имя наставника: согласие отозвано 15 октября 2026 г.
      Уберите имя и оставьте должность или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)"
  `);
});

test('a consent covers what it names and nothing else', () => {
  const photo = { file: 'pictures/a.jpg', alt: 'Наставник' };
  expect(fieldsOf(rule, mentor({ name, photo, consent: { ...consent, covers: ['имя'] } }))).toEqual([
    'photo',
  ]);
  expect(fieldsOf(rule, mentor({ name, photo, consent: { ...consent, covers: ['фото'] } }))).toEqual([
    'name',
  ]);
  expect(say(rule, mentor({ name, consent: { ...consent, covers: ['фото'] } }))).toMatchInlineSnapshot(`
    "error mentors/zapis-1.md name
      Имя наставника: согласие не разрешает показывать имя.
      Уберите имя и оставьте должность или укажите действующее согласие.
      (152-ФЗ, ст. 10.1)"
  `);
});

test('a draft may hold a name that waits for its consent', () => {
  expect(say(rule, mentor({ name, status: 'черновик' }))).toBe('');
});
