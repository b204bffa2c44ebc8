/** The editor's configuration, made of the model: a field of the model cannot be missing in the form. */
import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import {
  collectionNames,
  collections,
  schoolFile,
  schoolSchema,
  type CollectionName,
} from '#model/collections.ts';
import type { entryFields } from '#model/entry.ts';
import { publicationStatuses } from '#model/vocabularies.ts';
import { labelOf } from '#model/vocabulary.ts';
import { formFields } from './fields.ts';

/** Where things lie: the section's base path with slashes around. */
export type ConfigPlace = {
  base: string;
  /** Full address of the section; without it the editor has no link to it. */
  siteAddress?: string;
};

const body: CmsField = { name: 'body', label: 'Текст', widget: 'markdown', required: false };

/** Free pages hold components that the visual editor would take apart. */
const rawBody: CmsField = { name: 'body', label: 'Текст', widget: 'text', required: false };

/**
 * Where an entry is on its way is said by its draft and by what the server publishes: a second word for it in the form
 * would only contradict.
 */
const withoutStatus = (field: CmsField): CmsField =>
  field.name === 'status'
    ? {
        name: field.name,
        label: field.label ?? field.name,
        widget: 'hidden',
        default: labelOf(publicationStatuses, 'draft'),
      }
    : field;

/** Fields about an entry's life on the site: most entries never need them, so they stand below what one writes. */
const ofPublication: readonly string[] = [
  'published',
  'publishAt',
  'withdrawAt',
  'updated',
  'formerIds',
] satisfies (keyof typeof entryFields)[];

function fieldsOf(name: CollectionName): CmsField[] {
  const fields = formFields(collections[name].schema.shape).map(withoutStatus);
  const isOfPublication = (field: CmsField) => ofPublication.includes(field.name);
  return [
    ...fields.filter((field) => !isOfPublication(field)),
    name === 'pages' ? rawBody : body,
    ...fields.filter(isOfPublication),
  ];
}

function collectionOf(name: CollectionName): CmsCollection {
  const { folder, address, extension, label, one } = collections[name];
  return {
    name,
    label,
    label_singular: one,
    folder,
    extension,
    format: 'yaml-frontmatter',
    create: true,
    delete: true,
    identifier_field: 'title',
    summary: '{{title}}',
    slug: '{{slug}}',
    preview_path: address === '' ? '{{slug}}/' : `${address}/{{slug}}/`,
    view_filters: [
      { label: 'На сайте', field: 'status', pattern: '^опубликовано$' },
      { label: 'Не на сайте', field: 'status', pattern: '^(?!опубликовано$)' },
    ],
    editor: { preview: false },
    fields: fieldsOf(name),
  };
}

const school: CmsCollection = {
  name: 'school',
  label: 'Школа',
  editor: { preview: false },
  files: [
    {
      name: 'school',
      label: 'Описание школы',
      file: schoolFile,
      fields: [...formFields(schoolSchema.shape), body],
    },
  ],
};

/** The whole configuration, as Decap takes it. */
export function decapConfig({ base, siteAddress }: ConfigPlace): CmsConfig {
  return {
    backend: { name: 'proxy', proxy_url: `${base}admin/api/v1`, branch: 'main' },
    load_config_file: false,
    locale: 'ru',
    ...(siteAddress !== undefined && { site_url: siteAddress, display_url: siteAddress }),
    publish_mode: 'editorial_workflow',
    media_folder: 'pictures',
    public_folder: 'pictures',
    slug: { encoding: 'ascii', clean_accents: false, sanitize_replacement: '-' },
    collections: [...collectionNames.map(collectionOf), school],
  };
}
