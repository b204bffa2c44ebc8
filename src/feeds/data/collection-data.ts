/** `/data/<collection>.json`: published entries in the order of their list, and the schema of that file. */
import { z } from 'zod';
import { collections, type CollectionName } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { dataAddress, schemaAddress } from '#queries/addresses.ts';
import { frameOf } from '#queries/frame.ts';
import { ordered } from '#queries/list-order.ts';
import type { Edition } from '../edition.ts';
import { mediaTypes, type FeedFile } from '../feed-file.ts';
import { oncePerEntry } from '../once-per-entry.ts';
import { entrySchemaOf, publicEntry } from './public-entry.ts';
import { schemaFile, schemaName } from './schema-file.ts';

function fileSchema(name: CollectionName): z.ZodType {
  const { label } = collections[name];
  return z
    .strictObject({
      $schema: z.string().meta({ description: 'Схема этого файла' }),
      title: z.string().meta({ description: 'Что в файле' }),
      section: z.string().meta({ description: 'Название раздела' }),
      school: z.string().meta({ description: 'Краткое наименование организации' }),
      asOf: z.iso.date().meta({ description: 'День, на который составлен файл' }),
      count: z.int().min(0).meta({ description: 'Сколько записей' }),
      entries: z.array(entrySchemaOf(name)).meta({ description: 'Записи в порядке списка на сайте' }),
    })
    .meta({
      title: `${label}: открытые данные раздела`,
      description:
        'Поля опубликованных записей — то же, что видно на их страницах. Время — по часам организации. В длинных полях возможна разметка Markdown. Полные тексты — по адресам записей.',
    });
}

function entriesOf({ catalogue }: Edition, name: CollectionName): readonly Entry[] {
  return name === 'pages' ? catalogue.sorted(name) : ordered(catalogue, name);
}

/** Entries become text one by one: thousands of them as objects at once would cost more than the text itself. */
const entryText = oncePerEntry((edition: Edition, entry: Entry) =>
  JSON.stringify(publicEntry(edition, entry)),
);

function dataText(edition: Edition, name: CollectionName): string {
  const { section, school } = frameOf(edition.catalogue);
  const entries = entriesOf(edition, name).map((entry) => entryText(edition, entry));
  const head = JSON.stringify({
    $schema: schemaName(schemaAddress(name)),
    title: collections[name].label,
    section,
    school,
    asOf: edition.catalogue.today,
    count: entries.length,
  });
  return `${head.slice(0, -1)},"entries":[${entries.join(',')}]}`;
}

export function collectionFiles(edition: Edition, name: CollectionName): FeedFile[] {
  return [
    { address: dataAddress(name), type: mediaTypes.json, text: () => dataText(edition, name) },
    schemaFile(schemaAddress(name), () => fileSchema(name)),
  ];
}
