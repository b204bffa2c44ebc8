/**
 * The configuration stays inside what Sveltia CMS takes as well, so that another editor can stand before the same content
 * one day. What it takes is told by its public types, `src/lib/types/public.js` of sveltia/sveltia-cms 0.196.0 (commit
 * 0dc2585), and by the pages https://sveltiacms.app/en/docs/fields/<widget>, …/docs/collections/entries,
 * …/docs/collections/files and …/docs/migration/netlify-decap-cms.
 */
import type { CmsConfig, CmsField } from 'decap-cms-core';
import { describe, expect, it } from 'vitest';
import { decapConfig } from './config.ts';

type Options = Readonly<Record<string, unknown>>;

/** `CommonFieldProps` and `VisibleFieldProps`. */
const ofEveryField = ['name', 'widget', 'label', 'hint', 'required'];
/** `FieldValidationProps`. */
const pattern = ['pattern'];
/** `ComplexListFieldProps` and `MultiValueFieldProps`. */
const ofLists = ['collapsed', 'label_singular', 'min', 'max'];
/** `MultiOptionFieldProps`. */
const ofChoices = ['multiple', 'min', 'max'];
/** `MediaFieldProps`. */
const ofMedia = ['media_folder', 'public_folder', 'choose_url'];

/** Built-in widgets of both editors, and their options that are used here. */
const widgets: Readonly<Record<string, readonly string[]>> = {
  boolean: [],
  datetime: [...pattern, 'format', 'date_format', 'time_format'],
  file: ofMedia,
  hidden: ['default'],
  image: ofMedia,
  list: [...ofLists, 'field', 'fields'],
  markdown: pattern,
  number: ['value_type', 'min', 'max'],
  object: ['collapsed', 'fields'],
  relation: ['collection', 'value_field', 'search_fields', 'display_fields', ...ofChoices],
  select: ['options', ...ofChoices],
  string: pattern,
  text: pattern,
};

/**
 * Options that Sveltia does not know and passes over: without them the same widget holds the same value, and each says
 * what the curator would have to do without.
 */
const passedOver: Readonly<Record<string, string>> = {
  'relation.options_length': 'its list is never cut (a warning of its own parser says so)',
  'relation.label_singular': 'its button says «Add»',
  'select.label_singular': 'its button says «Add»',
  'select.spellings': 'a word in another spelling is shown as it stands in the file',
  'string.holds': 'names of organisations are typed without suggestions',
  'string.suggestions': 'words are typed without suggestions',
  'string.written': 'a year or a moment is typed as the hint says, and is not put into form',
};

/** Of the whole configuration, of a folder with entries, of single files, and of the views of a list. */
const known = {
  config: [
    ...['backend', 'load_config_file', 'site_url', 'display_url', 'publish_mode'],
    ...['media_folder', 'public_folder', 'slug', 'collections'],
  ],
  folder: [
    ...['name', 'label', 'label_singular', 'folder', 'fields', 'create', 'delete', 'extension', 'format'],
    ...['identifier_field', 'summary', 'slug', 'preview_path', 'view_filters', 'editor'],
  ],
  files: ['name', 'label', 'files', 'editor'],
  file: ['name', 'label', 'file', 'fields'],
  filter: ['label', 'field', 'pattern'],
  editor: ['preview'],
  slug: ['encoding', 'clean_accents', 'sanitize_replacement'],
} as const;

/** What has to be another there, and what stands in its place. */
const replaced: Readonly<Record<string, string>> = {
  backend: 'its own backends of Git servers in place of the proxy to the school’s server',
  locale: 'it speaks the language of the browser',
};

const config = JSON.parse(
  JSON.stringify(decapConfig({ base: '/razdel/', siteAddress: 'https://school.example/razdel/' })),
) as CmsConfig;

const fieldsIn = (field: CmsField): CmsField[] => [
  ...('fields' in field ? field.fields : []),
  ...('field' in field ? [field.field] : []),
];
const withInner = (field: CmsField): CmsField[] => [field, ...fieldsIn(field).flatMap(withInner)];

const everyField = config.collections
  .flatMap(({ fields = [], files = [] }) => [...fields, ...files.flatMap((file) => file.fields)])
  .flatMap(withInner);

const beyond = (options: object, allowed: readonly string[]) =>
  Object.keys(options).filter((name) => !allowed.includes(name));

describe('Sveltia CMS', () => {
  it('has every widget of the form built in', () => {
    const used = new Set(everyField.map(({ widget }) => String(widget)));
    expect([...used].sort()).toEqual(Object.keys(widgets).sort());
  });

  it('knows every option of every field, or does without it and keeps the same value', () => {
    const strange = everyField.flatMap((field) => {
      const widget = String(field.widget);
      return beyond(field, [...ofEveryField, ...(widgets[widget] ?? [])]).map((name) => `${widget}.${name}`);
    });
    expect([...new Set(strange)].sort()).toEqual(Object.keys(passedOver).sort());
  });

  it('stores a link as the id of an entry, as Decap does', () => {
    const links = everyField.filter(({ widget }) => widget === 'relation') as unknown as Options[];
    expect(new Set(links.map((field) => field['value_field']))).toEqual(new Set(['{{slug}}']));
    const targets = new Set(config.collections.map(({ name }) => name));
    expect(links.filter(({ collection }) => !targets.has(String(collection)))).toEqual([]);
  });

  it('knows every option of every collection', () => {
    for (const collection of config.collections) {
      const { files, view_filters: filters = [], editor = {} } = collection;
      expect(beyond(collection, files ? known.files : known.folder), collection.name).toEqual([]);
      for (const file of files ?? []) expect(beyond(file, known.file)).toEqual([]);
      for (const filter of filters as object[]) expect(beyond(filter, known.filter)).toEqual([]);
      expect(beyond(editor, known.editor)).toEqual([]);
    }
  });

  it('knows every option of the whole, but for what another editor has in its own place', () => {
    expect(beyond(config, [...known.config, ...Object.keys(replaced)])).toEqual([]);
    expect(beyond(config.slug ?? {}, known.slug)).toEqual([]);
  });
});
