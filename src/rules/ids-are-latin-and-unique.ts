import { collectionNames, collections, type CollectionName } from '#model/collections.ts';
import { idPattern } from '#model/fields.ts';
import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault, type Finding } from './rule.ts';
import { collectionAt } from './views/entry-index.ts';
import { isReservedId } from './views/reserved-ids.ts';

/**
 * The name of a file is its address: Latin letters, digits and hyphens, one entry for each address, drafts too.
 * A former name leads to one entry only and is nobody's name now.
 */
export const idsAreLatinAndUnique = defineRule({
  name: 'idsAreLatinAndUnique',
  severity: 'error',
  basis: '',
  find: (library) => [
    ...collectionNames.flatMap((name) => judgeCollection(library, name)),
    ...findInEach(library.entries.roadmaps, judgeActivityIds),
  ],
});

function judgeCollection(library: Library, name: CollectionName): Finding[] {
  const live = new Map<string, Entry>();
  const former = new Map<string, Entry>();
  const entries: readonly Entry[] = library.entries[name];
  return [
    ...findInEach(entries, (entry) => [...judgeShape(entry), ...judgeId(entry, live)]),
    ...findInEach(entries, (entry) =>
      judgeFormerIds(entry, { live, former, unreadable: library.unreadable }),
    ),
  ];
}

function judgeShape({ collection, id }: Entry): Fault[] {
  if (!idPattern.test(id))
    return [
      {
        field: '',
        message: `Имя файла «${id}» не годится для адреса.`,
        fix: 'Назовите файл маленькими латинскими буквами, цифрами и дефисами: «otkrytyj-urok».',
      },
    ];
  const taken = collection === 'pages' ? collectionAt(id) : undefined;
  if (taken !== undefined)
    return [
      {
        field: '',
        message: `Адрес «/${id}/» занят разделом «${collections[taken].label}».`,
        fix: 'Переименуйте файл страницы.',
      },
    ];
  if (!isReservedId(collection, id)) return [];
  const address = ['', collections[collection].address, id, ''].join('/').replace('//', '/');
  return [
    {
      field: '',
      message: `Адрес «${address}» раздел занимает сам: эту запись там никто не увидит.`,
      fix: 'Переименуйте файл.',
    },
  ];
}

function judgeId(entry: Entry, live: Map<string, Entry>): Fault[] {
  const key = entry.id.toLowerCase();
  const other = live.get(key);
  if (!other) live.set(key, entry);
  if (!other || other === entry) return [];
  return [
    {
      field: '',
      message: `У записи тот же адрес, что у «${other.file}».`,
      fix: 'Переименуйте один из двух файлов.',
    },
  ];
}

type Names = { live: Map<string, Entry>; former: Map<string, Entry>; unreadable: ReadonlySet<string> };

function judgeFormerIds(entry: Entry, { live, former, unreadable }: Names): Fault[] {
  return entry.data.formerIds.flatMap((id, index) => {
    const field = `formerIds.${index}`;
    const taken = live.get(id)?.file ?? (unreadable.has(`${entry.collection}/${id}`) ? id : undefined);
    const other = former.get(id);
    former.set(id, entry);
    if (taken !== undefined)
      return [
        {
          field,
          message: `Прежнее имя «${id}» сейчас носит ${taken === entry.file ? 'сама эта запись' : `запись «${taken}»`}.`,
          fix: 'Удалите это прежнее имя: по его адресу открывается нынешняя запись.',
        },
      ];
    if (!other) return [];
    return [
      {
        field,
        message:
          other === entry
            ? `Прежнее имя «${id}» указано дважды.`
            : `Прежнее имя «${id}» указано и в записи «${other.file}».`,
        fix: 'Оставьте прежнее имя в одном месте.',
      },
    ];
  });
}

function judgeActivityIds({ data }: Entry<'roadmaps'>): Fault[] {
  const seen = new Set<string>();
  return data.sections.flatMap((section, row) =>
    section.activities.flatMap(({ id }, index) => {
      if (id === undefined || !seen.has(id)) {
        if (id !== undefined) seen.add(id);
        return [];
      }
      return [
        {
          field: `sections.${row}.activities.${index}.id`,
          message: `Имя «${id}» носят два мероприятия дорожной карты.`,
          fix: 'Дайте одному из них другое имя: по имени на мероприятие ссылаются анонсы.',
        },
      ];
    }),
  );
}
