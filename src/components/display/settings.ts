/** What a visitor may choose for this device; `''` leaves it to the page and the browser. */
export type DisplaySetting = {
  /** Name of the attribute of the root: `data-size`. */
  name: 'size' | 'spacing' | 'scheme' | 'typeface' | 'pictures';
  label: string;
  options: readonly { value: string; label: string }[];
};

/** The styles of every option stand in `src/styles/schemes.css`. */
export const displaySettings: readonly DisplaySetting[] = [
  {
    name: 'size',
    label: 'Размер текста',
    options: [
      { value: '', label: 'Обычный' },
      { value: 'large', label: 'Крупный' },
      { value: 'largest', label: 'Очень крупный' },
    ],
  },
  {
    name: 'spacing',
    label: 'Расстояния',
    options: [
      { value: '', label: 'Обычные' },
      { value: 'wide', label: 'Увеличенные' },
    ],
  },
  {
    name: 'scheme',
    label: 'Цвета',
    options: [
      { value: '', label: 'Как на устройстве' },
      { value: 'black-on-white', label: 'Чёрным по белому' },
      { value: 'white-on-black', label: 'Белым по чёрному' },
      { value: 'blue-on-sky', label: 'Синим по голубому' },
      { value: 'brown-on-sand', label: 'Коричневым по бежевому' },
    ],
  },
  {
    name: 'typeface',
    label: 'Шрифт',
    options: [
      { value: '', label: 'Без засечек' },
      { value: 'serif', label: 'С засечками' },
    ],
  },
  {
    name: 'pictures',
    label: 'Картинки',
    options: [
      { value: '', label: 'Показывать' },
      { value: 'off', label: 'Заменять описанием' },
    ],
  },
];
