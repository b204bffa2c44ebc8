import { collections } from '#model/collections.ts';
import { collectionAddress, entryAddress, fixedAddresses, listedCollections } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { isConsentInForce } from './consent.ts';
import type { Contact, Frame, Link } from './page.ts';
import { actMention, linkTo } from './parts.ts';

/** Sections that every school has in its menu, and those that appear with their first entry. */
const optionalSections: ReadonlySet<string> = new Set(['mentors', 'indicators']);

/** Lists that a visitor can open: required ones always, the others when they hold something. */
export function openSections(catalogue: Catalogue): Link[] {
  return listedCollections
    .filter((name) => !optionalSections.has(name) || catalogue.published[name].length > 0)
    .map((name) => ({ title: collections[name].label, address: collectionAddress(name) }));
}

/** The curator by post; a name only under a consent in force. */
export function curatorOf(catalogue: Catalogue): Contact | undefined {
  const curator = catalogue.school?.curator;
  if (!curator) return undefined;
  const { post, email, phone, place, order, name, consent } = curator;
  return {
    post,
    ...(name !== undefined && isConsentInForce(consent, 'name', catalogue.today) && { name }),
    email,
    phone,
    place,
    order: actMention(catalogue, 'Приказ', order),
  };
}

/** What stands around every page of the section. */
export function frameOf(catalogue: Catalogue): Frame {
  const { school, library } = catalogue;
  const pages = catalogue.sorted('pages').filter(({ data }) => data.inMenu);
  return {
    section: school?.sectionTitle ?? 'Наставничество',
    school: school?.shortName ?? '',
    fullName: school?.fullName ?? '',
    mainSite: school?.mainSite,
    ...(school?.emblem && {
      emblem: { path: school.emblem, digest: library.files.get(school.emblem)?.digest },
    }),
    menu: [...openSections(catalogue), ...pages.map(linkTo)],
    service: [
      { title: 'Карта раздела', address: fixedAddresses.siteMap },
      { title: 'Доступность', address: fixedAddresses.accessibility },
      { title: 'Персональные данные', address: fixedAddresses.personalData },
    ],
    curator: curatorOf(catalogue),
    social: school?.social ?? [],
    asOf: school?.asOf,
  };
}

/** `collection/id` → address of every published entry, for links between texts. */
export function entryAddressesOf({ published }: Catalogue): Map<string, string> {
  return new Map(
    [...listedCollections, 'pages' as const].flatMap((name) =>
      published[name].map(({ id }) => [`${name}/${id}`, entryAddress(name, id)] as const),
    ),
  );
}
