import { expect, test } from 'vitest';
import { everyPictureHasAltText as rule } from './every-picture-has-alt-text.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

test('a picture without a description is told, in fields and in texts', () => {
  const pictures = [{ file: 'pictures/a.jpg' }, { file: 'pictures/b.jpg', alt: 'Учителя за столом' }];
  const body = 'Текст.\n\n![](pictures/c.jpg) и ![Стол](pictures/d.jpg)\n\n<img src="/pictures/e.jpg">';
  expect(say(rule, library({ news: [{ pictures, body }], mentors: [{ photo: { file: 'pictures/f.jpg' } }] })))
    .toMatchInlineSnapshot(`
      "error news/zapis-1.md pictures.0.alt
        У изображения «pictures/a.jpg» нет описания.
        Опишите в одном предложении, что на изображении: его прочтут те, кто картинку не видит.
        (постановление Правительства РФ № 102, п. 2 г))
      error news/zapis-1.md body:3:1
        У изображения «pictures/c.jpg» нет описания.
        Опишите в одном предложении, что на изображении: его прочтут те, кто картинку не видит.
        (постановление Правительства РФ № 102, п. 2 г))
      error news/zapis-1.md body:5:1
        У изображения «/pictures/e.jpg» нет описания.
        Опишите в одном предложении, что на изображении: его прочтут те, кто картинку не видит.
        (постановление Правительства РФ № 102, п. 2 г))
      error mentors/zapis-1.md photo.alt
        У изображения «pictures/f.jpg» нет описания.
        Опишите в одном предложении, что на изображении: его прочтут те, кто картинку не видит.
        (постановление Правительства РФ № 102, п. 2 г))"
    `);
});

test.each(['IMG_2031.jpg', 'DSC_0017', 'фото', 'Изображение.'])('«%s» is no description', (alt) => {
  expect(fieldsOf(rule, library({ news: [{ pictures: [{ file: 'pictures/a.jpg', alt }] }] }))).toEqual([
    'pictures.0.alt',
  ]);
});

test('pictures in code and the emblem, which has no place for a description, are left alone', () => {
  expect(
    say(
      rule,
      library({ news: [{ body: '`![](pictures/c.jpg)`' }], school: { emblem: 'pictures/gerb.png' } }),
    ),
  ).toBe('');
});

test('a reference to a picture is a picture', () => {
  expect(fieldsOf(rule, library({ news: [{ body: '![][stol]\n\n[stol]: pictures/stol.jpg' }] }))).toEqual([
    'body:1:1',
  ]);
});
