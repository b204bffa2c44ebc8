import { formatDay } from '#format/day.ts';
import { collections } from '#model/collections.ts';
import { isPublished, type Entry, type Library } from '#model/library.ts';
import { publicationStatuses } from '#model/vocabularies.ts';
import { editDistance, hasSameNumbers } from '#model/vocabulary.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { bodyReferences, contentPathOf } from './views/body-references.ts';
import { partsOf } from './views/entry-parts.ts';
import { collectionAt, indexOf, isCollection } from './views/entry-index.ts';
import { publishedSubjects, type Subject } from './views/published.ts';
import { sectionBase } from './views/section-base.ts';
import { bodyField } from './views/texts.ts';

/** What a field or a link of the text names. */
type Reference = {
  /** Path of the field, or an offset in the body. */
  at: string | number;
  where: string;
  collection: string;
  id: string;
};

/**
 * What a published entry refers to exists and is published too: fields, links in texts, the activity of an
 * announcement. An entry that exists but cannot be read counts as existing.
 */
export const everyReferenceResolves = defineRule({
  name: 'everyReferenceResolves',
  severity: 'error',
  basis: '',
  find: (library, today) => {
    const base = sectionBase(library);
    return findInEach(publishedSubjects(library, today), (subject) => [
      ...referencesOf(subject, base).flatMap((reference) => {
        const said = judgeReference(reference, library, today);
        return said ? [{ field: placeOf(reference, subject), ...said }] : [];
      }),
      ...judgeActivity(subject, library),
    ]);
  },
});

function placeOf({ at }: Reference, subject: Subject): string {
  return typeof at === 'string' ? at : bodyField(subject.body, at);
}

function referencesOf(subject: Subject, base: string): Reference[] {
  const fields = partsOf(subject).links.map(({ field, label, value, collection }) => ({
    at: field,
    where: `Поле «${label}»`,
    collection,
    id: value,
  }));
  const inBody = bodyReferences(subject).flatMap(({ kind, target, index }) => {
    const named = kind === 'link' ? namedInBody(target, base) : undefined;
    return named ? [{ at: index, where: `Ссылка «${target}»`, ...named }] : [];
  });
  return inBody.length === 0 ? fields : [...fields, ...inBody];
}

/** `regulations/prikaz-56`, `../regulations/prikaz-56.md`, `/dokumenty/prikaz-56/` name an entry; other addresses do not. */
export function namedInBody(target: string, base: string): { collection: string; id: string } | undefined {
  const path = contentPathOf(target, base)?.replace(/\/$/, '');
  const [folder = '', name = '', ...more] = path?.split('/') ?? [];
  if (name === '' || more.length > 0) return undefined;
  const collection = isCollection(folder) ? folder : collectionAt(folder);
  return collection && { collection, id: name.replace(/\.mdx?$/, '') };
}

function judgeReference(
  reference: Reference,
  library: Library,
  today: string,
): Pick<Fault, 'message' | 'fix'> | undefined {
  const { where, collection, id } = reference;
  const found = indexOf(library).find(collection, id);
  if (found && isPublished(found, today)) return undefined;
  if (found) return sayHidden(where, found, today);
  if (library.unreadable.has(`${collection}/${id}`)) return undefined;
  return sayMissing(reference, library);
}

function sayHidden(where: string, { data }: Entry, today: string) {
  const { published, status, title } = data;
  const isLater = status.id === 'published' && published !== undefined && published > today;
  // A time that hides an entry stands where the name of its state does.
  const isTimed = publicationStatuses.terms.every(({ label }) => label !== status.label);
  if (isTimed)
    return {
      message: `${where}: записи «${title}» сейчас нет на сайте — ${status.label}.`,
      fix: 'Измените её срок или уберите ссылку на неё.',
    };
  const reason = isLater
    ? `появится на сайте только ${formatDay(published)}`
    : `не опубликована (состояние «${status.label}»)`;
  return {
    message: `${where}: запись «${title}» ${reason}.`,
    fix: 'Опубликуйте эту запись или уберите ссылку на неё.',
  };
}

function sayMissing({ where, collection, id }: Reference, library: Library) {
  const label = isCollection(collection) ? collections[collection].label : collection;
  const renamed = indexOf(library).findFormer(collection, id);
  const near = renamed?.id ?? nearestId(indexOf(library).ids(collection), id);
  const advice = renamed
    ? `Запись переименована в «${renamed.id}»: исправьте имя.`
    : near && `Возможно, это «${near}»: исправьте имя, создайте запись или уберите ссылку.`;
  return {
    message: `${where}: записи «${id}» нет в разделе «${label}».`,
    fix: advice ?? 'Исправьте имя записи, создайте её или уберите ссылку.',
  };
}

function nearestId(ids: Iterable<string>, id: string): string | undefined {
  let best: { id: string; distance: number } | undefined;
  for (const candidate of ids) {
    // A slip rarely spares no first letter; looking at all names would be slow where many references are wrong.
    if (candidate[0] !== id[0] || Math.abs(candidate.length - id.length) > 3) continue;
    // Another number is another act, not a slip.
    if (!hasSameNumbers(candidate, id)) continue;
    const distance = editDistance(candidate, id);
    if (distance <= Math.min(3, Math.floor(id.length / 3)) && (!best || distance < best.distance))
      best = { id: candidate, distance };
  }
  return best?.id;
}

/** The activity that an announcement belongs to is named within its roadmap. */
function judgeActivity(subject: Subject, library: Library): Fault[] {
  if (!('collection' in subject) || subject.collection !== 'events' || !subject.data.activity) return [];
  const { roadmap, id } = subject.data.activity;
  const found = indexOf(library).find('roadmaps', roadmap);
  if (found?.collection !== 'roadmaps') return [];
  const ids = found.data.sections.flatMap((section) => section.activities.flatMap((one) => one.id ?? []));
  if (ids.includes(id)) return [];
  const near = nearestId(ids, id);
  return [
    {
      field: 'activity.id',
      message: `Поле «Имя мероприятия»: в дорожной карте «${found.data.title}» нет мероприятия с именем «${id}».`,
      fix:
        near === undefined
          ? 'Выберите мероприятие из дорожной карты или дайте ему это имя там.'
          : `Возможно, это «${near}»: исправьте имя или выберите мероприятие из дорожной карты.`,
    },
  ];
}
