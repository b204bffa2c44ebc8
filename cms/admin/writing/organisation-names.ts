import type { Library } from '#model/library.ts';

/** Names of organisations that the section knows: the school's own first, then its founder, its partners and issuers of acts. */
export function organisationNames({ school, entries }: Library): string[] {
  const { shortName, fullName, otherNames = [], founder, otherOrganisations = [] } = school?.data ?? {};
  const issuers = entries.regulations.map(({ data }) => data.issuer).sort((a, b) => a.localeCompare(b, 'ru'));
  const names = [shortName, fullName, ...otherNames, founder, ...otherOrganisations, ...issuers];
  return [...new Set(names.filter((name) => name !== undefined))];
}
