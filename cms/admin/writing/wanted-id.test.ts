import { afterEach, describe, expect, it } from 'vitest';
import { addressFrom, wantId, wantedId } from './wanted-id.ts';

const isFree = () => false;

describe('an address made of a title', () => {
  it.each([
    ['Экскурсия в музей', 'ekskursiya-v-muzey'],
    ['Приказ № 56.1 от 01.09.2026', 'prikaz-56-1-ot-01-09-2026'],
    ['', ''],
    ['«…» 🎉', ''],
    [
      'О внесении изменений в приказ Министерства просвещения Российской Федерации от 1 июля 2021 г.',
      'o-vnesenii-izmeneniy-v-prikaz-ministerstva-prosveshcheniya',
    ],
    ['а'.repeat(80), 'a'.repeat(60)],
  ])('«%s»', (title, id) => {
    expect(addressFrom(title, isFree)).toBe(id);
  });

  it('gets a number when it is taken', () => {
    const taken = new Set(['novost', 'novost-2']);
    expect(addressFrom('Новость', (id) => taken.has(id))).toBe('novost-3');
  });
});

describe('the id that is wanted', () => {
  afterEach(() => wantId('news', undefined));

  it('is told for its own collection, until it is given back', () => {
    wantId('news', 'pervaya');
    expect(wantedId('news')).toBe('pervaya');
    expect(wantedId('events')).toBeUndefined();
    wantId('news', undefined);
    expect(wantedId('news')).toBeUndefined();
  });
});
