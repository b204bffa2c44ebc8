/** Who may do what. */
export const roles = {
  curator: 'куратор',
  director: 'директор',
  administrator: 'администратор',
} as const;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

export type Right = 'read' | 'edit' | 'submit' | 'withdraw' | 'publish' | 'journal' | 'accounts';

/** A curator may take off the site without waiting: a withdrawn consent does not wait either (152-ФЗ, ст. 10.1, ч. 12). */
const ofCurator: readonly Right[] = ['read', 'edit', 'submit', 'withdraw'];
const ofDirector: readonly Right[] = [...ofCurator, 'publish', 'journal'];

const rights: Record<Role, readonly Right[]> = {
  curator: ofCurator,
  director: ofDirector,
  administrator: [...ofDirector, 'accounts'],
};

export const may = (role: Role, right: Right): boolean => rights[role].includes(right);
export const rightsOf = (role: Role): readonly Right[] => rights[role];
