import picture from 'decap-cms-editor-component-image';

/** A picture in a text. Folders are those of the whole configuration: Decap loses a component's own on the way. */
export const bodyPicture = {
  ...picture,
  label: 'Изображение',
  fields: [
    {
      label: 'Изображение',
      name: 'image',
      widget: 'image',
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
