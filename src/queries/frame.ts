import { collections } from '#model/collections.ts';
import type { ListedCollection } from './addresses.ts';
import { collectionAddress, entryAddress, fixedAddresses, listedCollections } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { isConsentInForce } from './consent.ts';
import type { Contact, Frame, Link } from './page.ts';
import { actMention, linkTo } from './parts.ts';
import { timeZoneOf } from './shown-at.ts';

/** Sections that every school has in its menu, and those that appear with their first entry. */
const optionalSections: ReadonlySet<string> = new Set(['mentors', 'indicators']);

/** Lists that a visitor can open: required ones always, the others when they hold something. */
export function openSections(catalogue: Catalogue): (Link & { collection: ListedCollection })[] {
  return listedCollections
    .filter((name) => !optionalSections.has(name) || catalogue.published[name].length > 0)
    .map((name) => ({
      collection: name,
      title: collections[name].label,
      address: collectionAddress(name),
    }));
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

/** Pages that every section has whatever its content. */
export const servicePages: Link[] = [
  { title: 'Карта раздела', address: fixedAddresses.siteMap },
  { title: 'Весь раздел для печати', address: fixedAddresses.printout },
  { title: 'Доступность', address: fixedAddresses.accessibility },
  { title: 'Персональные данные', address: fixedAddresses.personalData },
];

const ministries: Link[] = [
  { title: 'Минпросвещения России', address: 'https://edu.gov.ru/' },
  { title: 'Минобрнауки России', address: 'https://minobrnauki.gov.ru/' },
];

/** The main site's pages, at the addresses that official sites have, unless the school names its own. */
export function officialPages({ school }: Catalogue): Link[] {
  if (!school) return [];
  const { mainSite, officialPages: own } = school;
  if (own.length > 0) return own;
  return [
    { title: 'Сведения об образовательной организации', address: new URL('/sveden/', mainSite).href },
    { title: 'Документы организации', address: new URL('/sveden/document/', mainSite).href },
    { title: 'Педагогический состав', address: new URL('/sveden/employees/', mainSite).href },
  ];
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
    ...(school?.accent && { accent: school.accent }),
    menu: openSections(catalogue).map(({ title, address }) => ({ title, address })),
    pages: pages.map(linkTo),
    service: servicePages,
    official: [...officialPages(catalogue).slice(0, 1), ...ministries],
    curator: curatorOf(catalogue),
    asOf: school?.asOf,
    timeZone: timeZoneOf(library),
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
