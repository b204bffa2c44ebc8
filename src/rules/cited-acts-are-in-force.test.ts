import { expect, test } from 'vitest';
import { citedActsAreInForce as rule } from './cited-acts-are-in-force.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const base = {
  id: 'osnova',
  title: 'О системе наставничества',
  level: 'региональный',
  number: '623-р',
  date: '2022-03-30',
};
const citing = (fields: object, act: object = {}) =>
  library({
    regulations: [
      { ...base, ...act },
      { id: 'prikaz', number: '56', date: '2026-08-20', ...fields },
    ],
  });

test('an act that rests on one without force is told, by its field and by its text', () => {
  expect(say(rule, citing({ basis: ['osnova'] }, { force: 'утратил силу' }))).toMatchInlineSnapshot(`
    "warning regulations/prikaz.md basis.0
      Основание документа — приказ «О системе наставничества»: этот акт утратил силу.
      Найдите действующий акт и обновите документ или поясните, почему прежний акт остаётся основанием."
  `);
  const body = 'На основании распоряжения от 30.03.2022 № 623-Р приказываю.';
  expect(say(rule, citing({ body }, { force: 'срок истёк' }))).toMatchInlineSnapshot(`
    "warning regulations/prikaz.md body:1:27
      Приказ в тексте записи, «от 30.03.2022 № 623-Р»: срок действия этого акта истёк.
      Найдите действующий акт и обновите документ или поясните, почему прежний акт остаётся основанием."
  `);
});

test('one act is told once, in the field when it stands there', () => {
  const body = 'На основании распоряжения от 30.03.2022 № 623-р приказываю.';
  expect(fieldsOf(rule, citing({ body, basis: ['osnova'] }, { force: 'утратил силу' }))).toEqual(['basis.0']);
});

test('the last day of an act is a day of force', () => {
  const subject = citing({ basis: ['osnova'] }, { validUntil: '2026-10-15' });
  expect(say(rule, subject, '2026-10-15')).toBe('');
  expect(say(rule, subject, '2026-10-16')).toMatchInlineSnapshot(`
    "warning regulations/prikaz.md basis.0
      Основание документа — приказ «О системе наставничества»: этот акт действовал по 15 октября 2026 г.
      Найдите действующий акт и обновите документ или поясните, почему прежний акт остаётся основанием."
  `);
});

test('guidance approved by a void act is told', () => {
  const regulations = [{ ...base, force: 'утратил силу' }];
  expect(say(rule, library({ regulations, guidance: [{ regulation: 'osnova' }] }))).toMatchInlineSnapshot(`
    "warning guidance/zapis-1.md regulation
      Акт, которым утверждён материал, — приказ «О системе наставничества»: этот акт утратил силу.
      Найдите действующий акт и обновите материал или поясните, почему прежний акт остаётся основанием."
  `);
});

test('acts in force, void acts that cite void ones, and acts of other levels are left alone', () => {
  expect(say(rule, citing({ basis: ['osnova'] }))).toBe('');
  expect(say(rule, citing({ basis: ['osnova'], force: 'утратил силу' }, { force: 'утратил силу' }))).toBe('');
  expect(say(rule, citing({ basis: ['osnova'], level: 'муниципальный' }, { force: 'утратил силу' }))).toBe(
    '',
  );
});
