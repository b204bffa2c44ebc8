/** An entry as data: its public fields as the model declares them, made from the registry once for each collection. */
import { z } from 'zod';
import { collectionNames, collections, type CollectionName } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import type { Entry } from '#model/library.ts';
import { entryAddress } from '#queries/addresses.ts';
import { urlOf, type Edition } from '../edition.ts';
import { disclosureOf } from './disclosures.ts';
import { ownAddress } from './public-field.ts';
import { membersOf, shapeOf, showMember, type Member } from './public-group.ts';
import { publicField } from './public-kinds.ts';

const fieldsOf = (name: CollectionName): Record<string, z.ZodType> => collections[name].schema.shape;

const members = new Map<CollectionName, readonly Member[]>(
  collectionNames.map((name) => [name, membersOf(fieldsOf(name), name, publicField)]),
);
const membersOfEntry = (name: CollectionName): readonly Member[] => members.get(name) ?? [];

/** What the model has at a path and data do not, each with its reason. */
function withheldIn(fields: Readonly<Record<string, z.ZodType>>, path: string): string[] {
  return Object.entries(fields).flatMap(([key, schema]) => {
    const info = fieldInfo(schema);
    const { shown, why } = disclosureOf(`${path}.${key}`, info);
    if (shown === 'never') return [`«${info.label}» (${why})`];
    const inner = info.kind === 'list' ? fieldInfo(info.of) : info;
    return inner.kind === 'group' ? withheldIn(inner.fields, `${path}.${key}`) : [];
  });
}

/** Schema of one entry of a collection. */
export function entrySchemaOf(name: CollectionName): z.ZodType {
  const withheld = new Set(withheldIn(fieldsOf(name), name));
  return z
    .strictObject({
      id: z.string().meta({ description: 'Имя записи: последняя часть её адреса' }),
      url: ownAddress('Адрес страницы: там же полный текст записи'),
      ...shapeOf(membersOfEntry(name), ({ present, gate, field }) => present && !gate && field.certain),
    })
    .meta({
      description: `Опубликованная запись (${collections[name].one}). Полный текст записи сюда не входит. Не публикуются: ${[...withheld].join(', ')}.`,
    });
}

/** What an entry's own page shows in its fields; what is not shown has no key. */
export function publicEntry(edition: Edition, { collection, id, data }: Entry): object {
  const shown: Record<string, unknown> = { id, url: urlOf(edition, entryAddress(collection, id)) };
  for (const member of membersOfEntry(collection)) {
    const value = showMember(member, data, edition);
    if (value !== undefined) shown[member.key] = value;
  }
  return shown;
}
