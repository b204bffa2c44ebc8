import picture from 'decap-cms-editor-component-image';

/** A picture in a text; its path is written as seen from the entry's own folder. */
export const bodyPicture = {
  ...picture,
  label: 'Изображение',
  fields: [
    {
      label: 'Изображение',
      name: 'image',
      widget: 'image',
      media_folder: '/pictures',
      public_folder: '../pictures',
      choose_url: false,
    },
    {
      label: 'Что на изображении',
      name: 'alt',
      widget: 'string',
      hint: 'Опишите для тех, кто не видит картинку.',
    },
    { label: 'Подсказка при наведении', name: 'title', widget: 'string', required: false },
  ],
};
