/**
 * Places of Decap 3.16 that have to work otherwise here and offer no setting for it. Each is found by its own words; a
 * release that has other words stops the bundling, so that none is lost silently.
 */
import { accessibilityChanges } from './decap-accessibility.ts';
import { importOf, type DecapChange } from './decap-change.ts';

export const decapChanges: readonly DecapChange[] = [
  {
    name: 'Names of entries and files are Latin: Decap drops Cyrillic letters where it could spell them.',
    modules: [/decap-cms-core\/dist\/esm\/lib\/urlHelper\.js$/],
    find: 'export function sanitizeSlug(str, options, preserveSlashes) {',
    put: 'export function sanitizeSlug(str, options, preserveSlashes) {\n  if (isString(str)) str = latinFileName(str);',
    needs: importOf('latinFileName', 'latin-file-name.ts'),
  },
  {
    name: 'A new entry gets the address that its form shows.',
    modules: [/decap-cms-core\/dist\/esm\/lib\/formatters\.js$/],
    find: 'const slug = compileStringTemplate(slugTemplate,',
    put: "const slug = wantedId(collection.get('name')) ?? compileStringTemplate(slugTemplate,",
    needs: importOf('wantedId', 'writing/wanted-id.ts'),
  },
  {
    name: 'A text from Word brings its headings, lists and tables, and nothing of how it looked there.',
    modules: [/decap-cms-widget-markdown\/dist\/esm\/MarkdownControl\/plugins\/html\/withHtml\.js$/],
    find: "const html = data.getData('text/html');",
    put: "const markdown = pastedMarkdown(data);\n    if (markdown !== undefined) {\n      if (isOfBlocks(markdown) && editor.selection?.anchor.offset > 0)\n        Transforms.insertNodes(editor, { type: 'paragraph', children: [{ text: '' }] });\n      return Transforms.insertFragment(editor, markdownToSlate(markdown));\n    }\n    const html = '';",
    needs: `${importOf('isOfBlocks, pastedMarkdown', 'writing/paste/pasted-markdown.ts')}\nimport { markdownToSlate } from '../../../serializers';`,
  },
  {
    name: 'An entry is taken off the site in one step: Decap deletes it and then saves it as a draft, which may fail.',
    modules: [/decap-cms-core\/dist\/esm\/actions\/editorialWorkflow\.js$/],
    find: 'backend.deleteEntry(state, collection, slug).then(() => backend.persistEntry({',
    put: "backend.implementation.unpublishEntry(collection.get('name'), slug).then(() => void ({",
  },
  {
    name: 'Every fault in a form is told: Decap is silent unless a required field is empty.',
    modules: [
      /decap-cms-core\/dist\/esm\/actions\/editorialWorkflow\.js$/,
      /decap-cms-core\/dist\/esm\/actions\/entries\.js$/,
    ],
    find: 'if (hasPresenceErrors) {',
    put: 'tellRefusedSave();\n      {',
    needs: importOf('tellRefusedSave', 'law/refused-saves.ts'),
  },
  {
    name: 'Each field says in the page which one it is, so that a person can be led to it.',
    modules: [/decap-cms-core\/dist\/esm\/components\/Editor\/EditorControlPane\/EditorControl\.js$/],
    find: '"aria-label": t(\'editor.editorControl.field.widgetLabel\'',
    put: '"data-field": fieldName,\n        "aria-label": t(\'editor.editorControl.field.widgetLabel\'',
  },
  {
    name: 'Each item of a list says in the page which one it is.',
    modules: [/decap-cms-widget-list\/dist\/esm\/ListControl\.js$/],
    find: 'sortable: true,',
    put: 'sortable: true,\n    "data-item": props.index,',
  },
  {
    name: 'The link to an entry’s page does not wait for its fields: Decap stumbles where they are not loaded yet.',
    modules: [/decap-cms-core\/dist\/esm\/lib\/formatters\.js$/],
    find: '  const pathTemplate = getPathTemplate();',
    put: "  const pathTemplate = getPathTemplate();\n  if (pathTemplate && !entry) return `${basePath}/${pathTemplate.replace('{{slug}}', slug)}`;",
  },
  {
    name: 'Two photographs of one name are two files: Decap asks in English, and puts the second in place of the first.',
    modules: [/decap-cms-core\/dist\/esm\/actions\/mediaLibrary\.js$/],
    find: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    put: 'const fileName = freeFileName(sanitizeSlug(file.name.toLowerCase(), state.config.slug), files);',
    needs: importOf('freeFileName', 'free-file-name.ts'),
  },
  {
    name: 'A value may end with three hyphens: Decap takes them for the end of all fields, and the form opens empty.',
    modules: [/decap-cms-core\/dist\/esm\/formats\/yaml\.js$/],
    find: "if (content && content.trim().endsWith('---')) {",
    put: 'if (content && /(?:^|\\n)---\\s*$/.test(content)) {',
  },
  {
    name: 'A moment stays the text that it is: Decap makes a date of one in UTC, and shows it in English words.',
    modules: [/decap-cms-core\/dist\/esm\/formats\/yaml\.js$/],
    find: 'customTags: [timestampTag],',
    put: 'customTags: [],',
  },
  {
    name: 'What is selected in a line stays selected: Decap puts the caret back to where something was typed last.',
    modules: [/decap-cms-widget-string\/dist\/esm\/StringControl\.js$/],
    find: 'componentDidUpdate() {\n    if (this._el && this._el.selectionStart !== this._sel) {',
    put: 'componentDidUpdate(before) {\n    if (before.value !== this.props.value && this._el && this._el === document.activeElement && this._el.selectionStart !== this._sel) {',
  },
  ...accessibilityChanges,
];

/** The module's code with the changes that concern it. @throws {Error} when a place is not where it was. */
export function withChanges(code: string, module: string): string {
  return decapChanges
    .filter(({ modules }) => modules.some((place) => place.test(module)))
    .reduce((changed, { name, find, put, needs }) => {
      if (!changed.includes(find)) throw new Error(`Decap has changed in ${module}. ${name}`);
      return `${needs === undefined ? '' : `${needs}\n`}${changed.replace(find, () => put)}`;
    }, code);
}
