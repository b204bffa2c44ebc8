import { expect, test } from 'vitest';
import { actsOfThePupilsModelAreNotTheBase as rule } from './acts-of-the-pupils-model-are-not-the-base.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const pupils = {
  id: 'dlya-uchenikov',
  title: 'О целевой модели наставничества обучающихся',
  level: 'федеральный',
  number: 'Р-145',
  date: '2019-12-25',
};
const order = (fields: object) => library({ regulations: [pupils, { id: 'prikaz', ...fields }] });

test('a local act that rests on the pupils’ model is told, by its field and by its text', () => {
  expect(say(rule, order({ basis: ['dlya-uchenikov'] }))).toMatchInlineSnapshot(`
    "warning regulations/prikaz.md basis.0
      Основанием документа указан акт модели для учеников: распоряжение Минпросвещения России от 25.12.2019 № Р-145 о целевой модели наставничества обучающихся.
      Проверьте, на чём основан документ: у наставничества педагогов своя целевая модель и свои рекомендации. Этот акт можно оставить среди документов раздела, но не основанием."
  `);
  const body = 'В соответствии с распоряжением от 25 декабря 2019 года № Р-145 приказываю.';
  expect(say(rule, order({ body }))).toMatchInlineSnapshot(`
    "warning regulations/prikaz.md body:1:32
      Акт модели для учеников в тексте записи, «от 25 декабря 2019 года № Р-145»: это распоряжение Минпросвещения России от 25.12.2019 № Р-145 о целевой модели наставничества обучающихся.
      Проверьте, на чём основан документ: у наставничества педагогов своя целевая модель и свои рекомендации. Этот акт можно оставить среди документов раздела, но не основанием."
  `);
});

test('it is told once, in the field when it stands there', () => {
  const body = 'Распоряжение от 25.12.2019 № Р-145. Далее снова: распоряжение № Р-145 от 25.12.2019.';
  expect(fieldsOf(rule, order({ body }))).toEqual(['body:1:14']);
  expect(fieldsOf(rule, order({ body, basis: ['dlya-uchenikov'] }))).toEqual(['basis.0']);
});

test.each(['№ Р-145', 'от 25.12.2019 № P-145', 'от 25.12.2019 № 145-р', 'N Р-145 от 25.12.2019'])(
  '«%s» is the same act',
  (body) => {
    expect(fieldsOf(rule, order({ body }))).toHaveLength(1);
  },
);

test.each(['от 25.12.2020 № 145', 'от 25.12.2019 № 146', 'от 21.12.2021 № АЗ-1128/08'])(
  '«%s» is another act',
  (body) => {
    expect(say(rule, order({ body }))).toBe('');
  },
);

test('the act itself may be in the section, and acts of other levels may cite it', () => {
  expect(say(rule, order({}))).toBe('');
  expect(say(rule, order({ level: 'региональный', basis: ['dlya-uchenikov'] }))).toBe('');
});
