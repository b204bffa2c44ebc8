import { expect, it } from 'vitest';
import { addressFault } from './address-fault.ts';

const isTaken = (id: string) => id === 'zanyato';

it.each([
  ['den-nastavnika-2026', undefined],
  ['Den', 'строчные латинские'],
  ['день', 'строчные латинские'],
  ['-den', 'строчные латинские'],
  ['den--2', 'строчные латинские'],
  ['', 'Напишите адрес'],
  ['a'.repeat(101), 'слишком длинный'],
  ['zanyato', 'уже занят'],
])('an address «%s»', (id, fault) => {
  if (fault === undefined) expect(addressFault(id, isTaken)).toBeUndefined();
  else expect(addressFault(id, isTaken)).toContain(fault);
});
