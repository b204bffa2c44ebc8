/** Where the model lets a name or a photo of a person appear: every group that has a consent. */
import type { Library } from '#model/library.ts';
import type { Consent, ConsentCategory } from './consent.ts';
import { publishedOf } from './published.ts';

export type ShownPerson = {
  file: string;
  /** Path of the name or the photo. */
  field: string;
  category: ConsentCategory;
  /** «Имя куратора», «Имя автора». */
  what: string;
  consent: Consent | undefined;
  consentField: string;
};

type Holder = { name?: string | undefined; consent?: Consent | undefined };
type Illustration = { people: boolean; consent?: Consent | undefined };

/** Every name and every recognisable photo that is on the site that day. */
export function shownPeople(library: Library, today: string): ShownPerson[] {
  const { school } = library;
  return [
    ...(school ? namesIn(school.file, 'curator.', 'Имя куратора', school.data.curator) : []),
    ...publishedOf(library, 'mentors', today).flatMap(({ file, data }) => [
      ...namesIn(file, '', 'Имя наставника', data),
      ...(data.photo ? [portraitOf(file, data.consent)] : []),
    ]),
    ...publishedOf(library, 'practices', today).flatMap(({ file, data }) => [
      ...data.authors.flatMap((author, index) => namesIn(file, `authors.${index}.`, 'Имя автора', author)),
      ...photosIn(file, data.pictures),
    ]),
    ...publishedOf(library, 'news', today).flatMap(({ file, data }) => photosIn(file, data.pictures)),
  ];
}

function namesIn(file: string, prefix: string, what: string, { name, consent }: Holder): ShownPerson[] {
  if (name === undefined) return [];
  return [
    { file, field: `${prefix}name`, category: 'name', what, consent, consentField: `${prefix}consent` },
  ];
}

function portraitOf(file: string, consent: Consent | undefined): ShownPerson {
  return {
    file,
    field: 'photo',
    category: 'photo',
    what: 'Фотография наставника',
    consent,
    consentField: 'consent',
  };
}

function photosIn(file: string, pictures: readonly Illustration[]): ShownPerson[] {
  return pictures.flatMap(({ people, consent }, index): ShownPerson[] => {
    if (!people) return [];
    const [field, consentField] = [`pictures.${index}.file`, `pictures.${index}.consent`];
    return [
      {
        file,
        field,
        category: 'photo',
        what: 'Снимок, на котором можно узнать людей',
        consent,
        consentField,
      },
    ];
  });
}
