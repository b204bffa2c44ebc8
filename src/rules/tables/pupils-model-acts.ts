/**
 * Acts of the model for pupils' mentoring. They are widely cited as the base of teachers' mentoring, which has acts of
 * its own.
 */
export const pupilsModelActs: readonly { number: string; date: string; title: string }[] = [
  {
    number: 'Р-145',
    date: '2019-12-25',
    title:
      'распоряжение Минпросвещения России от 25.12.2019 № Р-145 о целевой модели наставничества обучающихся',
  },
];

/** The form that the pupils' model adds. */
export const pupilsModelForm = /учени(?:к|ком|ка)\s*[-‐-―−]\s*учени(?:к|ком|ка)(?![а-яё])/i;
