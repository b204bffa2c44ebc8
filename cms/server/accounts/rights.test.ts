import { expect, it } from 'vitest';
import { may, rightsOf, roleNames, type Right, type Role } from './rights.ts';

const table: Record<Role, Record<Right, boolean>> = {
  curator: {
    read: true,
    edit: true,
    submit: true,
    withdraw: true,
    publish: false,
    journal: false,
    accounts: false,
  },
  director: {
    read: true,
    edit: true,
    submit: true,
    withdraw: true,
    publish: true,
    journal: true,
    accounts: false,
  },
  administrator: {
    read: true,
    edit: true,
    submit: true,
    withdraw: true,
    publish: true,
    journal: true,
    accounts: true,
  },
};

it.each(roleNames)('a %s may do what the table says and nothing else', (role) => {
  const rights = Object.keys(table[role]) as Right[];
  expect(Object.fromEntries(rights.map((right) => [right, may(role, right)]))).toEqual(table[role]);
  expect(rightsOf(role)).toEqual(rights.filter((right) => table[role][right]));
});
