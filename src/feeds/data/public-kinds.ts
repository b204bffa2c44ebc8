/** Every kind of field as data. A new kind of the model does not compile until it is decided here. */
import { z } from 'zod';
import { renderMarkdown } from '#markdown/render.ts';
import { collectionNames } from '#model/collections.ts';
import { fieldInfo, type FieldInfo, type FieldKind } from '#model/fields.ts';
import { linkTo } from '#queries/parts.ts';
import { urlOf, type Edition } from '../edition.ts';
import { asItIs, ownAddress, shownAs, type PublicField } from './public-field.ts';
import { membersOf, publicGroup } from './public-group.ts';

type InfoOf<Kind extends FieldKind> = Extract<FieldInfo, { kind: Kind }>;
type Kinds = { [Kind in FieldKind]: (info: InfoOf<Kind>, path: string) => PublicField };

/** Words without links: a link to a draft tells its address, and a program follows `url` fields. */
function wordsOf(text: string, { rendering }: Edition): string {
  return /\](?:\(|:|\[)/.test(text) ? renderMarkdown(text, rendering).text : text;
}

function termField({ vocabulary }: InfoOf<'term'>): PublicField {
  const ids = [...vocabulary.terms.map(({ id }) => id), ...(vocabulary.open ? ['other'] : [])];
  return asItIs(z.strictObject({ id: z.enum(ids), label: z.string() }));
}

function linkField({ collection }: InfoOf<'link'>): PublicField {
  const name = collectionNames.find((known) => known === collection);
  const schema = z.strictObject({ id: z.string(), title: z.string(), url: ownAddress('Адрес страницы') });
  const show = (id: string, edition: Edition) => {
    const entry = name && edition.catalogue.find(name, id);
    if (!entry) return undefined;
    const { title, address } = linkTo(entry);
    return { id, title, url: urlOf(edition, address) };
  };
  return shownAs(schema, show, false);
}

function fileField(): PublicField {
  const schema = z.strictObject({
    url: ownAddress('Адрес файла'),
    format: z.string().optional().meta({ description: 'Формат: pdf, docx…' }),
    size: z.int().min(0).meta({ description: 'Размер, байт' }),
  });
  const show = (path: string, { catalogue, rendering, site }: Edition) => {
    const file = catalogue.library.files.get(path);
    const target = rendering.file?.(path);
    if (!file || !target) return undefined;
    return { url: `${site}${target.href}`, ...(file.format && { format: file.format }), size: file.size };
  };
  return shownAs(schema, show, false);
}

function pictureField(): PublicField {
  const schema = z.strictObject({
    url: ownAddress('Адрес изображения'),
    width: z.int().min(1).meta({ description: 'Ширина, пикселей' }),
    height: z.int().min(1).meta({ description: 'Высота, пикселей' }),
  });
  const show = (path: string, { rendering, site }: Edition) => {
    const picture = rendering.picture?.(path);
    return picture && { url: `${site}${picture.src}`, width: picture.width, height: picture.height };
  };
  return shownAs(schema, show, false);
}

/** An absent list is empty; what of it is not shown leaves no gap. */
function listField({ of }: InfoOf<'list'>, path: string): PublicField {
  const item = publicField(of, path);
  return {
    schema: z.array(item.schema),
    show: (value, edition) =>
      Array.isArray(value)
        ? value.map((one: unknown) => item.show(one, edition)).filter((one) => one !== undefined)
        : [],
    certain: true,
  };
}

const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);

const kinds: Kinds = {
  line: () => asItIs(z.string()),
  text: () => shownAs<string>(z.string(), wordsOf),
  day: () => asItIs(z.iso.date()),
  moment: () => shownAs<string>(moment, (value) => value.replace(' ', 'T')),
  schoolYear: () => asItIs(z.string().regex(/^\d{4}-\d{4}$/)),
  number: ({ min, max, integer }) => asItIs((integer ? z.int() : z.number()).min(min).max(max)),
  colour: () => asItIs(z.string().regex(/^#[0-9a-f]{6}$/)),
  flag: () => ({ schema: z.boolean(), show: (value) => value === true, certain: true }),
  term: termField,
  link: linkField,
  file: fileField,
  picture: pictureField,
  address: () => asItIs(z.string()),
  email: () => asItIs(z.string()),
  phone: () => asItIs(z.string()),
  list: listField,
  group: ({ fields }, path) => publicGroup(membersOf(fields, path, publicField)),
};

/** «Педагогический стаж, лет» */
const describe = (info: FieldInfo): string =>
  info.kind === 'number' && info.unit !== undefined ? `${info.label}, ${info.unit}` : info.label;

/** A field of the model as data; `path` is where it stands, for the table of disclosures. */
export function publicField(schema: z.ZodType, path: string): PublicField {
  const info = fieldInfo(schema);
  const make = kinds[info.kind] as (info: FieldInfo, path: string) => PublicField; // Keyed by its own kind.
  const field = make(info, path);
  return { ...field, schema: field.schema.meta({ description: describe(info) }) };
}
