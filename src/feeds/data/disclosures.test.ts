import { describe, expect, it } from 'vitest';
import { collectionNames } from '#model/collections.ts';
import { consent } from '#model/entry.ts';
import { day, email, fieldInfo, flag, group, line, list, optional, phone, picture } from '#model/fields.ts';
import { fieldsOf } from '../filled-entry-for-tests.ts';
import { decidedOf, disclosureOf, disclosures, soundsPersonal } from './disclosures.ts';
import { publicField } from './public-kinds.ts';

const fields = collectionNames.flatMap(fieldsOf);

/** Whether what the field stands in is kept in whole. */
const isKeptIn = (path: string): boolean =>
  path.includes('.') && (decidedOf(path)?.shown === 'never' || isKeptIn(path.replace(/\.[^.]+$/, '')));

describe('the table of what is private', () => {
  it('decides about every field of the model that sounds like personal data', () => {
    const undecided = fields.filter(
      ({ path, key, info }) => soundsPersonal(key, info) && !decidedOf(path) && !isKeptIn(path),
    );
    expect(undecided.map(({ path }) => path)).toEqual([]);
  });

  it('names fields that the model has, each with a reason', () => {
    const paths = new Set(fields.map(({ path }) => path));
    const stale = Object.keys(disclosures).filter((path) =>
      path.startsWith('*.')
        ? collectionNames.some((name) => !paths.has(path.replace('*', name)))
        : !paths.has(path),
    );
    expect(stale).toEqual([]);
    expect(Object.values(disclosures).filter(({ why }) => !/[а-яё]{3}/i.test(why))).toEqual([]);
  });

  it('keeps every consent in', () => {
    const consents = fields.filter(({ info }) => info.kind === 'group' && 'covers' in info.fields);
    expect(consents.map(({ path }) => [path, decidedOf(path)?.shown])).toEqual([
      ['practices.pictures.consent', 'never'],
      ['practices.authors.consent', 'never'],
      ['news.pictures.consent', 'never'],
      ['mentors.consent', 'never'],
    ]);
  });
});

/** Fields that a model might gain, before anybody has decided about them. */
const newFields = {
  name: line({ label: 'Кто' }),
  authorName: line({ label: 'Кто' }),
  participant: line({ label: 'ФИО участника' }),
  winners: list(line({ label: 'Имя победителя' }), { label: 'Победители' }),
  portrait: optional(picture({ label: 'Снимок' })),
  cover: picture({ label: 'Обложка' }),
  people: flag({ label: 'Видно людей' }),
  permission: optional(consent),
  contact: email({ label: 'Куда писать' }),
  call: phone({ label: 'Куда звонить' }),
  born: day({ label: 'Дата рождения' }),
  teachers: list(line({ label: 'Кто' }), { label: 'Кто ведёт' }),
  helped: list(line({ label: 'Наставляемый' }), { label: 'Кому помогли' }),
};

describe('a new field', () => {
  it.each(Object.entries(newFields))('is kept in while nobody has decided: %s', (key, schema) => {
    expect(soundsPersonal(key, fieldInfo(schema))).toBe(true);
    expect(disclosureOf(`news.${key}`, fieldInfo(schema)).shown).toBe('never');
  });

  it('is kept in inside a group too', () => {
    const award = group({ ...newFields, title: line({ label: 'Награда' }) }, { label: 'Награждение' });
    const value = {
      ...Object.fromEntries(Object.keys(newFields).map((key) => [key, 'личное'])),
      title: 'Грамота',
    };
    // Only what a field of the group needs of an edition is asked of it, and none of these is shown.
    const shown = publicField(award, 'news.award').show(value, {} as never);
    expect(shown).toEqual({ title: 'Грамота' });
  });

  it('is published when it says nothing of people', () => {
    expect(disclosureOf('news.venue', fieldInfo(line({ label: 'Место' }))).shown).toBe('always');
  });
});
